import { collectNameDeclarations, type NameDeclaration } from '../../network/language/nameDeclarations'
import type { Specification } from '../../network/language/specification'
import type { SpecificationIssue } from '../../network/language/specificationIssue'
import { readSpecification } from '../../network/reading/readSpecification'
import type { ContentFile } from '../page/catalogue'
import { fileStart, type ReportIssue } from '../page/issue'
import { readText } from '../page/readText'
import { type LocatedData, readYaml } from '../page/readYaml'

/** A specification as it is written. */
export interface SpecificationDraft {
  readonly specification: Specification
  /** Every name that it gives. */
  readonly nameDeclarations: readonly NameDeclaration[]
  readonly located: LocatedData
  readonly report: ReportIssue
}

/** Reads `<id>.network.yaml` and reports what is wrong in its form. */
export function readSpecificationFile(
  { path, bytes }: ContentFile,
  reportIn: (path: string) => ReportIssue,
): SpecificationDraft | undefined {
  const report = reportIn(path)
  const text = readText(bytes, report)
  const located = text === undefined ? undefined : readYaml(text, report)
  if (!located) return
  const { specification, issues } = readSpecification(located.value)
  reportSpecificationIssues(issues, located, report)
  return (
    specification && {
      specification,
      nameDeclarations: collectNameDeclarations(specification),
      located,
      report,
    }
  )
}

/** Reports faults where they are: at the value it blames; at the key, where that is wrong or all there is to see. */
export function reportSpecificationIssues(
  faults: readonly SpecificationIssue[],
  { value, valuePosition, keyPosition }: LocatedData,
  report: ReportIssue,
) {
  for (const { path, message, isKey } of faults) {
    const at =
      path.length === 0 ? fileStart : isKey || !hasPath(value, path) ? keyPosition(path) : valuePosition(path)
    report(at, message)
  }
}

const hasPath = (value: unknown, path: readonly PropertyKey[]): boolean => {
  const [key, ...rest] = path
  if (key === undefined) return typeof value !== 'object'
  return (
    typeof value === 'object' && value !== null && hasPath((value as Record<PropertyKey, unknown>)[key], rest)
  )
}
