import { describe, expect, it } from 'vitest'
import { placeNotes } from '../../../../src/layout/timeline/labels/notes'
import { warpOf } from '../../../../src/layout/timeline/strata/ground'
import { classNamed, makeArchitecture, makeHappening, makeTimeline, makeWinter } from '../specimens'

const timeline = makeTimeline([makeArchitecture('a', '1943'), makeArchitecture('b', '2024')], {
  events: [makeHappening('book', '1969'), makeHappening('paper', '1970-03'), makeHappening('chip', '2007')],
  winters: [makeWinter('first', 1974, 1980), makeWinter('second', 1987, 1993)],
})
const warp = warpOf(timeline, true)
const place = (id: string) => placeNotes(timeline, 'en', classNamed(id), warp)

describe('placeNotes', () => {
  it('gives an event that has no room beside the one before it a row of its own', () => {
    const [book, paper, chip] = place('h1260x570').slice(2)
    expect(book!.height).toBe(chip!.height)
    expect(paper!.height).toBeLessThan(book!.height)
    for (const event of [book!, paper!, chip!]) expect(event.from).toBeLessThanOrEqual(1)
  })

  it('has one row where there is little height: what has no room there waits', () => {
    const [book, paper] = place('h800x180').slice(2)
    expect(paper!.height).toBe(book!.height)
    expect(paper!.from).toBeGreaterThan(1)
  })

  it('writes winters above the plot, each while the one before leaves room', () => {
    const [first, second] = place('h1260x570')
    expect([first!.until, second!.until]).toEqual([1980, 1993])
    expect([first!.isFar, second!.isFar]).toEqual([true, true])
    expect(first!.from).toBe(0)
    expect(second!.from).toBeGreaterThan(0)
    expect(second!.from).toBeLessThan(1.5)
  })

  it('lets them stand among the names where time runs downward', () => {
    for (const { candidate, label } of place('v690x284')) {
      expect(candidate?.elevation).toBe(284)
      expect(label.high).toBe(12)
    }
  })
})
