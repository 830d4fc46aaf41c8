import type { Section } from '../../model/article'
import type { Language } from '../../model/language'
import { didYouMean, findClosest } from '../../text/didYouMean'
import { formatCount, type ReportIssue, type TextPosition } from './issue'
import type { MarkdownSection } from './splitSections'

/** Returns the id of each section, or reports why it has none; `end` is the position where the prose ends. */
export type PageOutline = (
  sections: readonly MarkdownSection[],
  end: TextPosition,
  report: ReportIssue,
) => readonly string[]

/** The required sections of a page, in order. */
type FixedSections = readonly (readonly [id: string, titles: Readonly<Record<Language, string>>])[]

const architectureSections: FixedSections = [
  ['problem', { en: 'The problem before', zh: '此前的问题' }],
  ['idea', { en: 'The idea', zh: '核心思想' }],
  ['how', { en: 'How it works', zh: '工作原理' }],
  ['change', { en: 'What it changed', zh: '带来的改变' }],
  ['limits', { en: 'Limits', zh: '局限' }],
]

const aboutSections: FixedSections = [
  ['picture', { en: 'What the picture shows', zh: '图中画的是什么' }],
  ['choice', { en: 'How architectures are chosen', zh: '如何选取架构' }],
  ['figures', { en: 'Where the figures come from', zh: '数据从何而来' }],
  ['data', { en: 'Data files', zh: '数据文件' }],
  ['licences', { en: 'Licences and credits', zh: '许可与致谢' }],
  ['citing', { en: 'How to cite', zh: '如何引用' }],
]

/** The outline of an architecture page: fixed titles in a fixed order. */
export const createArchitectureOutline = (language: Language) =>
  createFixedOutline(architectureSections, language)

/** The outline of the page about the site; its tables are shown in certain sections. */
export const createAboutOutline = (language: Language) => createFixedOutline(aboutSections, language)

function createFixedOutline(fixed: FixedSections, language: Language): PageOutline {
  const titles = fixed.map(([, titles]) => titles[language])
  return (sections, end, report) => {
    const writtenTitles = sections.map(({ title }) => title)
    const misspelt = new Set(
      writtenTitles.filter((title) => !titles.includes(title)).map((title) => findClosest(title, titles)),
    )
    let lastRank = -1
    for (const [index, { title, position }] of sections.entries()) {
      const rank = titles.indexOf(title)
      if (rank === -1) {
        const advice = didYouMean(title, titles, `Use ${titles.join(', ')}.`)
        report(position, `the section "${title}" is unknown here. ${advice}`)
      } else if (writtenTitles.indexOf(title) < index) {
        report(position, `the section "${title}" appears twice. Keep one of the two.`)
      } else if (rank < lastRank) {
        report(position, `the section "${title}" is out of order. Move it before "${titles[lastRank]}".`)
      }
      lastRank = Math.max(lastRank, rank)
    }
    for (const title of titles) {
      if (writtenTitles.includes(title) || misspelt.has(title)) continue
      report(end, `the section "${title}" is missing. Add "## ${title}".`)
    }
    return sections.map(({ title }) => fixed[titles.indexOf(title)]?.[0] ?? '')
  }
}

/** The outline of an era page: three to six sections with free titles. */
export const eraOutline: PageOutline = (sections, end, report) => {
  if (sections.length < 3 || sections.length > 6) {
    report(end, `the page has ${formatCount(sections.length, 'section')}. Divide it into three to six.`)
  }
  return freeOutline(sections, end, report)
}

/** The outline of a page whose section titles are free. */
export const freeOutline: PageOutline = (sections, _, report) => {
  const ids = sections.map(({ title }) => slugify(title))
  for (const [index, { title, position }] of sections.entries()) {
    const id = ids[index] ?? ''
    if (id === '') report(position, `the heading "${title}" has no letters for an address. Reword it.`)
    else if (ids.indexOf(id) < index)
      report(position, `another section has the address "${id}". Reword this heading.`)
  }
  return ids
}

/** The outline of a translated page: the section ids of its original; none if the original could not be read. */
export function createTranslatedOutline(original: { readonly sections: readonly Section[] }): PageOutline {
  const ids = original.sections.map(({ id }) => id)
  return (sections, end, report) => {
    if (ids.length > 0 && sections.length !== ids.length) {
      const count = `${formatCount(sections.length, 'section')}, its original ${ids.length}`
      report(end, `the page has ${count}. Translate section by section.`)
    }
    return ids
  }
}

/** The heading as part of an address: lower-case Latin letters, digits and hyphens. */
function slugify(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/\p{Mark}|['’]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
