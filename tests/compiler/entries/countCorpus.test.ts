import { describe, expect, it } from 'vitest'
import { compile } from '../../../src/compiler/compile'
import { countCorpus } from '../../../src/compiler/entries/countCorpus'
import { readCorpus } from '../../content'
import { corpusWithLab, minimalCorpus, replacePassage, toFiles } from '../minimalCorpus'
import { resnet } from '../mistakes'

const corpus = readCorpus()
const counts = countCorpus(corpus)
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
const english = corpus.architectureArticles.filter(({ language }) => language === 'en')
const countSmall = (contents = minimalCorpus) => countCorpus(compile(toFiles(contents)).corpus!)

describe('countCorpus', () => {
  it('counts every architecture once, by era and importance', () => {
    const { eras, architectures } = corpus.timeline
    expect(counts.eras.map(({ id }) => id)).toEqual(eras.map(({ id }) => id))
    expect(sum(counts.eras.flatMap(({ byImportance }) => byImportance))).toBe(architectures.length)
    for (const { id, byImportance } of counts.eras) {
      expect(byImportance).toHaveLength(5)
      const ofEra = architectures.filter(({ era }) => era === id)
      expect(sum(byImportance.map((count, index) => count * (index + 1)))).toBe(
        sum(ofEra.map(({ importance }) => importance)),
      )
    }
  })

  it('counts every figure once, not once per language', () => {
    const figures = english.flatMap(({ metadata }) => metadata.figures)
    const all = Object.values(counts.figures)
    expect(sum(all.map(({ count }) => count))).toBe(figures.length)
    expect(sum(all.map(({ unverified }) => unverified))).toBe(
      figures.filter(({ unverified }) => unverified).length,
    )
    expect(counts.figures.counted.count).toBe(figures.filter(({ by }) => by === 'counted').length)
  })

  it('counts every variant of every specification and every claim of the labs', () => {
    const { networks, labs, claims } = counts
    expect(networks.architectures).toBe(corpus.timeline.architectures.filter((one) => one.fingerprint).length)
    expect(networks.variants).toBe(
      sum([...corpus.specifications.values()].map(({ networks }) => networks.length)),
    )
    expect(labs).toBe(corpus.timeline.labs.length)
    expect(claims.minSeeds).toBeGreaterThanOrEqual(10)
    expect(claims.passed).toBeLessThan(claims.count)
  })

  it('counts a source once, as unverified if it is marked anywhere', () => {
    expect(countSmall().sources).toEqual({ count: 3, unverified: 0 })
    const doi = 'doi: 10.1109/CVPR.2016.90'
    const duplicate = [
      '{ key: again',
      'title: VGG',
      'authors: [K. Simonyan]',
      'year: 2014',
      'arxiv: "1409.1556"',
    ]
    const marked = replacePassage(resnet, doi, `${doi}\n  - ${duplicate.join(', ')}, unverified: true }`)
    expect(countSmall(marked).sources).toEqual({ count: 3, unverified: 1 })
  })

  it('counts the claims that held with all seeds, and the minimum number of seeds', () => {
    expect(countSmall(corpusWithLab).claims).toEqual({ count: 2, passed: 1, minSeeds: 2 })
    expect(countSmall().claims).toEqual({ count: 0, passed: 0, minSeeds: 0 })
  })
})
