import { collectNameDeclarations, type NameDeclaration } from '../../network/language/nameDeclarations'
import type { Specification } from '../../network/language/specification'
import type { SpecificationIssue } from '../../network/language/specificationIssue'
import { readSpecification } from '../../network/reading/readSpecification'
import type { ContentFile } from '../page/catalogue'
import { fileStart, type ReportIssue } from '../page/issue'
import { readText } from '../page/readText'
import { type LocatedData, readYaml } from '../page/readYaml'

/** A specification before its variants are evaluated. */
export interface SpecificationDraft {
  readonly specification: Specification
  readonly nameDeclarations: readonly NameDeclaration[]
  readonly located: LocatedData
  readonly report: ReportIssue
}

/** Reads `<id>.network.yaml` and reports syntax and schema issues. */
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

/** Reports each issue at its value if that is a scalar; at its key otherwise, or if the key is wrong. */
export function reportSpecificationIssues(
  issues: readonly SpecificationIssue[],
  { value, valuePosition, keyPosition }: LocatedData,
  report: ReportIssue,
) {
  for (const { path, message, isKey } of issues) {
    const at =
      path.length === 0
        ? fileStart
        : isKey || !hasScalarAt(value, path)
          ? keyPosition(path)
          : valuePosition(path)
    report(at, message)
  }
}

const hasScalarAt = (value: unknown, path: readonly PropertyKey[]): boolean => {
  const [key, ...rest] = path
  if (key === undefined) return typeof value !== 'object'
  return (
    typeof value === 'object' &&
    value !== null &&
    hasScalarAt((value as Record<PropertyKey, unknown>)[key], rest)
  )
}
