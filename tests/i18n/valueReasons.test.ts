import { describe, expect, it } from 'vitest'
import { messages as en } from '../../src/i18n/en/network'
import { messages as zh } from '../../src/i18n/zh/network'
import { evaluateNetwork } from '../../src/network/evaluate/evaluateNetwork'
import { listDimensions } from '../../src/network/language/dimensionOverrides'
import type { NumericValue } from '../../src/network/language/expression'
import type { ReasonMessages, ValueReason } from '../../src/network/language/valueReason'
import { readSpecification } from '../../src/network/reading/readSpecification'
import { readCorpus } from '../content'

/** Values that a reader may try in place of another, most of them impossible. */
function listAttempts(value: NumericValue): readonly NumericValue[] {
  if (typeof value === 'number') return [0, -1, 1, 1.5, 7, value + 1, 1e13]
  const each = (change: (item: NumericValue) => NumericValue) => value.map(change)
  return [
    [],
    value.slice(1),
    each((item) => (typeof item === 'number' ? 0 : item.slice(1))),
    each((item) => (typeof item === 'number' ? 1.5 : [...item, 1])),
    each((item) => (typeof item === 'number' ? item + 1 : item.map(() => 0))),
    each((item) => (typeof item === 'number' ? [item] : 3)),
  ]
}

const isReached = new Map<ValueReason['code'], ValueReason>()
const withoutReason: string[] = []
for (const [id, { rawSpecification }] of readCorpus().specifications) {
  const { specification } = readSpecification(rawSpecification)
  for (const { name, defaultValue } of listDimensions(specification!, undefined, new Map()))
    for (const value of listAttempts(defaultValue)) {
      const issue = evaluateNetwork(specification!, undefined, new Map([[name, value]])).issues[0]
      if (issue?.reason) isReached.set(issue.reason.code, issue.reason)
      else if (issue) withoutReason.push(`${id} ${name}=${JSON.stringify(value)}: ${issue.message}`)
    }
}

const tell = (reasons: ReasonMessages, reason: ValueReason) =>
  (reasons[reason.code] as (reason: ValueReason) => string)(reason)

describe('the reasons why a value is not possible', () => {
  it('are given for any dimension of any network that a reader changes', () => {
    expect(withoutReason).toEqual([])
    expect(isReached.size).toBeGreaterThan(14)
  })

  it('have a sentence in both languages, with their numbers', () => {
    for (const reason of isReached.values()) {
      const [english, chinese] = [tell(en.reasons, reason), tell(zh.reasons, reason)]
      expect(english).toMatch(/^[A-Z0-9−-].*\.$/)
      expect(english).not.toMatch(/undefined|NaN|"/)
      expect(chinese).toMatch(/\p{Script=Han}.*。$/u)
      expect(chinese).not.toMatch(/undefined|NaN|[A-Za-z]/)
      const numbers = (text: string) => [...text.matchAll(/\d+(\.\d+)?/g)].map(([one]) => one).sort()
      expect(numbers(chinese)).toEqual(numbers(english))
    }
  })

  it('have the same codes in both languages', () => {
    expect(Object.keys(zh.reasons)).toEqual(Object.keys(en.reasons))
  })
})
