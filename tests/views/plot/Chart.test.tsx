// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { parseView } from '../../../src/state/addressCodec'
import { createExplorerStore } from '../../../src/state/store'
import { type AppServices, ServicesProvider } from '../../../src/views/hooks/context'
import { Chart, type ChartSeries } from '../../../src/views/plot/Chart'
import { timeline } from '../setup'

const clock = { now: () => 0, requestFrame: () => () => {}, prefersReducedMotion: () => true }
const store = createExplorerStore(timeline, parseView('/', '/'), clock)

/** Renders a chart with x from 0 to 10 and y from 0 to 1. */
function renderChart(lines: readonly ChartSeries[], baseline?: { value: number; name: string }) {
  render(
    <ServicesProvider value={{ store } as unknown as AppServices}>
      <Chart
        title="Loss"
        xLabel="steps"
        series={lines}
        xDomain={[0, 10]}
        yDomain={[0, 1]}
        {...(baseline && { baseline })}
      />
    </ServicesProvider>,
  )
  const picture = screen.getByRole('img')
  const selectAll = (selector: string) => [...picture.querySelectorAll(selector)]
  return {
    label: picture.getAttribute('aria-label'),
    names: selectAll('text.Plot-name').map((one) => one.textContent),
    endMarks: selectAll('circle.Plot-head'),
    lastName: picture.lastElementChild?.querySelector('text')?.textContent,
  }
}

describe('Chart', () => {
  it('names each line and the level, and has the last values in its accessible name', () => {
    const lines = [
      { name: 'old', points: [0, 1, 5, 0.75], colourVariable: '--contender-0' },
      { name: 'new', points: [0, 1, 5, 0.125], colourVariable: '--contender-1' },
    ]
    const { label, names } = renderChart(lines, { value: 0.5, name: 'guessing' })
    expect(label).toBe('Loss, old 0.75, new 0.125')
    expect(names).toEqual(['old', 'new', 'guessing'])
  })

  it('marks the end of each line, even one of a single point, but not of the level', () => {
    const { endMarks } = renderChart(
      [
        { name: 'old', points: [0, 1], colourVariable: '--contender-0' },
        { name: 'new', points: [], colourVariable: '--contender-1' },
      ],
      { value: 0.5, name: 'guessing' },
    )
    expect(endMarks).toHaveLength(1)
  })

  it('neither marks nor names a reference line', () => {
    const { names, endMarks } = renderChart([
      { name: 'now', points: [0, 1, 5, 0.5], colourVariable: '--contender-0' },
      { name: 'at first', points: [0, 1, 5, 0.9], colourVariable: '--contender-0', isReference: true },
    ])
    expect(names).toEqual(['now'])
    expect(endMarks).toHaveLength(1)
  })

  it('draws names on top of all lines', () => {
    const { lastName } = renderChart([
      { name: 'old', points: [0, 1], colourVariable: '--contender-0' },
      { name: 'new', points: [0, 0.9, 10, 0.9], colourVariable: '--contender-1' },
    ])
    expect(lastName).toBe('new')
  })
})
