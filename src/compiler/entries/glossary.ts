import type { Naming } from '../../network/language/names'
import { didYouMean } from '../../text/suggestion'
import type { SourceFile } from '../page/catalogue'
import type { Report } from '../page/issue'
import { readText } from '../page/text'
import { validate } from '../page/validate'
import { type Located, readYaml } from '../page/yaml'
import type { Draft } from './draft'
import { glossary } from './schema'

/** The Chinese of the names that specifications give. */
export interface Glossary {
  readonly path: string
  /** By the English name. */
  readonly words: ReadonlyMap<string, string>
  readonly keyAt: Located['keyAt']
  readonly report: Report
}

/** Reads `names.zh.yaml` and reports what is no Chinese name. */
export function readGlossary(
  { path, bytes }: SourceFile,
  reportIn: (path: string) => Report,
): Glossary | undefined {
  const report = reportIn(path)
  const text = readText(bytes, report)
  const located = text === undefined ? undefined : readYaml(text, report)
  if (!located) return
  validate(glossary, located, report)
  const { value, keyAt } = located
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return
  const words = new Map(Object.entries(value).map(([name, chinese]) => [name, String(chinese)]))
  return { path, words, keyAt, report }
}

/** The Chinese of the names that a specification gives, as far as there is any. */
export function namesIn(
  namings: readonly Naming[],
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
  { path, words, keyAt, report }: Glossary,
  drafts: readonly Draft[],
  areAll: boolean,
): void {
  const given = new Set<string>()
  const missing = new Set<string>()
  for (const { namings, located, report } of drafts) {
    for (const { name, path: at, isKey, isWord } of namings) {
      given.add(name)
      if (!isWord || words.has(name) || missing.has(name)) continue
      missing.add(name)
      report(isKey ? located.keyAt(at) : located.valueAt(at), `no Chinese for "${name}". Add it to ${path}.`)
    }
  }
  if (!areAll) return
  for (const name of words.keys()) {
    if (given.has(name)) continue
    report(
      keyAt([name]),
      `no specification calls anything "${name}". ${didYouMean(name, missing, 'Remove it.')}`,
    )
  }
}
