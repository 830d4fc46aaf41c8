import type { NameDeclaration } from '../../network/language/nameDeclarations'
import { didYouMean } from '../../text/didYouMean'
import type { ContentFile } from '../page/catalogue'
import type { ReportIssue } from '../page/issue'
import { type LocatedData, readYamlFile } from '../page/readYaml'
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
  file: ContentFile,
  reportIn: (path: string) => ReportIssue,
): Glossary | undefined {
  const located = readYamlFile(file, reportIn)
  if (!located) return
  const { value, keyPosition, report } = located
  validate(glossarySchema, located, report)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return
  const chineseNames = new Map(Object.entries(value).map(([name, chinese]) => [name, String(chinese)]))
  return { path: file.path, chineseNames, keyPosition, report }
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
  for (const { nameDeclarations, located } of drafts) {
    for (const { name, path: at, isKey, isTranslatable } of nameDeclarations) {
      declared.add(name)
      if (!isTranslatable || chineseNames.has(name) || missing.has(name)) continue
      missing.add(name)
      located.report(
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
