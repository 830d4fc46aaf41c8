import { expect, it } from 'vitest'
import { type CorpusTexts, compileToIssues, minimalCorpus, replacePassage } from './minimalCorpus'

export const vgg = 'content/cnn/vgg.md'
export const vggZh = 'content/cnn/vgg.zh.md'
export const resnet = 'content/cnn/resnet.md'
export const resnetZh = 'content/cnn/resnet.zh.md'
export const era = 'content/cnn/era.md'
export const eraZh = 'content/cnn/era.zh.md'
export const events = 'content/trends/events.yaml'

/**
 * A mistake: the rule it breaks, the file, the replaced passage, its replacement, and the expected issues: one message for
 * each mark ¦ in the replacement, or a whole line with `path:line:column` for an issue elsewhere.
 */
export type Mistake = readonly [
  rule: string,
  path: string,
  passage: string,
  replacement: string,
  ...messages: string[],
]

/** Tests that each mistake in a valid corpus gives exactly the expected issues. */
export function itReportsMistakes(mistakes: readonly Mistake[], base: CorpusTexts = minimalCorpus): void {
  it.each(mistakes)('%s', (_, path, passage, replacement, ...messages) => {
    const marked = replacePassage(path, passage, replacement, base)[path] ?? ''
    const positions = findMarks(marked)
    const expected = messages.map((message) =>
      message.startsWith('content/') ? message : `${path}:${positions.shift()}: ${message}`,
    )
    expect(compileToIssues({ ...base, [path]: marked.replaceAll('¦', '') })).toEqual(expected)
    expect(positions).toEqual([])
  })
}

/** `line:column` of each mark in the text without marks. */
function findMarks(marked: string): string[] {
  const pieces = marked.split('¦').slice(0, -1)
  return pieces.map((_, index) => {
    const lines = pieces
      .slice(0, index + 1)
      .join('')
      .split('\n')
    return `${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`
  })
}
