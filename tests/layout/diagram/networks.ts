/** The networks of the content in all their variants, computed once to a test file, and how their diagrams are asked for. */

import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { kindWord, partWord } from '../../../src/i18n/kinds'
import { type Diagram, diagramOf } from '../../../src/layout/diagram/diagram'
import { unfoldedWithin } from '../../../src/layout/diagram/folding'
import type { Wording } from '../../../src/layout/diagram/lettering'
import { type GroupScheme, type Scheme, schemeOf } from '../../../src/layout/diagram/scheme'
import type { Language } from '../../../src/model/timeline'
import { evaluateNetwork } from '../../../src/network/evaluate/evaluateNetwork'
import type { Network } from '../../../src/network/evaluate/networkNode'
import { readSpecification } from '../../../src/network/reading/readSpecification'

/** A network with its scheme. */
export interface Sketch {
  /** Of the architecture's file, and the variant's if it has any. */
  readonly name: string
  readonly network: Network
  readonly scheme: readonly Scheme[]
}

export const sketchOf = (network: Network, name = 'a network'): Sketch => ({
  name,
  network,
  scheme: schemeOf(network),
})

const ending = '.network.yaml'
const paths = readdirSync('content', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith(ending))
  .toSorted()

function sketchesAt(path: string): Sketch[] {
  const { specification } = readSpecification(parse(readFileSync(`content/${path}`, 'utf8')))
  const { variants } = specification!
  return (variants.length > 0 ? variants : [{ name: undefined }]).map(({ name }) =>
    sketchOf(
      evaluateNetwork(specification!, name).network!,
      [path.slice(path.lastIndexOf('/') + 1, -ending.length), name].filter(Boolean).join(' '),
    ),
  )
}

/** Every variant of every specification. */
export const allSketches = () => paths.flatMap(sketchesAt)

/** One network: `resnet resnet50`. */
export function sketch(name: string): Sketch {
  const path = paths.find((one) => one.endsWith(`/${name.split(' ')[0]}${ending}`))
  const found = path && sketchesAt(path).find((one) => one.name === name)
  if (!found) throw new Error(`There is no network ${name} in the content.`)
  return found
}

const chinese: Readonly<Record<string, string>> = parse(readFileSync('content/names.zh.yaml', 'utf8'))

/** What things are called, as readers of a language see them. */
export const wordsIn = (language: Language): Wording => ({
  kind: (fine) => kindWord(fine, language),
  part: (name) => partWord(name, language),
  name: (name) =>
    partWord(name, language) ??
    (name === 'input' ? kindWord(name, language) : undefined) ??
    (language === 'zh' ? chinese[name] : undefined) ??
    name.replaceAll('_', ' '),
})
const english = wordsIn('en')

/** All groups of a row, also those within others. */
export const groupsOf = (row: readonly Scheme[]): GroupScheme[] =>
  row.flatMap((scheme) => {
    if (scheme.form === 'join') return scheme.branches.flatMap(groupsOf)
    return scheme.form === 'group' ? [scheme, ...groupsOf(scheme.row)] : []
  })

/** How far a diagram is unfolded: not at all, as far as so many boxes allow, wholly. */
export type Unfolding = 'folded' | 'whole' | number

export const openOf = ({ scheme }: Sketch, unfolding: Unfolding): Set<string> => {
  if (unfolding === 'folded') return new Set()
  if (unfolding === 'whole') return new Set(groupsOf(scheme).map(({ key }) => key))
  return unfoldedWithin(scheme, unfolding)
}

export const draw = (
  { network, scheme }: Sketch,
  open: ReadonlySet<string>,
  words: Wording = english,
): Diagram => diagramOf(network, scheme, open, words)
