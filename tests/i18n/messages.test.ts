import { describe, expect, it } from 'vitest'
import { comparisonMessages } from '../../src/i18n/comparisonMessages'
import { labMessages } from '../../src/i18n/labMessages'
import { getMessages } from '../../src/i18n/messages'
import { networkMessages } from '../../src/i18n/networkMessages'
import { metrics, provenances, publicationTypes } from '../../src/model/article'
import { languages } from '../../src/model/timeline'

const pageMessages = { en: getMessages('en'), zh: getMessages('zh') }

/** Every message with its path and what it says; a function is called with as many samples as it takes. */
function said(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, inner]) => said(inner, `${path}.${key}`))
  if (typeof value !== 'function') return [[path, String(value)]]
  return [[path, String(value(...[1, 2].slice(0, value.length)))]]
}

describe.each([
  ['of the page', pageMessages, 80],
  ['of networks', networkMessages, 30],
  ['of comparisons', comparisonMessages, 30],
  ['of labs', labMessages, 30],
])('the messages %s', (_, messages, least) => {
  it('are the same ones in every language', () => {
    const keys = languages.map((language) =>
      said(messages[language])
        .map(([path]) => path)
        .sort(),
    )
    expect(keys[1]).toEqual(keys[0])
    expect(keys[0]!.length).toBeGreaterThan(least)
  })

  it('take the same arguments in every language', () => {
    const functions = Object.entries(pageMessages.en).filter(([, message]) => typeof message === 'function')
    const zh = pageMessages.zh as unknown as Record<string, (...all: never[]) => string>
    for (const [key, message] of functions) {
      expect(zh[key], key).toHaveLength((message as () => string).length)
    }
  })

  it('all say something, and nothing undefined', () => {
    for (const language of languages) {
      const wrong = said(messages[language]).filter(
        ([, text]) => text.trim() === '' || /undefined|NaN/.test(text),
      )
      expect(wrong).toEqual([])
    }
  })

  it('are translated: nothing but names and symbols is the same in both languages', () => {
    const english = new Map(said(pageMessages.en))
    const same = said(pageMessages.zh).filter(
      ([path, text]) => english.get(path) === text && /[a-z]{3}/i.test(text),
    )
    expect(same.filter(([path]) => path !== '.metrics.bleu')).toEqual([])
  })

  it('write Chinese with Chinese punctuation', () => {
    const wrong = said(pageMessages.zh).filter(([, text]) => /\p{Script=Han}[,;:!?.]|[“”][a-z]*"/u.test(text))
    expect(wrong).toEqual([])
  })
})

describe('the messages of the page', () => {
  it('name every metric, dating and provenance, and nothing else', () => {
    for (const language of languages) {
      const { metrics: named, dateOf, provenance } = getMessages(language)
      expect(Object.keys(named).sort()).toEqual([...metrics].sort())
      expect(Object.keys(dateOf).sort()).toEqual([...publicationTypes].sort())
      expect(Object.keys(provenance).sort()).toEqual([...provenances].sort())
    }
  })

  it('have a word for each degree of importance', () => {
    for (const language of languages) {
      const { importance, importanceAtLeast } = getMessages(language)
      for (const word of [importance, importanceAtLeast]) {
        const words = [1, 2, 3, 4, 5].map(word)
        expect(new Set(words).size).toBe(5)
        expect(words).not.toContain('')
      }
    }
  })

  it('count one as one', () => {
    expect(pageMessages.en.count(1)).toBe('1 architecture')
    expect(pageMessages.en.count(2)).toBe('2 architectures')
    expect(pageMessages.en.findCount(1)).toBe('1 result')
  })
})
