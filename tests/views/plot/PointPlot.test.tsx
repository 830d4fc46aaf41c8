// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { PointTool } from '../../../src/layout/plot/pointPlane'
import { DecisionBoundary, PointPlot } from '../../../src/views/plot/PointPlot'

const points = [
  { x: 0, y: 0, label: 0 },
  { x: 0.5, y: -0.5, label: 1 },
] as const

afterEach(cleanup)

/** Renders an editable square of 200 × 200 px at (100, 50). */
function renderEditable(tool: PointTool) {
  const box = { left: 100, top: 50, width: 200, height: 200 } as DOMRect
  Element.prototype.getBoundingClientRect = () => box
  const onPoints = vi.fn()
  render(<PointPlot points={points} label="Plane" tool={tool} onPoints={onPoints} />)
  return { onPoints, square: screen.getByRole('application', { name: 'Plane' }), user: userEvent.setup() }
}

describe('PointPlot', () => {
  it('is an image if it is not editable, with y upwards', () => {
    render(<PointPlot points={points} label="Plane" highlightedIndex={1} />)
    const picture = screen.getByRole('img', { name: 'Plane' })
    const circles = [...picture.querySelectorAll('circle')].map((one) =>
      ['class', 'cx', 'cy'].map((name) => one.getAttribute(name)),
    )
    expect(circles).toEqual([
      ['PointPlot-zero', '50', '50'],
      ['PointPlot-one', '75', '75'],
      ['PointPlot-marked', '75', '75'],
    ])
    expect(picture.getAttribute('tabindex')).toBeNull()
  })

  it.each([0, 1] as const)('adds a point of class %i where it is clicked', (tool) => {
    const { onPoints, square } = renderEditable(tool)
    fireEvent.pointerUp(square, { clientX: 150, clientY: 50 })
    expect(onPoints).toHaveBeenCalledWith([...points, { x: -0.5, y: 1, label: tool }])
  })

  it('removes the point nearest to a click if it is close', () => {
    const { onPoints, square } = renderEditable('remove')
    fireEvent.pointerUp(square, { clientX: 252, clientY: 198 })
    expect(onPoints).toHaveBeenCalledWith([points[0]])
    onPoints.mockClear()
    fireEvent.pointerUp(square, { clientX: 120, clientY: 60 })
    expect(onPoints).not.toHaveBeenCalled()
  })

  it('can be edited with the keyboard at a cursor that the arrow keys move within the edges', async () => {
    const { onPoints, square, user } = renderEditable(0)
    await user.tab()
    expect(document.activeElement).toBe(square)
    expect(square.querySelector('.PointPlot-cursor')).toBeTruthy()
    await user.keyboard(`${'{ArrowUp}'.repeat(30)}{ArrowLeft}1`)
    const [placed] = onPoints.mock.lastCall!
    expect(placed.at(-1)).toEqual({ x: -0.05, y: 1, label: 1 })
    await user.keyboard(' ')
    expect(onPoints.mock.lastCall![0].at(-1)).toMatchObject({ label: 0 })
    onPoints.mockClear()
    await user.keyboard('x')
    expect(onPoints).not.toHaveBeenCalled()
    await user.tab()
    expect(square.querySelector('.PointPlot-cursor')).toBeNull()
  })
})

describe('DecisionBoundary', () => {
  it('draws the line where the weighted sum is 0, with a tick towards class 1; nothing without weights', () => {
    const { container, rerender } = render(
      <svg>
        <DecisionBoundary weights={[1, 0, -0.5]} className="line" />
      </svg>,
    )
    const [line, side] = [...container.querySelectorAll('line')]
    expect([line!.getAttribute('x1'), line!.getAttribute('x2')]).toEqual(['75', '75'])
    expect(Number(side!.getAttribute('x2'))).toBeGreaterThan(75)
    rerender(
      <svg>
        <DecisionBoundary weights={[0, 0, 0]} className="line" />
      </svg>,
    )
    expect(container.querySelector('line')).toBeNull()
  })
})
