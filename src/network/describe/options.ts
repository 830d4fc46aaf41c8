import type { Node } from '../evaluate/network'
import type { Value } from '../language/expression'
import type { Option } from '../layers/kind'
import { kindOf } from '../layers/kinds'

/** What an option is, in a form that two networks can be compared by; a list of numbers reads 1×7. */
export type Told = number | string | boolean

/** Options that another one stands in for where they are absent, by the kind of layer. */
const standIns: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  attention: { keys: 'heads', outputbias: 'bias' },
  pool: { stride: 'kernel' },
}

/** Options that say nothing which the shapes do not say. */
const implied: ReadonlySet<string> = new Set(['to', 'length', 'padding', 'size', 'tokens'])

/** Kinds whose matrix is often another layer's. */
const tying: ReadonlySet<string> = new Set(['embedding', 'dense'])

/** Whether an option is but what another one stands in for: as many heads of keys as there are heads. */
export function follows(kind: string, options: ReadonlyMap<string, Told>, name: string): boolean {
  const other = standIns[kind]?.[name]
  return other !== undefined && options.get(name) === options.get(other)
}

/**
 * The options of a layer or a mixture of experts with usual values where nothing was said, so that layers compare
 * alike however they were written; as many groups as there are features are `each`. Of a tensor taken from elsewhere it tells only that it is taken.
 */
export function settledOptions(node: Node): ReadonlyMap<string, Told> {
  const given = node.options ?? new Map<string, Value | string>()
  const kind = node.form === 'layer' ? kindOf(node.kind) : undefined
  const settled = new Map<string, Told>()
  if (!kind) {
    for (const [name, value] of given) settled.set(name, plainly(value))
    return settled
  }
  for (const [name, option] of Object.entries(kind.options)) {
    if (implied.has(name)) continue
    const usual = usualOf(option)
    const value =
      given.get(name) ?? usual ?? given.get(standIns[node.kind]?.[name] ?? '') ?? derived(node, name)
    if (name === 'groups' && value === node.input.features) settled.set(name, 'each')
    else if (value !== undefined) settled.set(name, toldAs(option, value))
    else if (option.is === 'flag' || option.is === 'name') settled.set(name, false)
  }
  if (node.kind === 'embedding') {
    // The width of a whole model of language, as a rule.
    settled.set('to', node.output.features)
    settled.set('vocabulary', node.input.symbols ?? 0)
  }
  if (tying.has(node.kind)) settled.set('tied', node.tie !== undefined)
  return settled
}

function usualOf(option: Option): Value | string | undefined {
  if (!('usual' in option) || option.usual === undefined) return undefined
  return typeof option.usual === 'boolean' ? Number(option.usual) : option.usual
}

/** The width of a head that is not stated: the features divided among the heads. */
function derived({ kind, options, input }: Node, name: string): number | undefined {
  const heads = options?.get('heads')
  return kind === 'attention' && name === 'width' && typeof heads === 'number'
    ? input.features / heads
    : undefined
}

function toldAs({ is }: Option, value: Value | string): Told {
  if (is === 'name') return true
  if (is === 'flag') return typeof value === 'number' ? value !== 0 : plainly(value)
  return plainly(value)
}

function plainly(value: Value | string): Told {
  if (typeof value !== 'object') return value
  const items = value.map(plainly)
  return items.every((item) => item === items[0]) ? (items[0] ?? '') : items.join('×')
}
