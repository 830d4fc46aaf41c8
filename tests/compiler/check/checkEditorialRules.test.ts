import { describe, expect, it } from 'vitest'
import { type CorpusTexts, compileToIssues, minimalCorpus, replacePassage } from '../minimalCorpus'
import { resnet, resnetZh, vgg, vggZh } from '../mistakes'

const words = (count: number) => 'word '.repeat(count).trim()
const characters = (count: number) => '字'.repeat(count)
const equation = '$$\ny = x\n$$\n\n'

/** The heading of the section "How it works" in each language. */
const headings = { en: '## How it works\n\n', zh: '## 工作原理\n\n' }

/** The minimal corpus, with enough prose and an equation in each article. */
const publishable = [vgg, resnet, vggZh, resnetZh].reduce<CorpusTexts>((contents, path) => {
  const isChinese = path.endsWith('.zh.md')
  const heading = headings[isChinese ? 'zh' : 'en']
  return replacePassage(
    path,
    heading,
    `${heading + equation + (isChinese ? characters(400) : words(200))}\n\n`,
    contents,
  )
}, minimalCorpus)

const check = (contents: CorpusTexts) => compileToIssues(contents, { checksEditorialRules: true })
const lineOf = (contents: CorpusTexts, path: string, passage: string) =>
  contents[path]!.slice(0, contents[path]!.indexOf(passage)).split('\n').length

describe('checkEditorialRules', () => {
  it('reports nothing for a corpus that keeps the rules', () => {
    expect(check(publishable)).toEqual([])
  })

  it('is not run by default', () => {
    expect(compileToIssues(minimalCorpus)).toEqual([])
  })

  it.each([
    [150, []],
    [400, []],
    [149, ['149 words; it should have 150 to 400. Write more.']],
    [401, ['401 words; it should have 150 to 400. Shorten it.']],
  ])('for an article of %i English words reports %j', (count, messages) => {
    const otherWords = check(replacePassage(vgg, words(200), '', publishable))[0]!.match(
      /has (\d+) words/,
    )![1]!
    const contents = replacePassage(vgg, words(200), words(count - Number(otherWords)), publishable)
    const position = `${vgg}:${lineOf(contents, vgg, '## The problem before')}:1`
    expect(check(contents)).toEqual(messages.map((message) => `${position}: the article has ${message}`))
  })

  it('counts Chinese characters', () => {
    const contents = replacePassage(vggZh, characters(400), characters(1000), publishable)
    expect(check(contents)).toEqual([
      expect.stringMatching(
        new RegExp(
          `^${vggZh}:${lineOf(contents, vggZh, '## 此前的问题')}:1: the article has 10\\d\\d Chinese characters; it should have 300 to 900\\. Shorten it\\.$`,
        ),
      ),
    ])
  })

  it('requires an equation in the section "How it works"', () => {
    const contents = replacePassage(vgg, equation, '', publishable)
    expect(check(contents)).toEqual([
      `${vgg}:${lineOf(contents, vgg, '## How it works')}:1: the section "How it works" has no equation. Write the central one between lines of $$.`,
    ])
  })
})

describe('checkNameOrder', () => {
  const names = 'content/names.zh.yaml'

  it('reports the first name that is out of alphabetical order', () => {
    expect(checkOrder('a: 甲\nb: 乙\n')).toEqual([])
    expect(checkOrder('b: 乙\na: 甲\nc: 丙\n')).toEqual([
      `${names}:2:1: "a" comes after "b". Keep the names in alphabetical order.`,
    ])
  })

  /** The reported lines, except those about names that no specification uses. */
  const checkOrder = (text: string) =>
    check({ ...publishable, [names]: text }).filter((line) => !line.includes('no specification has the name'))
})
