/**
 * All variants of the networks of the content, computed once per test file, and helpers to lay out their
 * diagrams.
 */

import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { getLayerPartName, getLayerTypeName } from '../../../src/i18n/layerTypeNames'
import { chooseUnfolded } from '../../../src/layout/diagram/chooseUnfolded'
import {
  type DiagramGroup,
  type DiagramNode,
  makeDiagramNodes,
} from '../../../src/layout/diagram/diagramNodes'
import type { DiagramNames } from '../../../src/layout/diagram/diagramText'
import { type Diagram, layOutDiagram } from '../../../src/layout/diagram/layOutDiagram'
import type { Language } from '../../../src/model/language'
import { evaluateNetwork } from '../../../src/network/evaluate/evaluateNetwork'
import type { Network } from '../../../src/network/evaluate/networkNode'
import { readSpecification } from '../../../src/network/reading/readSpecification'

/** A network with its diagram tree. */
export interface DiagramFixture {
  /** The name of the file, and of the variant if there is one. */
  readonly name: string
  readonly network: Network
  readonly nodes: readonly DiagramNode[]
}

export const makeFixture = (network: Network, name = 'a network'): DiagramFixture => ({
  name,
  network,
  nodes: makeDiagramNodes(network),
})

const extension = '.network.yaml'
const paths = readdirSync('content', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith(extension))
  .toSorted()

function loadFixturesAt(path: string): DiagramFixture[] {
  const { specification } = readSpecification(parse(readFileSync(`content/${path}`, 'utf8')))
  const { variants } = specification!
  return (variants.length > 0 ? variants : [{ name: undefined }]).map(({ name }) =>
    makeFixture(
      evaluateNetwork(specification!, name).network!,
      [path.slice(path.lastIndexOf('/') + 1, -extension.length), name].filter(Boolean).join(' '),
    ),
  )
}

/** Every variant of every specification. */
export const loadAllFixtures = () => paths.flatMap(loadFixturesAt)

/** Loads one network by name, such as `resnet resnet50`. */
export function loadFixture(name: string): DiagramFixture {
  const path = paths.find((one) => one.endsWith(`/${name.split(' ')[0]}${extension}`))
  const fixture = path && loadFixturesAt(path).find((one) => one.name === name)
  if (!fixture) throw new Error(`There is no network ${name} in the content.`)
  return fixture
}

const chinese: Readonly<Record<string, string>> = parse(readFileSync('content/names.zh.yaml', 'utf8'))

/** The names of the interface in a language. */
export const getDiagramNames = (language: Language): DiagramNames => ({
  layerType: (qualifiedType) => getLayerTypeName(qualifiedType, language),
  part: (name) => getLayerPartName(name, language),
  name: (name) =>
    getLayerPartName(name, language) ??
    (name === 'input' ? getLayerTypeName(name, language) : undefined) ??
    (language === 'zh' ? chinese[name] : undefined) ??
    name.replaceAll('_', ' '),
})
const english = getDiagramNames('en')

/** All groups of a row, including nested ones. */
export const listGroups = (row: readonly DiagramNode[]): DiagramGroup[] =>
  row.flatMap((diagramNode) => {
    if (diagramNode.form === 'junction') return diagramNode.branches.flatMap(listGroups)
    return diagramNode.form === 'group' ? [diagramNode, ...listGroups(diagramNode.children)] : []
  })

/** How far a diagram is unfolded: not at all, up to a number of boxes, completely. */
export type Unfolding = 'folded' | 'whole' | number

export const getUnfoldedKeys = ({ nodes }: DiagramFixture, unfolding: Unfolding): Set<string> => {
  if (unfolding === 'folded') return new Set()
  if (unfolding === 'whole') return new Set(listGroups(nodes).map(({ key }) => key))
  return chooseUnfolded(nodes, unfolding)
}

export const layOutFixture = (
  { network, nodes }: DiagramFixture,
  unfoldedKeys: ReadonlySet<string>,
  names: DiagramNames = english,
): Diagram => layOutDiagram(network, nodes, unfoldedKeys, names)
