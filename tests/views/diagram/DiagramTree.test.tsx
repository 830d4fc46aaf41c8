// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { DiagramMark } from '../../../src/layout/diagram/diagramMark'
import { DiagramTree } from '../../../src/views/diagram/DiagramTree'
import { layOutFixture, makeFixture } from '../../layout/diagram/diagramFixtures'
import { buildNetwork, specificationWith } from '../../network/buildNetwork'

const fixture = makeFixture(
  buildNetwork(
    specificationWith(
      'sequence',
      '{ dense: 8 }',
      '{ repeat: 3, of: [{ residual: [{ attention: 2 }, { dense: 8 }] }], as: layer }',
      '{ dense: 8 }',
    ),
  ),
)
const groupKey = '/0.1'

afterEach(cleanup)

/** Renders a tree with a single group and records its events. */
function renderTree() {
  const [onHover, onFocusMark] = [vi.fn(), vi.fn()]
  function Tree() {
    const [unfoldedKeys, setUnfoldedKeys] = useState<ReadonlySet<string>>(new Set())
    const [hoveredKey, setHoveredKey] = useState<string>()
    return (
      <svg>
        <DiagramTree
          diagram={layOutFixture(fixture, unfoldedKeys)}
          label="A network"
          describe={({ title, detail }: DiagramMark) => `${title} ${detail}`.trim()}
          hoveredKey={hoveredKey}
          onHover={(key) => {
            onHover(key)
            setHoveredKey(key)
          }}
          onFocusMark={({ key }) => onFocusMark(key)}
          onToggle={(key) => setUnfoldedKeys(new Set(unfoldedKeys.has(key) ? [] : [key]))}
        />
      </svg>
    )
  }
  const { container } = render(<Tree />)
  const getItems = () => within(screen.getByRole('tree', { name: 'A network' })).getAllByRole('treeitem')
  const getNames = () => getItems().map((item) => item.getAttribute('aria-label'))
  return { user: userEvent.setup(), container, onHover, onFocusMark, getItems, getNames }
}

const getFocusedName = () => document.activeElement?.getAttribute('aria-label')
const unfoldedNames = [
  'Input 10×8',
  'Dense → 8',
  'layer ×3',
  'Attention h=2',
  'Dense → 8',
  'Sum',
  'Dense → 8',
]

describe('DiagramTree', () => {
  it('has an item for each mark, expandable for a group', () => {
    const { getNames } = renderTree()
    expect(getNames()).toEqual(['Input 10×8', 'Dense → 8', 'layer ×3', 'Dense → 8'])
    expect(screen.getAllByRole('treeitem', { expanded: false })).toEqual([
      screen.getByRole('treeitem', { name: 'layer ×3' }),
    ])
    expect(screen.queryByRole('treeitem', { expanded: true })).toBeNull()
  })

  it('unfolds a clicked group with its items one level deeper, and folds it by its title alone', async () => {
    const { user, getNames, getItems } = renderTree()
    await user.click(screen.getByRole('treeitem', { name: 'layer ×3' }))
    expect(getNames()).toEqual(unfoldedNames)
    expect(getItems().map((item) => item.getAttribute('aria-level'))).toEqual([...'1112221'])
    const frame = screen.getByRole('treeitem', { name: 'layer ×3', expanded: true })
    await user.click(frame.querySelector('rect')!)
    expect(getNames()).toEqual(unfoldedNames)
    await user.click(frame.querySelector('[data-handle] rect')!)
    expect(getNames()).toHaveLength(4)
  })

  it('is a single tab stop that remembers the last focused item', async () => {
    const { user, getItems } = renderTree()
    await user.tab()
    expect(getFocusedName()).toBe('Input 10×8')
    await user.keyboard('{ArrowDown}')
    await user.tab()
    expect(document.activeElement).toBe(document.body)
    await user.tab({ shift: true })
    expect(getFocusedName()).toBe('Dense → 8')
    expect(getItems().map(({ tabIndex }) => tabIndex)).toEqual([-1, 0, -1, -1])
  })

  it('supports the keys of a tree: arrows, Home and End', async () => {
    const { user, getNames, onFocusMark } = renderTree()
    const press = async (key: string) => {
      await user.keyboard(`{${key}}`)
      return getFocusedName()
    }
    await user.tab()
    expect(await press('ArrowUp')).toBe('Input 10×8')
    expect(await press('End')).toBe('Dense → 8')
    expect(await press('ArrowDown')).toBe('Dense → 8')
    expect(await press('ArrowUp')).toBe('layer ×3')
    expect(await press('ArrowRight')).toBe('layer ×3')
    expect(getNames()).toEqual(unfoldedNames)
    expect(await press('ArrowRight')).toBe('Attention h=2')
    expect(await press('ArrowDown')).toBe('Dense → 8')
    expect(onFocusMark).toHaveBeenLastCalledWith('/0.1/0.0/0.1')
    expect(await press('ArrowLeft')).toBe('layer ×3')
    expect(await press('ArrowLeft')).toBe('layer ×3')
    expect(getNames()).toHaveLength(4)
    expect(await press('Home')).toBe('Input 10×8')
  })

  it('toggles a group with Enter and with the space bar', async () => {
    const { user, getNames } = renderTree()
    await user.tab()
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}')
    expect(getNames()).toEqual(unfoldedNames)
    await user.keyboard(' ')
    expect(getNames()).toHaveLength(4)
  })

  it('lets other keys bubble to the page', async () => {
    const onKeyDown = vi.fn()
    document.addEventListener('keydown', onKeyDown)
    const { user } = renderTree()
    await user.tab()
    onKeyDown.mockClear()
    await user.keyboard('{ArrowDown}')
    expect(onKeyDown).not.toHaveBeenCalled()
    await user.keyboard('{Escape}')
    expect(onKeyDown).toHaveBeenCalledTimes(1)
    document.removeEventListener('keydown', onKeyDown)
  })

  it('reports the hovered or focused mark, and when there is none', async () => {
    const { user, onHover, container } = renderTree()
    await user.hover(screen.getByRole('treeitem', { name: 'layer ×3' }))
    expect(onHover).toHaveBeenLastCalledWith(groupKey)
    expect([...container.querySelectorAll('[data-lit]')].map((one) => one.getAttribute('data-key'))).toEqual([
      groupKey,
    ])
    await user.unhover(screen.getByRole('tree'))
    expect(onHover).toHaveBeenLastCalledWith(undefined)
    await user.tab()
    expect(onHover).toHaveBeenLastCalledWith('#input')
    await user.tab()
    expect(onHover).toHaveBeenLastCalledWith(undefined)
  })

  it('highlights the hovered mark and all marks inside it', async () => {
    const { user, container } = renderTree()
    await user.click(screen.getByRole('treeitem', { name: 'layer ×3' }))
    await user.hover(screen.getByRole('treeitem', { name: 'layer ×3' }))
    expect(container.querySelectorAll('[data-lit]')).toHaveLength(4)
    await user.hover(screen.getByRole('treeitem', { name: 'Attention h=2' }))
    expect(container.querySelectorAll('[data-lit]')).toHaveLength(1)
  })
})
