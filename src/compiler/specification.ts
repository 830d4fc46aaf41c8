import { evaluateNetwork } from '../network/evaluate'
import type { Fault } from '../network/fault'
import type { Network } from '../network/network'
import { readSpecification } from '../network/read'
import type { Specification } from '../network/specification'
import type { SourceFile } from './catalogue'
import { beginning, type Report } from './issue'
import { readText } from './text'
import { type Located, readYaml } from './yaml'

/** The executable specification of an architecture, and its variants computed, the first one first. */
export interface Blueprint {
  /** The specification as plain data, from which a page reads it again. */
  readonly plain: unknown
  readonly specification: Specification
  readonly networks: readonly Network[]
}

/** Reads `<id>.network.yaml` and computes every variant; reports all that is wrong, once for all variants. */
export function readBlueprint(
  { path, bytes }: SourceFile,
  reportIn: (path: string) => Report,
): Blueprint | undefined {
  const report = reportIn(path)
  const text = readText(bytes, report)
  const located = text === undefined ? undefined : readYaml(text, report)
  if (!located) return
  const { specification, faults } = readSpecification(located.value)
  reportAll(faults, located, report)
  if (!specification) return
  const names =
    specification.variants.length > 0 ? specification.variants.map(({ name }) => name) : [undefined]
  const results = names.map((name) => evaluateNetwork(specification, name))
  const found = new Map(
    results.flatMap(({ faults }) => faults).map((fault) => [JSON.stringify(fault), fault]),
  )
  reportAll([...found.values()], located, report)
  const networks = results.flatMap(({ network }) => network ?? [])
  return networks.length === results.length ? { plain: located.value, specification, networks } : undefined
}

/** Where a fault is: at the value it blames; at the key, where that is wrong or all there is to see. */
function reportAll(faults: readonly Fault[], { value, valueAt, keyAt }: Located, report: Report) {
  for (const { path, message, isKey } of faults) {
    const at = path.length === 0 ? beginning : isKey || !has(value, path) ? keyAt(path) : valueAt(path)
    report(at, message)
  }
}

const has = (value: unknown, path: readonly PropertyKey[]): boolean => {
  const [key, ...rest] = path
  if (key === undefined) return typeof value !== 'object'
  return (
    typeof value === 'object' && value !== null && has((value as Record<PropertyKey, unknown>)[key], rest)
  )
}
