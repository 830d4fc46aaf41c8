// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Divide, Square, type Tool } from '../../../src/views/plot/Square'

const points = [
  { x: 0, y: 0, label: 0 },
  { x: 0.5, y: -0.5, label: 1 },
] as const

afterEach(cleanup)

/** A square that can be changed; what it was last asked to become. */
function editable(tool: Tool) {
  const box = { left: 100, top: 50, width: 200, height: 200 } as DOMRect
  Element.prototype.getBoundingClientRect = () => box
  const onPoints = vi.fn()
  render(<Square points={points} label="Plane" tool={tool} onPoints={onPoints} />)
  return { onPoints, square: screen.getByRole('application', { name: 'Plane' }), user: userEvent.setup() }
}

describe('a square of points', () => {
  it('is a picture where nothing can be placed, with y upwards', () => {
    render(<Square points={points} label="Plane" marked={1} />)
    const picture = screen.getByRole('img', { name: 'Plane' })
    const places = [...picture.querySelectorAll('circle')].map((one) =>
      ['class', 'cx', 'cy'].map((name) => one.getAttribute(name)),
    )
    expect(places).toEqual([
      ['Square-zero', '50', '50'],
      ['Square-one', '75', '75'],
      ['Square-marked', '75', '75'],
    ])
    expect(picture.getAttribute('tabindex')).toBeNull()
  })

  it.each([0, 1] as const)('gets a point of class %i where it is clicked', (tool) => {
    const { onPoints, square } = editable(tool)
    fireEvent.pointerUp(square, { clientX: 150, clientY: 50 })
    expect(onPoints).toHaveBeenCalledWith([...points, { x: -0.5, y: 1, label: tool }])
  })

  it('loses the nearest point to a click, if it is near', () => {
    const { onPoints, square } = editable('remove')
    fireEvent.pointerUp(square, { clientX: 252, clientY: 198 })
    expect(onPoints).toHaveBeenCalledWith([points[0]])
    onPoints.mockClear()
    fireEvent.pointerUp(square, { clientX: 120, clientY: 60 })
    expect(onPoints).not.toHaveBeenCalled()
  })

  it('is changed with the keyboard, at a cross that the arrow keys move and the edge holds', async () => {
    const { onPoints, square, user } = editable(0)
    await user.tab()
    expect(document.activeElement).toBe(square)
    expect(square.querySelector('.Square-cursor')).toBeTruthy()
    await user.keyboard(`${'{ArrowUp}'.repeat(30)}{ArrowLeft}1`)
    const [placed] = onPoints.mock.lastCall!
    expect(placed.at(-1)).toEqual({ x: -0.05, y: 1, label: 1 })
    await user.keyboard(' ')
    expect(onPoints.mock.lastCall![0].at(-1)).toMatchObject({ label: 0 })
    onPoints.mockClear()
    await user.keyboard('x')
    expect(onPoints).not.toHaveBeenCalled()
    await user.tab()
    expect(square.querySelector('.Square-cursor')).toBeNull()
  })
})

describe('a line across the square', () => {
  it('is where its weights balance, with its side to class 1; nowhere where there are none', () => {
    const { container, rerender } = render(
      <svg>
        <Divide weights={[1, 0, -0.5]} className="line" />
      </svg>,
    )
    const [line, side] = [...container.querySelectorAll('line')]
    expect([line!.getAttribute('x1'), line!.getAttribute('x2')]).toEqual(['75', '75'])
    expect(Number(side!.getAttribute('x2'))).toBeGreaterThan(75)
    rerender(
      <svg>
        <Divide weights={[0, 0, 0]} className="line" />
      </svg>,
    )
    expect(container.querySelector('line')).toBeNull()
  })
})
