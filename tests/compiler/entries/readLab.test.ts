import { describe, expect, it } from 'vitest'
import { compile } from '../../../src/compiler/compile'
import { type CorpusTexts, compileToIssues, corpusWithLab, replacePassage, toFiles } from '../minimalCorpus'
import { itReportsMistakes, resnet, resnetZh, vgg } from '../mistakes'

const lab = 'content/labs/depth.md'
const labZh = 'content/labs/depth.zh.md'
const results = 'content/labs/depth.results.json'

const compiled = (contents: CorpusTexts, options = {}) => compile(toFiles(contents), options).corpus
const without = (...paths: string[]): CorpusTexts =>
  Object.fromEntries(Object.entries(corpusWithLab).filter(([path]) => !paths.includes(path)))

describe('a lab', () => {
  it('compiles without an issue', () => {
    expect(compileToIssues(corpusWithLab)).toEqual([])
  })

  it('stands in the timeline in both languages', () => {
    expect(compiled(corpusWithLab)?.timeline.labs).toEqual([
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

  it('becomes a protocol in each language, with what was measured for each claim', () => {
    const [en, zh, ...others] = compiled(corpusWithLab)?.labArticles ?? []
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
    for (const protocol of [en, zh]) {
      expect(protocol?.sections.map(({ id }) => id)).toEqual(['the-duel', 'what-to-look-for'])
    }
  })

  it('tells of its parts, and which a claim is made of', () => {
    const split = replacePassage(lab, 'claims:', 'parts: [plain, shortcuts]\nclaims:', corpusWithLab)
    const inParts = replacePassage(lab, 'text: With', 'part: shortcuts\n    text: With', split)
    const protocols = compiled(inParts)?.labArticles ?? []
    expect(protocols.map(({ parts }) => parts)).toEqual([
      ['plain', 'shortcuts'],
      ['plain', 'shortcuts'],
    ])
    for (const { claims } of protocols)
      expect(claims.map(({ part }) => part)).toEqual([undefined, 'shortcuts'])
  })

  it('is one of several, in their order', () => {
    const earlier = Object.fromEntries(
      [lab, labZh, results].map((path) => [
        path.replace('depth', 'width'),
        corpusWithLab[path]!.replace('order: 1', 'order: 0'),
      ]),
    )
    expect(compiled({ ...corpusWithLab, ...earlier })?.timeline.labs.map(({ id }) => id)).toEqual([
      'width',
      'depth',
    ])
    const same = { ...earlier, 'content/labs/width.md': corpusWithLab[lab]! }
    expect(compileToIssues({ ...corpusWithLab, ...same })).toEqual([
      'content/labs/width.md:3:8: order 1 belongs to content/labs/depth.md. Choose another.',
    ])
  })

  it('may have the order of an era, and the id of an architecture', () => {
    const namesake = Object.fromEntries(
      [lab, labZh, results].map((path) => [path.replace('depth', 'vgg'), corpusWithLab[path]!]),
    )
    expect(compileToIssues({ ...without(lab, labZh, results), ...namesake })).toEqual([])
  })
})

describe('the files of a lab', () => {
  it('lie side by side, with no others', () => {
    const strangers = [
      'labs/old/depth.md',
      'labs/depth.network.yaml',
      'labs/depth.json',
      'cnn/vgg.results.json',
    ]
    const contents = Object.fromEntries(strangers.map((path) => [`content/${path}`, 'x']))
    expect(
      compileToIssues({ ...corpusWithLab, ...contents }).map((line) => line.split(' Entries')[0]),
    ).toEqual(strangers.toSorted().map((path) => `content/${path}:1:1: this file is not expected here.`))
  })

  it('have names that can be addresses', () => {
    expect(compileToIssues({ ...corpusWithLab, 'content/labs/Depth_2.md': corpusWithLab[lab]! })).toEqual([
      'content/labs/Depth_2.md:1:1: "Depth_2" is not a valid id. Rename it with lower-case letters, digits and hyphens.',
    ])
  })

  it('are all there', () => {
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
        'has a question',
        lab,
        'question: Does a deeper network learn more?\n',
        '',
        `${lab}:2:1: question is missing. Add it.`,
      ],
      [
        'has a short tagline',
        lab,
        'Deeper is harder',
        `¦${'Deeper is harder. '.repeat(4)}`,
        'tagline has 71 characters, 1 too many. Shorten it to 70.',
      ],
      [
        'names who competes',
        lab,
        'architectures: [vgg, resnet]',
        'architectures: ¦[]',
        'architectures has no item. Name those that are compared.',
      ],
      [
        'names architectures',
        lab,
        '[vgg, resnet]',
        '[¦vggg, ¦mamba]',
        '"vggg" is not an architecture. Did you mean "vgg"?',
        '"mamba" is not an architecture. Name the id of an entry.',
      ],
      [
        'has claims of a known form',
        lab,
        'text: With shortcuts it learns more.',
        'text: With shortcuts it learns more.\n    ¦figure: {}',
        'the key "figure" is unknown here. Did you mean "figures"?',
      ],
      [
        'has claims of its own parts',
        lab,
        'text: With shortcuts it learns more.',
        'part: ¦plain\n    text: With shortcuts it learns more.',
        '"plain" is not a part of the lab. Name one of "parts", or remove it.',
      ],
      [
        'has figures of a known form',
        lab,
        '{ name: Plain network }',
        '{ name: Plain network, ¦units: share }',
        'the key "units" is unknown here. Did you mean "unit"?',
      ],
      [
        'counts in known units',
        lab,
        'unit: number',
        'unit: ¦numbers',
        'unit "numbers" is unknown. Did you mean "number"?',
      ],
      [
        'cites a source once',
        lab,
        '    doi: 10.1109/CVPR.2016.90\n',
        '    doi: 10.1109/CVPR.2016.90\n  - key: ¦he2015\n    title: Again\n    authors: [Kaiming He]\n    year: 2016\n    arxiv: "1603.05027"\n',
        'the source key "he2015" appears twice. Keep one of the two.',
      ],
      [
        'has sections with addresses',
        lab,
        '## What to look for',
        '¦## 看什么',
        'the heading "看什么" has no letters for an address. Reword it.',
      ],
    ],
    corpusWithLab,
  )
})

describe('the Chinese of a lab', () => {
  itReportsMistakes(
    [
      [
        'has every claim',
        labZh,
        '  residual:\n    text: 有捷径就学得更多。\n    figures:\n      deep.residual: 带捷径\n',
        '',
        `${labZh}:6:3: the claim "residual" of the original is missing. Translate it.`,
      ],
      [
        'has no other claim',
        labZh,
        '  residual:\n',
        '  ¦residul:\n',
        `${labZh}:6:3: the claim "residual" of the original is missing. Translate it.`,
        'the original has no claim "residul". Did you mean "residual"?',
      ],
      [
        'has every figure',
        labZh,
        '      deep.steps: 步数\n',
        '',
        `${labZh}:9:7: the figure "deep.steps" of the original is missing. Translate it.`,
      ],
      [
        'has no other figure',
        labZh,
        '      deep.steps: 步数\n',
        '      deep.steps: 步数\n      ¦loss: 损失\n',
        'the original has no figure "loss". Remove it.',
      ],
      [
        'states no fact twice',
        labZh,
        'claims:',
        '¦order: 1\nclaims:',
        'the key "order" is unknown here. Remove it, or use one of title, tagline, question, claims.',
      ],
      [
        'has the sections of its original',
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
        'have a value for each seed',
        results,
        '"deep.plain": [0.5, 0.25]',
        '¦"deep.plain": [0.5]',
        '"deep.plain" has 1 value for 2 seeds. Run "npm run claims".',
      ],
      [
        'say of each seed whether a claim held',
        results,
        '"deeper": [true, false]',
        '¦"deeper": [true, false, true]',
        '"deeper" has 3 values for 2 seeds. Run "npm run claims".',
      ],
      [
        'have every claim of the page',
        results,
        ',\n  "residual": [true, true]',
        '',
        `${lab}:13:3: the claim "residual" was not measured. Run "npm run claims".`,
      ],
      [
        'have every figure of the page',
        results,
        '"deep.residual"',
        '"deep.residuals"',
        `${lab}:16:7: "deep.residual" was not measured. Did you mean "deep.residuals"?`,
      ],
      [
        'have no claim that the page does not make',
        results,
        '"residual": [true, true]',
        '"residual": [true, true],\n  ¦"wider": [true, true]',
        'the page makes no claim "wider". State it, or remove it here.',
      ],
      [
        'are of one seed at least',
        results,
        '[1, 2]',
        '¦[]',
        'seeds has no item. Measure with at least one seed.',
      ],
      [
        'are numbers',
        results,
        '[0.9, 1]',
        '[0.9, ¦null]',
        'item 2 of deep.residual is empty. Give it a value.',
      ],
      [
        'hold nothing else',
        results,
        ' "figures"',
        ' ¦"date": 2026,\n "figures"',
        'the key "date" is unknown here. Remove it, or use one of seeds, figures, held.',
      ],
    ],
    corpusWithLab,
  )

  it('are asked for every claim and figure that the page adds', () => {
    const more = replacePassage(
      lab,
      'sources:\n',
      '  wider:\n    text: Width helps too.\n    figures:\n      wide.plain: { name: Wide network }\nsources:\n',
      corpusWithLab,
    )
    const both = replacePassage(
      labZh,
      'deep.residual: 带捷径\n',
      'deep.residual: 带捷径\n  wider:\n    text: 宽也有用。\n    figures:\n      wide.plain: 宽网络\n',
      more,
    )
    expect(compileToIssues(both)).toEqual([
      `${lab}:17:3: the claim "wider" was not measured. Run "npm run claims".`,
      `${lab}:20:7: "wide.plain" was not measured. Run "npm run claims".`,
    ])
  })
})

describe('a link to a lab', () => {
  const linked = replacePassage(
    resnetZh,
    '很多。',
    '[实验](../labs/depth.md)',
    replacePassage(resnet, 'See <https://example.org>.', 'See [the lab](../labs/depth.md).', corpusWithLab),
  )

  it('leads to its page in the language of the text', () => {
    const [en, zh] = (compiled(linked, { base: '/layers/' })?.architectureArticles ?? []).filter(
      ({ id }) => id === 'resnet',
    )
    expect(en?.sections[3]?.html).toContain('<a href="/layers/lab/depth/">the lab</a>')
    expect(zh?.sections[3]?.html).toContain('<a href="/layers/zh/lab/depth/">实验</a>')
  })

  it('leads from a lab to another, and from a lab to an architecture', () => {
    const contents = replacePassage(lab, 'The loss.', 'See [this](depth.md).', corpusWithLab)
    const [protocol] = compiled(contents)?.labArticles ?? []
    expect(protocol?.sections[0]?.html).toContain('<a href="/architecture/vgg/">VGG</a>')
    expect(protocol?.sections[1]?.html).toContain('<a href="/lab/depth/">this</a>')
  })

  itReportsMistakes(
    [
      [
        'is suggested where it was meant',
        vgg,
        'Size.',
        'See ¦[the lab](../labs/deph.md).',
        'the link "../labs/deph.md" leads nowhere. Did you mean "../labs/depth.md"?',
      ],
      [
        'is suggested within the labs',
        lab,
        'The loss.',
        'See ¦[the lab](deph.md).',
        'the link "deph.md" leads nowhere. Did you mean "depth.md"?',
      ],
      [
        'names its folder',
        vgg,
        'Size.',
        'See ¦[the lab](depth.md).',
        'the link "depth.md" leads nowhere. Did you mean "../labs/depth.md"?',
      ],
    ],
    corpusWithLab,
  )
})
