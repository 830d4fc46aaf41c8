import { describe, expect, it } from 'vitest'
import { compile } from '../../../src/compiler/compile'
import { compileToIssues, minimalCorpus, toFiles } from '../minimalCorpus'

const path = 'content/topics.yaml'
const withTopics = (...topics: string[]) => ({
  ...minimalCorpus,
  [path]: `topics:\n${topics.map((topic) => `  - ${topic}\n`).join('')}`,
})

describe('topics', () => {
  it('are read with their names in both languages and their entries in order', () => {
    const { corpus } = compile(toFiles(withTopics('{ en: [images], zh: [图像], about: [vgg] }')))
    expect(corpus?.topics).toEqual([{ en: ['images'], zh: ['图像'], about: ['vgg'] }])
    expect(compile(toFiles(minimalCorpus)).corpus?.topics).toEqual([])
  })

  it('are rejected if an entry does not exist, a name appears twice or a language is missing', () => {
    expect(compileToIssues(withTopics('{ en: [images], zh: [图像], about: [vg] }'))).toEqual([
      `${path}:2:39: "vg" is not an architecture. Did you mean "vgg"?`,
    ])
    expect(
      compileToIssues(
        withTopics(
          '{ en: [images], zh: [图像], about: [vgg] }',
          '{ en: [Images], zh: [图片], about: [vgg] }',
        ),
      ),
    ).toEqual([`${path}:3:12: the topic "images" appears twice. Keep one of the two.`])
    expect(compileToIssues(withTopics('{ en: [images], about: [vgg] }'))).toHaveLength(1)
  })
})
