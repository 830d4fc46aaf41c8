import { describe, expect, it } from 'vitest'
import { compile } from '../../src/compiler/compile'
import {
  type CorpusTexts,
  compileToIssues,
  corpusWithLab,
  minimalCorpus,
  replacePassage,
  toFiles,
} from './minimalCorpus'

const compileCorpus = (contents: CorpusTexts, options = {}) => compile(toFiles(contents), options).corpus

describe('compile with a valid corpus', () => {
  it('reports no issue', () => {
    expect(compileToIssues(minimalCorpus)).toEqual([])
  })

  it('makes a timeline sorted by date', () => {
    const timeline = compileCorpus(minimalCorpus)?.timeline
    expect(timeline?.eras).toEqual([
      {
        id: 'cnn',
        order: 1,
        title: { en: 'Convolution', zh: '卷积网络' },
        tagline: { en: 'Look locally', zh: '看局部' },
        summary: { en: 'Networks that look at images piece by piece.', zh: '逐块看图像的网络。' },
        from: 1980,
        to: 2022,
      },
    ])
    expect(timeline?.architectures).toEqual([
      {
        id: 'vgg',
        era: 'cnn',
        date: '2014-09',
        title: { en: 'VGG', zh: 'VGG' },
        tagline: { en: 'Small filters, many layers', zh: '小卷积，多层' },
        importance: 5,
        buildsOn: [],
        parameters: 138357544,
      },
      {
        id: 'resnet',
        era: 'cnn',
        date: '2015-12',
        title: { en: 'ResNet', zh: 'ResNet' },
        tagline: { en: 'Carry the rest', zh: '其余原样传递' },
        importance: 5,
        buildsOn: [{ id: 'vgg', idea: { en: 'small filters', zh: '小卷积核' } }],
      },
    ])
    expect(timeline?.events.map(({ id, date }) => [id, date])).toEqual([['perceptrons', '1969']])
  })

  it('makes an article in each language, with the same metadata', () => {
    const articles = compileCorpus(minimalCorpus)?.architectureArticles.filter(({ id }) => id === 'vgg')
    expect(articles?.map(({ language }) => language)).toEqual(['en', 'zh'])
    expect(articles?.[0]?.metadata).toEqual(articles?.[1]?.metadata)
    expect(articles?.[0]?.metadata.figures).toEqual([
      {
        metric: 'parameters',
        value: 138357544,
        by: 'counted',
        source: 'simonyan2014',
        note: { en: 'With biases.', zh: '含偏置。' },
      },
    ])
  })

  it('gives sections the same ids in both languages', () => {
    const corpus = compileCorpus(minimalCorpus)
    const ids = (page?: { sections: readonly { id: string }[] }) => page?.sections.map(({ id }) => id)
    for (const article of corpus?.architectureArticles ?? []) {
      expect(ids(article)).toEqual(['problem', 'idea', 'how', 'change', 'limits'])
    }
    for (const article of corpus?.eraArticles ?? []) {
      expect(ids(article)).toEqual(['sharing-weights', 'going-deeper', 'what-remained'])
    }
  })

  it('links entries below the base path of the site, in the language of the page', () => {
    const [en, zh] = (compileCorpus(minimalCorpus, { base: '/layers/' })?.architectureArticles ?? []).filter(
      ({ id }) => id === 'resnet',
    )
    expect(en?.sections[2]?.html).toContain('<a href="/layers/architecture/vgg/">VGG</a>')
    expect(zh?.sections[2]?.html).toContain('<a href="/layers/zh/architecture/vgg/">VGG</a>')
  })

  it('accepts a root folder of any name', () => {
    const moved = Object.fromEntries(
      Object.entries(minimalCorpus).map(([path, text]) => [path.replace('content', '/home/me/words'), text]),
    )
    expect(compileToIssues(moved, { root: '/home/me/words' })).toEqual([])
  })

  it('ignores carriage returns and a byte-order mark', () => {
    const withCarriageReturns = Object.fromEntries(
      Object.entries(corpusWithLab).map(([path, text]) => [path, `\uFEFF${text.replaceAll('\n', '\r\n')}`]),
    )
    expect(compileCorpus(withCarriageReturns)).toEqual(compileCorpus(corpusWithLab))
  })

  it('ignores README.md', () => {
    expect(compileToIssues({ ...minimalCorpus, 'content/README.md': '' })).toEqual([])
  })
})

describe('compile with an invalid corpus', () => {
  it('reports all issues together, sorted by path, line and column, and returns no corpus', () => {
    let invalid = replacePassage('content/cnn/vgg.md', 'tagline:', 'tagine:')
    invalid = replacePassage('content/cnn/vgg.md', 'Size.', '<b>Size</b>', invalid)
    invalid = replacePassage('content/cnn/resnet.md', 'id: vgg', 'id: vgn', invalid)
    expect(compile(toFiles(invalid)).corpus).toBeUndefined()
    expect(compileToIssues(invalid)).toEqual([
      'content/cnn/resnet.md:12:9: buildsOn "vgn" is not an architecture. Did you mean "vgg"?',
      'content/cnn/resnet.zh.md:6:3: ideas "vgg" is not an idea of the original. Did you mean "vgn"?',
      'content/cnn/resnet.zh.md:6:3: ideas has no "vgn". Translate "small filters".',
      'content/cnn/vgg.md:2:1: tagline is missing. Add it.',
      'content/cnn/vgg.md:9:1: the key "tagine" is unknown here. Did you mean "tagline"?',
      'content/cnn/vgg.md:44:1: raw HTML is not allowed. Write Markdown.',
      'content/cnn/vgg.md:44:8: raw HTML is not allowed. Write Markdown.',
    ])
  })

  it('reports each issue on one line, even if it quotes several', () => {
    expect(
      compileToIssues(
        replacePassage('content/cnn/resnet.md', 'doi: 10.1109/CVPR.2016.90', 'doi: "10.1109\n\n      CVPR"'),
      ),
    ).toEqual([
      'content/cnn/resnet.md:20:10: doi "10.1109 CVPR" is not a DOI. Write what follows https://doi.org/, like 10.1038/323533a0.',
    ])
  })

  it('reports correct positions in a file with carriage returns and a byte-order mark', () => {
    const invalid = replacePassage('content/cnn/vgg.md', 'Size.', 'Size <b>')
    const withCarriageReturns = Object.fromEntries(
      Object.entries(invalid).map(([path, text]) => [path, `\uFEFF${text.replaceAll('\n', '\r\n')}`]),
    )
    expect(compileToIssues(withCarriageReturns)).toEqual([
      'content/cnn/vgg.md:44:6: raw HTML is not allowed. Write Markdown.',
    ])
  })
})
