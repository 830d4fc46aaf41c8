// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { DiagramMark } from '../../../src/layout/diagram/diagramMark'
import { DiagramTree } from '../../../src/views/diagram/DiagramTree'
import { layOutFixture, makeFixture } from '../../layout/diagram/diagramFixtures'
import { buildNetwork, specificationWith } from '../../network/buildNetwork'

const sketch = makeFixture(
  buildNetwork(
    specificationWith(
      'sequence',
      '{ dense: 8 }',
      '{ repeat: 3, of: [{ residual: [{ attention: 2 }, { dense: 8 }] }], as: layer }',
      '{ dense: 8 }',
    ),
  ),
)
const layers = '/0.1'

afterEach(cleanup)

/** A tree whose one group can be unfolded; what it tells is recorded. */
function open() {
  const [pointed, walked] = [vi.fn(), vi.fn()]
  function Tree() {
    const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set())
    const [at, setAt] = useState<string>()
    return (
      <svg>
        <DiagramTree
          diagram={layOutFixture(sketch, unfolded)}
          label="A network"
          describe={({ title, detail }: DiagramMark) => `${title} ${detail}`.trim()}
          hoveredKey={at}
          onHover={(key) => {
            pointed(key)
            setAt(key)
          }}
          onFocusMark={({ key }) => walked(key)}
          onToggle={(key) => setUnfolded(new Set(unfolded.has(key) ? [] : [key]))}
        />
      </svg>
    )
  }
  const { container } = render(<Tree />)
  const items = () => within(screen.getByRole('tree', { name: 'A network' })).getAllByRole('treeitem')
  const names = () => items().map((item) => item.getAttribute('aria-label'))
  return { user: userEvent.setup(), container, pointed, walked, items, names }
}

const focused = () => document.activeElement?.getAttribute('aria-label')
const unfoldedNames = [
  'Input 10×8',
  'Dense → 8',
  'layer ×3',
  'Attention h=2',
  'Dense → 8',
  'Sum',
  'Dense → 8',
]

describe('a diagram as a tree', () => {
  it('has an item for each mark, a group one that can be unfolded', () => {
    const { names } = open()
    expect(names()).toEqual(['Input 10×8', 'Dense → 8', 'layer ×3', 'Dense → 8'])
    expect(screen.getAllByRole('treeitem', { expanded: false })).toEqual([
      screen.getByRole('treeitem', { name: 'layer ×3' }),
    ])
    expect(screen.queryByRole('treeitem', { expanded: true })).toBeNull()
  })

  it('unfolds a group that is clicked, its items a level deeper, and folds it when clicked again', async () => {
    const { user, names, items } = open()
    await user.click(screen.getByRole('treeitem', { name: 'layer ×3' }))
    expect(names()).toEqual(unfoldedNames)
    expect(items().map((item) => item.getAttribute('aria-level'))).toEqual([...'1112221'])
    await user.click(screen.getByRole('treeitem', { name: 'layer ×3', expanded: true }))
    expect(names()).toHaveLength(4)
  })

  it('is one stop on the way of the Tab key, which comes back to where it was', async () => {
    const { user, items } = open()
    await user.tab()
    expect(focused()).toBe('Input 10×8')
    await user.keyboard('{ArrowDown}')
    await user.tab()
    expect(document.activeElement).toBe(document.body)
    await user.tab({ shift: true })
    expect(focused()).toBe('Dense → 8')
    expect(items().map(({ tabIndex }) => tabIndex)).toEqual([-1, 0, -1, -1])
  })

  it('is walked with the keys of a tree', async () => {
    const { user, names, walked } = open()
    const press = async (key: string) => {
      await user.keyboard(`{${key}}`)
      return focused()
    }
    await user.tab()
    expect(await press('ArrowUp')).toBe('Input 10×8')
    expect(await press('End')).toBe('Dense → 8')
    expect(await press('ArrowDown')).toBe('Dense → 8')
    expect(await press('ArrowUp')).toBe('layer ×3')
    expect(await press('ArrowRight')).toBe('layer ×3')
    expect(names()).toEqual(unfoldedNames)
    expect(await press('ArrowRight')).toBe('Attention h=2')
    expect(await press('ArrowDown')).toBe('Dense → 8')
    expect(walked).toHaveBeenLastCalledWith('/0.1/0.0/0.1')
    expect(await press('ArrowLeft')).toBe('layer ×3')
    expect(await press('ArrowLeft')).toBe('layer ×3')
    expect(names()).toHaveLength(4)
    expect(await press('Home')).toBe('Input 10×8')
  })

  it('unfolds and folds with Enter and with the space bar', async () => {
    const { user, names } = open()
    await user.tab()
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}')
    expect(names()).toEqual(unfoldedNames)
    await user.keyboard(' ')
    expect(names()).toHaveLength(4)
  })

  it('leaves other keys to the page', async () => {
    const heard = vi.fn()
    document.addEventListener('keydown', heard)
    const { user } = open()
    await user.tab()
    heard.mockClear()
    await user.keyboard('{ArrowDown}')
    expect(heard).not.toHaveBeenCalled()
    await user.keyboard('{Escape}')
    expect(heard).toHaveBeenCalledTimes(1)
    document.removeEventListener('keydown', heard)
  })

  it('tells what is pointed at, by hand and by key, and when nothing is', async () => {
    const { user, pointed, container } = open()
    await user.hover(screen.getByRole('treeitem', { name: 'layer ×3' }))
    expect(pointed).toHaveBeenLastCalledWith(layers)
    expect([...container.querySelectorAll('[data-lit]')].map((one) => one.getAttribute('data-key'))).toEqual([
      layers,
    ])
    await user.unhover(screen.getByRole('tree'))
    expect(pointed).toHaveBeenLastCalledWith(undefined)
    await user.tab()
    expect(pointed).toHaveBeenLastCalledWith('#input')
    await user.tab()
    expect(pointed).toHaveBeenLastCalledWith(undefined)
  })

  it('lights all that is within what is pointed at', async () => {
    const { user, container } = open()
    await user.click(screen.getByRole('treeitem', { name: 'layer ×3' }))
    await user.hover(screen.getByRole('treeitem', { name: 'layer ×3' }))
    expect(container.querySelectorAll('[data-lit]')).toHaveLength(4)
    await user.hover(screen.getByRole('treeitem', { name: 'Attention h=2' }))
    expect(container.querySelectorAll('[data-lit]')).toHaveLength(1)
  })
})
