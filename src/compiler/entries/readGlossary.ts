import type { NameDeclaration } from '../../network/language/nameDeclarations'
import { didYouMean } from '../../text/didYouMean'
import type { ContentFile } from '../page/catalogue'
import type { ReportIssue } from '../page/issue'
import { readText } from '../page/readText'
import { type LocatedData, readYaml } from '../page/readYaml'
import { validate } from '../page/validate'
import type { SpecificationDraft } from './readSpecificationFile'
import { glossarySchema } from './schema'

/** The Chinese of the names that specifications give. */
export interface Glossary {
  readonly path: string
  /** By the English name. */
  readonly chineseNames: ReadonlyMap<string, string>
  readonly keyAt: LocatedData['keyPosition']
  readonly report: ReportIssue
}

/** Reads `names.zh.yaml` and reports what is no Chinese name. */
export function readGlossary(
  { path, bytes }: ContentFile,
  reportIn: (path: string) => ReportIssue,
): Glossary | undefined {
  const report = reportIn(path)
  const text = readText(bytes, report)
  const located = text === undefined ? undefined : readYaml(text, report)
  if (!located) return
  validate(glossarySchema, located, report)
  const { value, keyPosition } = located
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return
  const chineseNames = new Map(Object.entries(value).map(([name, chinese]) => [name, String(chinese)]))
  return { path, chineseNames, keyAt: keyPosition, report }
}

/** The Chinese of the names that a specification gives, as far as there is any. */
export function translateNames(
  namings: readonly NameDeclaration[],
  translate: (name: string) => string | undefined,
): Record<string, string> {
  const names = namings.flatMap(({ name }): [string, string][] => {
    const chinese = translate(name)
    return chinese === undefined ? [] : [[name, chinese]]
  })
  return Object.fromEntries(names)
}

/**
 * Reports each name without Chinese where it is first given, and, if `drafts` are all specifications there are, each
 * entry for a name that none of them gives.
 */
export function checkGlossary(
  { path, chineseNames, keyAt, report }: Glossary,
  drafts: readonly SpecificationDraft[],
  isComplete: boolean,
): void {
  const given = new Set<string>()
  const missing = new Set<string>()
  for (const { nameDeclarations, located, report } of drafts) {
    for (const { name, path: at, isKey, isTranslatable } of nameDeclarations) {
      given.add(name)
      if (!isTranslatable || chineseNames.has(name) || missing.has(name)) continue
      missing.add(name)
      report(
        isKey ? located.keyPosition(at) : located.valuePosition(at),
        `no Chinese for "${name}". Add it to ${path}.`,
      )
    }
  }
  if (!isComplete) return
  for (const name of chineseNames.keys()) {
    if (given.has(name)) continue
    report(
      keyAt([name]),
      `no specification calls anything "${name}". ${didYouMean(name, missing, 'Remove it.')}`,
    )
  }
}
