import { describe, expect, it } from 'vitest'
import { collectPages } from '../../../src/build/data/articles'
import { makeDiagramNames } from '../../../src/i18n/diagramNames'
import { chooseUnfolded } from '../../../src/layout/diagram/chooseUnfolded'
import { makeDiagramNodes } from '../../../src/layout/diagram/diagramNodes'
import { maxFigureBoxes } from '../../../src/layout/diagram/figureDiagram'
import { layOutDiagram } from '../../../src/layout/diagram/layOutDiagram'
import type { ArchitectureArticle } from '../../../src/model/article'
import { readCorpus } from '../../content'

const corpus = readCorpus()

describe('collectPages', () => {
  it.each(['en', 'zh'] as const)('adds the size of the diagram to an article in %s', (language) => {
    const page = collectPages(corpus).get(`${language}/architecture/resnet`) as ArchitectureArticle
    const { networks, names } = corpus.specifications.get('resnet')!
    const nodes = makeDiagramNodes(networks[0]!)
    const unfolded = chooseUnfolded(nodes, maxFigureBoxes)
    const { width, height } = layOutDiagram(networks[0]!, nodes, unfolded, makeDiagramNames(names, language))
    expect(page.diagramSize).toEqual({ width, height })
    expect(JSON.parse(JSON.stringify(page)).diagramSize).toEqual({ width, height })
  })

  it('gives an architecture without a network no diagram', () => {
    const page = collectPages(corpus).get('en/architecture/gpt-4') as ArchitectureArticle
    expect(page.diagramSize).toBeUndefined()
  })

  it('keeps the page of an unchanged article', () => {
    const key = 'en/architecture/resnet'
    expect(collectPages(corpus).get(key)).toBe(collectPages(corpus).get(key))
  })
})
