import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { messages as en } from '../../../src/i18n/en/compare/answer'
import { messages as zh } from '../../../src/i18n/zh/compare/answer'
import { collectTraits } from '../../../src/network/compare/networkTraits'
import { evaluateNetwork } from '../../../src/network/evaluate/evaluateNetwork'
import { readSpecification } from '../../../src/network/reading/readSpecification'

const kinds = new Set(
  readdirSync('content', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.network.yaml'))
    .flatMap((name) => {
      const { specification } = readSpecification(parse(readFileSync(`content/${name}`, 'utf8')))
      return specification!.variants.length > 0
        ? specification!.variants.map((variant) => evaluateNetwork(specification!, variant.name).network!)
        : [evaluateNetwork(specification!).network!]
    })
    .flatMap((network) => [...collectTraits(network).keys()]),
)

describe('messages of the answer', () => {
  it('name every trait that a network of the corpus has, in both languages', () => {
    expect(kinds.size).toBeGreaterThan(40)
    for (const { traits } of [en, zh]) expect([...kinds].filter((kind) => !traits[kind])).toEqual([])
  })

  it('name the same traits in both languages', () => {
    expect(Object.keys(zh.traits)).toEqual(Object.keys(en.traits))
  })
})
