import { csvParse } from 'd3-dsv'
import { describe, expect, it } from 'vitest'
import { makeArchitecturesCsv } from '../../../src/build/data/architecturesCsv'
import { compile } from '../../../src/compiler/compile'
import { minimalCorpus, replacePassage, toFiles } from '../../compiler/minimalCorpus'
import { vgg } from '../../compiler/mistakes'

describe('makeArchitecturesCsv', () => {
  it.each(['=HYPERLINK("https://example.org")', '+1', '-1', '@SUM(A1)'])(
    'puts an apostrophe before %s, which spreadsheets would run',
    (title) => {
      const texts = replacePassage(vgg, 'title: VGG', `title: '${title}'`, minimalCorpus)
      const [row] = csvParse(makeArchitecturesCsv(compile(toFiles(texts)).corpus!))
      expect(row!.title_en).toBe(`'${title}`)
      expect(row!.id).toBe('vgg')
    },
  )
})
