import { collectNameDeclarations, type NameDeclaration } from '../../network/language/nameDeclarations'
import type { Specification } from '../../network/language/specification'
import type { SpecificationIssue } from '../../network/language/specificationIssue'
import { readSpecification } from '../../network/reading/readSpecification'
import type { ContentFile } from '../page/catalogue'
import { fileStart, type ReportIssue } from '../page/issue'
import { type LocatedFile, readYamlFile } from '../page/readYaml'

/** A specification before its variants are evaluated. */
export interface SpecificationDraft {
  readonly specification: Specification
  readonly nameDeclarations: readonly NameDeclaration[]
  readonly located: LocatedFile
}

/** Reads `<id>.network.yaml` and reports syntax and schema issues. */
export function readSpecificationFile(
  file: ContentFile,
  reportIn: (path: string) => ReportIssue,
): SpecificationDraft | undefined {
  const located = readYamlFile(file, reportIn)
  if (!located) return
  const { specification, issues } = readSpecification(located.value)
  reportSpecificationIssues(issues, located)
  return specification && { specification, nameDeclarations: collectNameDeclarations(specification), located }
}

/** Reports each issue at its value if that is a scalar; at its key otherwise, or if the key is wrong. */
export function reportSpecificationIssues(
  issues: readonly SpecificationIssue[],
  { value, valuePosition, keyPosition, report }: LocatedFile,
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
