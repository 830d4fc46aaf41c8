import { describe, expect, it } from 'vitest'
import { getMessages } from '../../src/i18n/messages'
import { metrics, provenances, publicationTypes } from '../../src/model/article'
import { languages } from '../../src/model/language'

/** Stands for any argument: a text, a number, a list or a record. */
const sample = new Proxy(['1', '2', '3'], {
  get: (list, key) =>
    key === Symbol.toPrimitive
      ? () => '1'
      : key in list
        ? Reflect.get(list, key)
        : key in String.prototype
          ? () => '1'
          : typeof key === 'string'
            ? '1'
            : undefined,
})

interface Message {
  readonly path: string
  /** For a function, what it returns when it is called with samples. */
  readonly text: string
  /** The number of arguments; undefined for a text. */
  readonly arguments?: number
}

function listMessages(value: unknown, path = ''): Message[] {
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, inner]) => listMessages(inner, `${path}.${key}`))
  if (typeof value !== 'function') return [{ path, text: String(value) }]
  return [{ path, text: String(value(...Array(value.length).fill(sample))), arguments: value.length }]
}

const files = import.meta.glob<unknown>('../../src/i18n/*/**/*.ts', { import: 'messages', eager: true })
/** By language and namespace: `en`, `labs/memory`. */
const messages = new Map(
  languages.map((language) => [
    language,
    new Map(
      Object.entries(files).flatMap(([path, file]) => {
        const [, folder, namespace] = /i18n\/(\w+)\/(.*)\.ts$/.exec(path)!
        return folder === language ? [[namespace!, listMessages(file)] as const] : []
      }),
    ),
  ]),
)
const namespaces = [...messages.get('en')!.keys()]

/** Proper names, which are the same in both languages. */
const properNames = new Set([
  ...['ReLU6', 'ELU', 'GELU', 'SiLU', 'PReLU'],
  ...['Transformer', 'MLP', 'CNN', 'LSTM', 'GRU', 'ADALINE', 'GPipe', 'ReLU', 'tanh', 'sigmoid', 'XOR'],
  ...[
    'Adam',
    'Adafactor',
    'BLEU',
    'fp16',
    'fp32',
    'bf16',
    'fp8',
    'Glorot × 4',
    'Hoffmann 2022',
    'Besiroglu 2024',
  ],
])

it('namespaces of messages are the same in every language', () => {
  for (const language of languages) expect([...messages.get(language)!.keys()]).toEqual(namespaces)
  expect(namespaces).toContain('explorer')
  expect(namespaces.length).toBeGreaterThan(15)
})

describe.each(namespaces)('the messages of %s', (namespace) => {
  const english = messages.get('en')!.get(namespace)!
  const chinese = messages.get('zh')!.get(namespace)!

  it('have the same keys in every language', () => {
    const keys = ({ path }: Message) => path
    expect(chinese.map(keys).sort()).toEqual(english.map(keys).sort())
    expect(english.length).toBeGreaterThan(3)
  })

  it('take the same arguments in every language', () => {
    const lengths = (list: readonly Message[]) =>
      Object.fromEntries(list.map((one) => [one.path, one.arguments]))
    expect(lengths(chinese)).toEqual(lengths(english))
  })

  it('are never empty, and never contain undefined or NaN', () => {
    const wrong = [...english, ...chinese].filter(
      ({ text }) => text.trim() === '' || /undefined|NaN|\[object/.test(text),
    )
    expect(wrong).toEqual([])
  })

  it('are translated: only names and symbols are the same in both languages', () => {
    const texts = new Map(english.map(({ path, text }) => [path, text]))
    const same = chinese.filter(
      ({ path, text }) => texts.get(path) === text && /[a-z]{3}/i.test(text) && !properNames.has(text),
    )
    expect(same).toEqual([])
  })

  it('use Chinese punctuation in Chinese only', () => {
    const wrong = chinese.filter(({ text }) => /\p{Script=Han}[,;:!?.]|[“”][a-z]*"/u.test(text))
    expect(wrong).toEqual([])
    const foreign = english.filter(
      ({ path, text }) => /[\p{Script=Han}，。；：？！（）]/u.test(text) && path !== '.otherLanguage',
    )
    expect(foreign).toEqual([])
  })
})

describe('the messages of the explorer', () => {
  it('have a name for every metric, dating and provenance, and no others', () => {
    for (const language of languages) {
      const { metrics: named, dateOf, provenance } = getMessages('article', language)
      expect(Object.keys(named).sort()).toEqual([...metrics].sort())
      expect(Object.keys(dateOf).sort()).toEqual([...publicationTypes].sort())
      expect(Object.keys(provenance).sort()).toEqual([...provenances].sort())
    }
  })

  it('have a name for each level of importance', () => {
    for (const language of languages) {
      const { importance } = getMessages('explorer', language)
      const { minImportanceOption } = getMessages('filter', language)
      for (const word of [importance, minImportanceOption]) {
        const words = [1, 2, 3, 4, 5].map(word)
        expect(new Set(words).size).toBe(5)
        expect(words).not.toContain('')
      }
    }
  })

  it('use the singular for a count of one', () => {
    const { architectureCount } = getMessages('explorer', 'en')
    expect(architectureCount(1)).toBe('1 architecture')
    expect(architectureCount(2)).toBe('2 architectures')
    expect(getMessages('find', 'en').count(1)).toBe('1 result')
  })
})
