import { describe, expect, it } from 'vitest'
import {
  type ExplorerPage,
  getServedPage,
  hasPanel,
  isFullPage,
  isPageOfKind,
} from '../../src/state/explorerPage'

const changedPages: readonly ExplorerPage[] = [
  { kind: 'architecture', id: 'vgg', overrides: { variant: 'vgg19', dimensions: new Map() } },
  { kind: 'compare', networks: [{ id: 'vgg' }] },
  { kind: 'lab', id: 'energy', part: 'rbm', parameters: { seed: 2 } },
]
const otherPages: readonly ExplorerPage[] = [
  { kind: 'timeline' },
  { kind: 'era', id: 'cnn' },
  { kind: 'labs' },
  { kind: 'about' },
  { kind: 'unknown', path: 'x/' },
]

describe('getServedPage', () => {
  it('leaves out what a reader can change, and keeps the rest', () => {
    expect(changedPages.map(getServedPage)).toEqual([
      { kind: 'architecture', id: 'vgg' },
      { kind: 'compare' },
      { kind: 'lab', id: 'energy' },
    ])
    for (const page of otherPages) expect(getServedPage(page)).toBe(page)
  })
})

describe('a page', () => {
  it('is the timeline, has a panel, or is full', () => {
    for (const page of [...changedPages, ...otherPages])
      expect(Number(page.kind === 'timeline') + Number(hasPanel(page)) + Number(isFullPage(page))).toBe(1)
  })

  it('is of exactly one kind', () => {
    for (const page of changedPages)
      expect(
        (['architecture', 'compare', 'lab', 'era'] as const).filter((kind) => isPageOfKind(page, kind)),
      ).toEqual([page.kind])
  })
})
