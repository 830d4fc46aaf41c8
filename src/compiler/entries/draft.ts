import type { Fault } from '../../network/language/fault'
import { type Naming, namingsOf } from '../../network/language/names'
import type { Specification } from '../../network/language/specification'
import { readSpecification } from '../../network/reading/read'
import type { SourceFile } from '../page/catalogue'
import { beginning, type Report } from '../page/issue'
import { readText } from '../page/text'
import { type Located, readYaml } from '../page/yaml'

/** A specification as it is written. */
export interface Draft {
  readonly specification: Specification
  /** Every name that it gives. */
  readonly namings: readonly Naming[]
  readonly located: Located
  readonly report: Report
}

/** Reads `<id>.network.yaml` and reports what is wrong in its form. */
export function readDraft(
  { path, bytes }: SourceFile,
  reportIn: (path: string) => Report,
): Draft | undefined {
  const report = reportIn(path)
  const text = readText(bytes, report)
  const located = text === undefined ? undefined : readYaml(text, report)
  if (!located) return
  const { specification, faults } = readSpecification(located.value)
  reportFaults(faults, located, report)
  return specification && { specification, namings: namingsOf(specification), located, report }
}

/** Reports faults where they are: at the value it blames; at the key, where that is wrong or all there is to see. */
export function reportFaults(faults: readonly Fault[], { value, valueAt, keyAt }: Located, report: Report) {
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
