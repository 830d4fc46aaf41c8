import { describe, expect, it } from 'vitest'
import { compile } from '../../../src/compiler/compile'
import { type CorpusTexts, compileToIssues, corpusWithLab, replacePassage, toFiles } from '../minimalCorpus'
import { itReportsMistakes, resnet, resnetZh, vgg } from '../mistakes'

const lab = 'content/labs/depth.md'
const labZh = 'content/labs/depth.zh.md'
const results = 'content/labs/depth.results.json'

const compileCorpus = (contents: CorpusTexts, options = {}) => compile(toFiles(contents), options).corpus
const without = (...paths: string[]): CorpusTexts =>
  Object.fromEntries(Object.entries(corpusWithLab).filter(([path]) => !paths.includes(path)))

describe('a lab', () => {
  it('compiles without issues', () => {
    expect(compileToIssues(corpusWithLab)).toEqual([])
  })

  it('is in the timeline, in both languages', () => {
    expect(compileCorpus(corpusWithLab)?.timeline.labs).toEqual([
      {
        id: 'depth',
        order: 1,
        title: { en: 'Depth', zh: '深度' },
        tagline: { en: 'Deeper is harder', zh: '越深越难' },
        question: { en: 'Does a deeper network learn more?', zh: '更深的网络学得更多吗？' },
        architectures: ['vgg', 'resnet'],
      },
    ])
  })

  it('becomes an article in each language, with the measurements of each claim', () => {
    const [en, zh, ...others] = compileCorpus(corpusWithLab)?.labArticles ?? []
    expect(others).toEqual([])
    expect(en).toMatchObject({ kind: 'lab', id: 'depth', language: 'en' })
    expect(en?.claims).toEqual([
      {
        id: 'deeper',
        text: 'The deeper network learns less.',
        passed: [true, false],
        figures: [
          { id: 'deep.plain', name: 'Plain network', unit: 'share', values: [0.5, 0.25] },
          { id: 'deep.steps', name: 'Steps', unit: 'number', values: [300, 400] },
        ],
      },
      {
        id: 'residual',
        text: 'With shortcuts it learns more.',
        passed: [true, true],
        figures: [{ id: 'deep.residual', name: 'With shortcuts', unit: 'share', values: [0.9, 1] }],
      },
    ])
    expect(zh?.language).toBe('zh')
    expect(zh?.claims.map(({ text }) => text)).toEqual(['更深的网络学得更少。', '有捷径就学得更多。'])
    expect(zh?.claims[0]?.figures[1]).toEqual({
      ...{ id: 'deep.steps', name: '步数', unit: 'number', values: [300, 400] },
    })
    expect(zh?.sources).toEqual(en?.sources)
    for (const article of [en, zh]) {
      expect(article?.sections.map(({ id }) => id)).toEqual(['the-duel', 'what-to-look-for'])
    }
  })

  it('has parts, and claims that name one', () => {
    const withParts = replacePassage(lab, 'claims:', 'parts: [plain, shortcuts]\nclaims:', corpusWithLab)
    const withClaimOfPart = replacePassage(lab, 'text: With', 'part: shortcuts\n    text: With', withParts)
    const articles = compileCorpus(withClaimOfPart)?.labArticles ?? []
    expect(articles.map(({ parts }) => parts)).toEqual([
      ['plain', 'shortcuts'],
      ['plain', 'shortcuts'],
    ])
    for (const { claims } of articles)
      expect(claims.map(({ part }) => part)).toEqual([undefined, 'shortcuts'])
  })

  it('is sorted by order among several', () => {
    const earlier = Object.fromEntries(
      [lab, labZh, results].map((path) => [
        path.replace('depth', 'width'),
        corpusWithLab[path]!.replace('order: 1', 'order: 0'),
      ]),
    )
    expect(compileCorpus({ ...corpusWithLab, ...earlier })?.timeline.labs.map(({ id }) => id)).toEqual([
      'width',
      'depth',
    ])
    const same = { ...earlier, 'content/labs/width.md': corpusWithLab[lab]! }
    expect(compileToIssues({ ...corpusWithLab, ...same })).toEqual([
      'content/labs/width.md:3:8: order 1 belongs to content/labs/depth.md. Choose another.',
    ])
  })

  it('may have the order of an era and the id of an architecture', () => {
    const renamed = Object.fromEntries(
      [lab, labZh, results].map((path) => [path.replace('depth', 'vgg'), corpusWithLab[path]!]),
    )
    expect(compileToIssues({ ...without(lab, labZh, results), ...renamed })).toEqual([])
  })
})

describe('the files of a lab', () => {
  it('must be the only ones in their folder', () => {
    const unexpected = [
      'labs/old/depth.md',
      'labs/depth.network.yaml',
      'labs/depth.json',
      'cnn/vgg.results.json',
    ]
    const contents = Object.fromEntries(unexpected.map((path) => [`content/${path}`, 'x']))
    expect(
      compileToIssues({ ...corpusWithLab, ...contents }).map((line) => line.split(' Entries')[0]),
    ).toEqual(unexpected.toSorted().map((path) => `content/${path}:1:1: this file is not expected here.`))
  })

  it('must have valid ids as names', () => {
    expect(compileToIssues({ ...corpusWithLab, 'content/labs/Depth_2.md': corpusWithLab[lab]! })).toEqual([
      'content/labs/Depth_2.md:1:1: "Depth_2" is not a valid id. Rename it with lower-case letters, digits and hyphens.',
    ])
  })

  it('must all exist', () => {
    expect(compileToIssues(without(labZh))).toEqual([
      'content/labs/depth.md:1:1: the Chinese is missing. Write labs/depth.zh.md.',
    ])
    expect(compileToIssues(without(results))).toEqual([
      'content/labs/depth.md:1:1: depth.results.json is missing. Run "npm run claims".',
    ])
    expect(compileToIssues(without(lab))).toEqual([
      'content/labs/depth.results.json:1:1: labs/depth.md is missing. Write it, or rename these results.',
      'content/labs/depth.zh.md:1:1: labs/depth.md is missing. Write it, or rename this translation.',
    ])
  })
})

describe('the page of a lab', () => {
  itReportsMistakes(
    [
      [
        'must have a question',
        lab,
        'question: Does a deeper network learn more?\n',
        '',
        `${lab}:2:1: question is missing. Add it.`,
      ],
      [
        'must have a short tagline',
        lab,
        'Deeper is harder',
        `¦${'Deeper is harder. '.repeat(4)}`,
        'tagline has 71 characters, 1 too many. Shorten it to 70.',
      ],
      [
        'must name the architectures that it compares',
        lab,
        'architectures: [vgg, resnet]',
        'architectures: ¦[]',
        'architectures has no item. Name those that are compared.',
      ],
      [
        'must name existing architectures',
        lab,
        '[vgg, resnet]',
        '[¦vggg, ¦mamba]',
        '"vggg" is not an architecture. Did you mean "vgg"?',
        '"mamba" is not an architecture. Name the id of an entry.',
      ],
      [
        'must have claims with known keys',
        lab,
        'text: With shortcuts it learns more.',
        'text: With shortcuts it learns more.\n    ¦figure: {}',
        'the key "figure" is unknown here. Did you mean "figures"?',
      ],
      [
        'must have claims of its own parts',
        lab,
        'text: With shortcuts it learns more.',
        'part: ¦plain\n    text: With shortcuts it learns more.',
        '"plain" is not a part of the lab. Name one of "parts", or remove it.',
      ],
      [
        'must have figures with known keys',
        lab,
        '{ name: Plain network }',
        '{ name: Plain network, ¦units: share }',
        'the key "units" is unknown here. Did you mean "unit"?',
      ],
      [
        'must have figures in known units',
        lab,
        'unit: number',
        'unit: ¦numbers',
        'unit "numbers" is unknown. Did you mean "number"?',
      ],
      [
        'must have unique source keys',
        lab,
        '    doi: 10.1109/CVPR.2016.90\n',
        '    doi: 10.1109/CVPR.2016.90\n  - key: ¦he2015\n    title: Again\n    authors: [Kaiming He]\n    year: 2016\n    arxiv: "1603.05027"\n',
        'the source key "he2015" appears twice. Keep one of the two.',
      ],
      [
        'must have headings that give an address',
        lab,
        '## What to look for',
        '¦## 看什么',
        'the heading "看什么" has no letters for an address. Reword it.',
      ],
    ],
    corpusWithLab,
  )
})

describe('the translation of a lab', () => {
  itReportsMistakes(
    [
      [
        'must have every claim',
        labZh,
        '  residual:\n    text: 有捷径就学得更多。\n    figures:\n      deep.residual: 带捷径\n',
        '',
        `${labZh}:6:3: the claim "residual" of the original is missing. Translate it.`,
      ],
      [
        'must have no other claim',
        labZh,
        '  residual:\n',
        '  ¦residul:\n',
        `${labZh}:6:3: the claim "residual" of the original is missing. Translate it.`,
        'the original has no claim "residul". Did you mean "residual"?',
      ],
      [
        'must have every figure',
        labZh,
        '      deep.steps: 步数\n',
        '',
        `${labZh}:9:7: the figure "deep.steps" of the original is missing. Translate it.`,
      ],
      [
        'must have no other figure',
        labZh,
        '      deep.steps: 步数\n',
        '      deep.steps: 步数\n      ¦loss: 损失\n',
        'the original has no figure "loss". Remove it.',
      ],
      [
        'must not repeat metadata of the original',
        labZh,
        'claims:',
        '¦order: 1\nclaims:',
        'the key "order" is unknown here. Remove it, or use one of title, tagline, question, claims.',
      ],
      [
        'must have the sections of its original',
        labZh,
        '\n\n## 看什么\n\n损失。\n',
        '¦\n',
        'the page has 1 section, its original 2. Translate section by section.',
      ],
    ],
    corpusWithLab,
  )
})

describe('the results of a lab', () => {
  itReportsMistakes(
    [
      [
        'must have a value for each seed',
        results,
        '"deep.plain": [0.5, 0.25]',
        '¦"deep.plain": [0.5]',
        '"deep.plain" has 1 value for 2 seeds. Run "npm run claims".',
      ],
      [
        'must say for each seed whether a claim held',
        results,
        '"deeper": [true, false]',
        '¦"deeper": [true, false, true]',
        '"deeper" has 3 values for 2 seeds. Run "npm run claims".',
      ],
      [
        'must have every claim of the page',
        results,
        ',\n  "residual": [true, true]',
        '',
        `${lab}:13:3: the claim "residual" was not measured. Run "npm run claims".`,
      ],
      [
        'must have every figure of the page',
        results,
        '"deep.residual"',
        '"deep.residuals"',
        `${lab}:16:7: "deep.residual" was not measured. Did you mean "deep.residuals"?`,
      ],
      [
        'must have no claim that the page does not make',
        results,
        '"residual": [true, true]',
        '"residual": [true, true],\n  ¦"wider": [true, true]',
        'the page makes no claim "wider". State it, or remove it here.',
      ],
      [
        'must have at least one seed',
        results,
        '[1, 2]',
        '¦[]',
        'seeds has no item. Measure with at least one seed.',
      ],
      [
        'must be numbers',
        results,
        '[0.9, 1]',
        '[0.9, ¦null]',
        'item 2 of deep.residual is empty. Give it a value.',
      ],
      [
        'must have no other keys',
        results,
        ' "figures"',
        ' ¦"date": 2026,\n "figures"',
        'the key "date" is unknown here. Remove it, or use one of seeds, figures, held.',
      ],
    ],
    corpusWithLab,
  )

  it('must be updated for every claim and figure that the page adds', () => {
    const withClaim = replacePassage(
      lab,
      'sources:\n',
      '  wider:\n    text: Width helps too.\n    figures:\n      wide.plain: { name: Wide network }\nsources:\n',
      corpusWithLab,
    )
    const withBoth = replacePassage(
      labZh,
      'deep.residual: 带捷径\n',
      'deep.residual: 带捷径\n  wider:\n    text: 宽也有用。\n    figures:\n      wide.plain: 宽网络\n',
      withClaim,
    )
    expect(compileToIssues(withBoth)).toEqual([
      `${lab}:17:3: the claim "wider" was not measured. Run "npm run claims".`,
      `${lab}:20:7: "wide.plain" was not measured. Run "npm run claims".`,
    ])
  })
})

describe('a link to a lab', () => {
  const withLinks = replacePassage(
    resnetZh,
    '很多。',
    '[实验](../labs/depth.md)',
    replacePassage(resnet, 'See <https://example.org>.', 'See [the lab](../labs/depth.md).', corpusWithLab),
  )

  it('leads to its page in the language of the text', () => {
    const [en, zh] = (compileCorpus(withLinks, { base: '/layers/' })?.architectureArticles ?? []).filter(
      ({ id }) => id === 'resnet',
    )
    expect(en?.sections[3]?.html).toContain('<a href="/layers/lab/depth/">the lab</a>')
    expect(zh?.sections[3]?.html).toContain('<a href="/layers/zh/lab/depth/">实验</a>')
  })

  it('works from a lab to another lab and to an architecture', () => {
    const contents = replacePassage(lab, 'The loss.', 'See [this](depth.md).', corpusWithLab)
    const [article] = compileCorpus(contents)?.labArticles ?? []
    expect(article?.sections[0]?.html).toContain('<a href="/architecture/vgg/">VGG</a>')
    expect(article?.sections[1]?.html).toContain('<a href="/lab/depth/">this</a>')
  })

  itReportsMistakes(
    [
      [
        'is suggested if it is misspelt',
        vgg,
        'Size.',
        'See ¦[the lab](../labs/deph.md).',
        'the link "../labs/deph.md" leads nowhere. Did you mean "../labs/depth.md"?',
      ],
      [
        'is suggested if it is misspelt in a lab',
        lab,
        'The loss.',
        'See ¦[the lab](deph.md).',
        'the link "deph.md" leads nowhere. Did you mean "depth.md"?',
      ],
      [
        'must name its folder',
        vgg,
        'Size.',
        'See ¦[the lab](depth.md).',
        'the link "depth.md" leads nowhere. Did you mean "../labs/depth.md"?',
      ],
    ],
    corpusWithLab,
  )
})
