import type { ArchitectureDraft } from '../entries/readArchitecture'
import type { Glossary } from '../entries/readGlossary'
import type { MarkdownPage } from '../page/readPage'

/** Limits of an article's length; `unit` matches one unit of the count. */
const lengthLimits = {
  en: { unit: /[\p{L}\p{N}][\p{L}\p{N}'’.,-]*/gu, name: 'words', min: 150, max: 400 },
  zh: { unit: /\p{Script=Han}/gu, name: 'Chinese characters', min: 300, max: 900 },
} as const

/** Reports valid articles that break the rules for publication: length, and an equation in "How it works". */
export function checkEditorialRules(drafts: readonly ArchitectureDraft[]): void {
  for (const { original, translation } of drafts) {
    for (const [language, page] of [['en', original] as const, ['zh', translation] as const]) {
      // Pages that could not be read have been reported already.
      if (!page || page.sections.length === 0) continue
      checkArticleLength(page, language)
      checkHasEquation(page)
    }
  }
}

function checkArticleLength(
  { sections, sectionPosition, report }: MarkdownPage<unknown>,
  language: keyof typeof lengthLimits,
): void {
  const { unit, name, min, max } = lengthLimits[language]
  const prose = sections.map(({ html }) =>
    html.replace(/<math[\s\S]*?<\/math>/g, ' ').replace(/<[^>]+>/g, ' '),
  )
  const count = prose.join(' ').match(unit)?.length ?? 0
  if (count >= min && count <= max) return
  const advice = count < min ? 'Write more.' : 'Shorten it.'
  report(sectionPosition(0), `the article has ${count} ${name}; it should have ${min} to ${max}. ${advice}`)
}

function checkHasEquation({ sections, sectionPosition, report }: MarkdownPage<unknown>): void {
  const index = sections.findIndex(({ id }) => id === 'how')
  const section = sections[index]
  if (!section || /<math[^>]*display="block"/.test(section.html)) return
  report(
    sectionPosition(index),
    `the section "${section.title}" has no equation. Write the central one between lines of $$.`,
  )
}

/** Reports the first name that is out of alphabetical order. */
export function checkNameOrder({ chineseNames, keyPosition, report }: Glossary): void {
  let last = ''
  for (const name of chineseNames.keys()) {
    if (name < last) {
      report(keyPosition([name]), `"${name}" comes after "${last}". Keep the names in alphabetical order.`)
      return
    }
    last = name
  }
}
