import type { NameDeclaration } from '../../network/language/nameDeclarations'
import { didYouMean } from '../../text/didYouMean'
import type { ContentFile } from '../page/catalogue'
import type { ReportIssue } from '../page/issue'
import { readText } from '../page/readText'
import { type LocatedData, readYaml } from '../page/readYaml'
import { validate } from '../page/validate'
import type { SpecificationDraft } from './readSpecificationFile'
import { glossarySchema } from './schema'

/** The Chinese for the names in specifications. */
export interface Glossary {
  readonly path: string
  /** By the English name. */
  readonly chineseNames: ReadonlyMap<string, string>
  readonly keyPosition: LocatedData['keyPosition']
  readonly report: ReportIssue
}

/** Reads `names.zh.yaml` and reports invalid entries. */
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
  return { path, chineseNames, keyPosition, report }
}

/** The Chinese for the names in a specification; names without Chinese are left out. */
export function translateNames(
  nameDeclarations: readonly NameDeclaration[],
  translate: (name: string) => string | undefined,
): Record<string, string> {
  const names = nameDeclarations.flatMap(({ name }): [string, string][] => {
    const chinese = translate(name)
    return chinese === undefined ? [] : [[name, chinese]]
  })
  return Object.fromEntries(names)
}

/**
 * Reports each name without Chinese at its first declaration. If `isComplete` (`drafts` contains every specification),
 * also reports glossary entries that no specification uses.
 */
export function checkGlossary(
  { path, chineseNames, keyPosition, report }: Glossary,
  drafts: readonly SpecificationDraft[],
  isComplete: boolean,
): void {
  const declared = new Set<string>()
  const missing = new Set<string>()
  for (const { nameDeclarations, located, report } of drafts) {
    for (const { name, path: at, isKey, isTranslatable } of nameDeclarations) {
      declared.add(name)
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
    if (declared.has(name)) continue
    report(
      keyPosition([name]),
      `no specification has the name "${name}". ${didYouMean(name, missing, 'Remove it.')}`,
    )
  }
}
