// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { parseView } from '../../../src/state/addressCodec'
import { createExplorerStore } from '../../../src/state/store'
import { type AppServices, ServicesProvider } from '../../../src/views/hooks/context'
import { Chart, type Line } from '../../../src/views/plot/Chart'
import { timeline } from '../setup'

const clock = { now: () => 0, requestFrame: () => () => {}, prefersReducedMotion: () => true }
const store = createExplorerStore(timeline, parseView('/', '/'), clock)

/** A chart over ten steps, from 0 to 1. */
function draw(lines: readonly Line[], level?: { value: number; name: string }) {
  render(
    <ServicesProvider value={{ store } as unknown as AppServices}>
      <Chart title="Loss" unit="steps" lines={lines} x={[0, 10]} y={[0, 1]} {...(level && { level })} />
    </ServicesProvider>,
  )
  const picture = screen.getByRole('img')
  const all = (selector: string) => [...picture.querySelectorAll(selector)]
  return {
    label: picture.getAttribute('aria-label'),
    names: all('text.Chart-name').map((one) => one.textContent),
    heads: all('circle.Chart-head'),
    last: picture.lastElementChild?.querySelector('text')?.textContent,
  }
}

describe('a chart', () => {
  it('names each curve and the level, and tells the last values', () => {
    const lines = [
      { name: 'old', points: [0, 1, 5, 0.75], tone: '--rival-0' },
      { name: 'new', points: [0, 1, 5, 0.125], tone: '--rival-1' },
    ]
    const { label, names } = draw(lines, { value: 0.5, name: 'guessing' })
    expect(label).toBe('Loss, old 0.75, new 0.125')
    expect(names).toEqual(['old', 'new', 'guessing'])
  })

  it('marks where each curve has come to, even one of a single point, but not the level', () => {
    const { heads } = draw(
      [
        { name: 'old', points: [0, 1], tone: '--rival-0' },
        { name: 'new', points: [], tone: '--rival-1' },
      ],
      { value: 0.5, name: 'guessing' },
    )
    expect(heads).toHaveLength(1)
  })

  it('neither marks nor names a curve that is there to be compared with', () => {
    const { names, heads } = draw([
      { name: 'now', points: [0, 1, 5, 0.5], tone: '--rival-0' },
      { name: 'at first', points: [0, 1, 5, 0.9], tone: '--rival-0', isReference: true },
    ])
    expect(names).toEqual(['now'])
    expect(heads).toHaveLength(1)
  })

  it('writes names above all curves', () => {
    const { last } = draw([
      { name: 'old', points: [0, 1], tone: '--rival-0' },
      { name: 'new', points: [0, 0.9, 10, 0.9], tone: '--rival-1' },
    ])
    expect(last).toBe('new')
  })
})
