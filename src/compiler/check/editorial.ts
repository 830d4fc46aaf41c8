import type { ArchitectureDraft } from '../entries/architecture'
import type { Glossary } from '../entries/glossary'
import type { Page } from '../page/page'

/** How long the prose of an article is: `unit` matches what is counted. */
const lengths = {
  en: { unit: /[\p{L}\p{N}][\p{L}\p{N}'’.,-]*/gu, name: 'words', min: 150, max: 400 },
  zh: { unit: /\p{Script=Han}/gu, name: 'Chinese characters', min: 300, max: 900 },
} as const

/** Reports articles that do not keep the rules for what is published, though they could be compiled. */
export function checkEditorialRules(drafts: readonly ArchitectureDraft[]): void {
  for (const { original, translation } of drafts) {
    for (const [language, page] of [['en', original] as const, ['zh', translation] as const]) {
      // What could not be read has been reported already.
      if (!page || page.sections.length === 0) continue
      checkLength(page, language)
      checkEquation(page)
    }
  }
}

function checkLength({ sections, sectionAt, report }: Page<unknown>, language: keyof typeof lengths): void {
  const { unit, name, min, max } = lengths[language]
  const prose = sections.map(({ html }) =>
    html.replace(/<math[\s\S]*?<\/math>/g, ' ').replace(/<[^>]+>/g, ' '),
  )
  const count = prose.join(' ').match(unit)?.length ?? 0
  if (count >= min && count <= max) return
  const advice = count < min ? 'Write more.' : 'Shorten it.'
  report(sectionAt(0), `the article has ${count} ${name}; it should have ${min} to ${max}. ${advice}`)
}

function checkEquation({ sections, sectionAt, report }: Page<unknown>): void {
  const index = sections.findIndex(({ id }) => id === 'how')
  const section = sections[index]
  if (!section || /<math[^>]*display="block"/.test(section.html)) return
  report(
    sectionAt(index),
    `the section "${section.title}" has no equation. Write the central one between lines of $$.`,
  )
}

/** Reports the first name that is out of alphabetical order. */
export function checkNameOrder({ words, keyAt, report }: Glossary): void {
  let last = ''
  for (const name of words.keys()) {
    if (name < last) {
      report(keyAt([name]), `"${name}" stands after "${last}". Keep the names in alphabetical order.`)
      return
    }
    last = name
  }
}
