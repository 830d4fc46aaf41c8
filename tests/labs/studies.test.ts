import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findLabs, loadStudies } from '../../src/build/findStudies'
import { readCorpus } from '../content'
import { readCommittedResults } from './claims'

const { timeline, labArticles } = readCorpus()

it('findLabs finds exactly the labs of the content', () => {
  expect(findLabs().toSorted()).toEqual(timeline.labs.map(({ id }) => id).toSorted())
})

describe.each(findLabs())('the claims of the lab %s', (lab) => {
  it('are the claims of its page and of its committed results', async () => {
    const ids = Object.values(await loadStudies(lab)).flatMap(({ claims }) => Object.keys(claims))
    const page = labArticles.find(({ id, language }) => id === lab && language === 'en')!
    expect(new Set(ids).size).toBe(ids.length)
    expect(page.claims.map(({ id }) => id).toSorted()).toEqual(ids.toSorted())
    expect(Object.keys(readCommittedResults(lab).held).toSorted()).toEqual(ids.toSorted())
  })

  it('were measured with at least ten seeds', () => {
    const { seeds } = readCommittedResults(lab)
    expect(seeds.length).toBeGreaterThanOrEqual(10)
    expect(new Set(seeds).size).toBe(seeds.length)
  })

  // One file per lab, so that several labs are measured in parallel.
  it('are measured again in a test file of their own', () => {
    const name = lab.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
    expect(existsSync(`tests/labs/${lab}/${name}Studies.test.ts`)).toBe(true)
  })
})
