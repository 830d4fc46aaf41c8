import { describe, expect, it } from 'vitest'
import { placeAnnotations } from '../../../../src/layout/timeline/labels/annotations'
import { makeTimelineWarp } from '../../../../src/layout/timeline/strata/baseLayout'
import { getSizeClass, makeArchitecture, makeEvent, makeTimeline, makeWinter } from '../timelineFixtures'

const timeline = makeTimeline([makeArchitecture('a', '1943'), makeArchitecture('b', '2024')], {
  events: [makeEvent('book', '1969'), makeEvent('paper', '1970-03'), makeEvent('chip', '2007')],
  winters: [makeWinter('first', 1974, 1980), makeWinter('second', 1987, 1993)],
})
const warp = makeTimelineWarp(timeline, true)
const place = (id: string) => placeAnnotations(timeline, 'en', getSizeClass(id), warp)

describe('placeAnnotations', () => {
  it('puts an event into a second row if the first has no room', () => {
    const [book, paper, chip] = place('h1260x570').slice(2)
    expect(book!.height).toBe(chip!.height)
    expect(paper!.height).toBeLessThan(book!.height)
    for (const event of [book!, paper!, chip!]) expect(event.minZoom).toBeLessThanOrEqual(1)
  })

  it('uses one row if there is little height, and hides events without room at low zooms', () => {
    const [book, paper] = place('h800x180').slice(2)
    expect(paper!.height).toBe(book!.height)
    expect(paper!.minZoom).toBeGreaterThan(1)
  })

  it('places winters above the plot, each once the previous one leaves room', () => {
    const [first, second] = place('h1260x570')
    expect([first!.untilYear, second!.untilYear]).toEqual([1980, 1993])
    expect([first!.isAtFarEdge, second!.isAtFarEdge]).toEqual([true, true])
    expect(first!.minZoom).toBe(0)
    expect(second!.minZoom).toBeGreaterThan(0)
    expect(second!.minZoom).toBeLessThan(1.5)
  })

  it('makes candidates among the names where time runs downward', () => {
    for (const { candidate, labelBox } of place('v690x284')) {
      expect(candidate?.heightPx).toBe(284)
      expect(labelBox.high).toBe(12)
    }
  })
})
