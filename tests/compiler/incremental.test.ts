import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CompileOptions, compile, createCompiler } from '../../src/compiler/compile'
import { type CorpusTexts, corpusWithAbout, corpusWithLab, replacePassage, toFiles } from './minimalCorpus'
import { era, resnet, resnetZh, vgg, vggZh } from './mistakes'

const vggNetwork = 'content/cnn/vgg.network.yaml'
const resnetNetwork = 'content/cnn/resnet.network.yaml'
const names = 'content/names.zh.yaml'
const lab = 'content/labs/depth.md'
const [about, aboutZh] = ['content/about.md', 'content/about.zh.md']

/** A corpus that has everything that an entry can depend on. */
const texts: CorpusTexts = {
  ...replacePassage(
    vgg,
    'Small filters.\n',
    'Small filters, [later](resnet.md) ![a gate](/images/gate.svg).\n',
    {
      ...corpusWithAbout,
      ...corpusWithLab,
    },
  ),
  [vggNetwork]: 'input: { features: 8 }\nnetwork: [{ dense: 4, name: stem }]\n',
  [resnetNetwork]: 'input: { features: 8 }\nnetwork: [{ dense: 2, name: head }]\n',
  [names]: 'input: 输入\nstem: 主干\nhead: 头\n',
}
const options: CompileOptions = { images: new Set(['/images/gate.svg']) }

/** Changes that matter elsewhere, or are mistakes; each is made, or taken back where it was made. */
const changes: readonly (readonly [path: string, passage: string, replacement: string])[] = [
  [era, 'from: 1980', 'from: 2015'],
  [era, 'to: 2022', 'to: 2014'],
  [era, 'order: 1', 'order: one'],
  [vgg, 'date: 2014-09', 'date: 2016-09'],
  [vgg, 'buildsOn: []', 'buildsOn: [{ id: resnet }]'],
  [vgg, 'value: 138357544', 'value: 36'],
  [vgg, 'note: With biases.', 'variant: vgg16'],
  [vgg, 'Stack them.', 'Stack <b>them.'],
  [vgg, 'gate.svg', 'gates.svg'],
  [vggZh, 'title: VGG', 'titel: VGG'],
  [resnet, 'id: vgg', 'id: vgn'],
  [resnet, '(vgg.md)', '(vgg-16.md)'],
  [resnetZh, '  vgg: 小卷积核', '  vgn: 小卷积核'],
  [vgg, 'importance: 5', 'importance: 4'],
  [about, 'What it is.', ''],
  [about, '(cnn/resnet.md)', '(cnn/alexnet.md)'],
  [aboutZh, '## 数据文件', '## 文件'],
  [lab, '[vgg, resnet]', '[vgg, resnet, alexnet]'],
  [lab, 'order: 1', 'order: 2'],
  [vggNetwork, 'name: stem', 'name: root'],
  [vggNetwork, 'dense: 4', 'dense: four'],
  [resnetNetwork, 'name: head', 'name: stem'],
  [names, 'stem: 主干', 'stem: 干'],
  [names, 'stem: 主干\n', ''],
]

interface Content {
  readonly texts: CorpusTexts
  readonly options: CompileOptions
}
type Step = (content: Content) => Content

const edit =
  (change: (texts: CorpusTexts) => CorpusTexts): Step =>
  ({ texts, options }) => ({ texts: change(texts), options })
const without = (path: string) => (texts: CorpusTexts) =>
  Object.fromEntries(Object.entries(texts).filter(([one]) => one !== path))

const path = fc.constantFrom(...Object.keys(texts))
const scraps = fc.array(
  fc.oneof(fc.constantFrom('---\n', '## ', '$$', '](', '[a](vgg.md)', ': ', '\n\n', '{', '"'), fc.string()),
  { maxLength: 4 },
)

const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(...changes).map((change) => named(String(change), edit(toggle(change)))),
  },
  { weight: 2, arbitrary: path.map((path) => named(`remove ${path}`, edit(without(path)))) },
  {
    weight: 2,
    arbitrary: path.map((path) =>
      named(
        `restore ${path}`,
        edit((now) => ({ ...now, [path]: texts[path]! })),
      ),
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(path, fc.constantFrom('alexnet', 'vgg-16', 'vgn', 'gpt'), fc.constantFrom('cnn', 'rnn', 'labs'))
      .map(([path, id, folder]) => {
        const to = path.replace(/^content\/[^/]+\/[^/.]+/, `content/${folder}/${id}`)
        return named(
          `copy ${path} to ${to}`,
          edit((now) => ({ ...now, [to]: now[path] ?? '' })),
        )
      }),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(path, fc.nat(), fc.nat({ max: 9 }), scraps).map(([path, at, length, scraps]) =>
      named(
        `spoil ${path}`,
        edit((now) => {
          const text = now[path] ?? ''
          const start = at % (text.length + 1)
          return { ...now, [path]: text.slice(0, start) + scraps.join('') + text.slice(start + length) }
        }),
      ),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constant(
      named(
        'restore all',
        edit(() => texts),
      ),
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.constantFrom('/', '/history/'),
        fc.constantFrom<string[]>([], ['/images/gate.svg'], ['/images/a.svg']),
      )
      .map(([base, images]) =>
        named(`serve ${images} at ${base}`, ({ texts }) => ({
          texts,
          options: { base, images: new Set(images) },
        })),
      ),
  },
)

function named(name: string, step: Step): Step {
  return Object.assign(step, { [fc.toStringMethod]: () => name })
}

function toggle([path, passage, replacement]: (typeof changes)[number]) {
  return (now: CorpusTexts): CorpusTexts => {
    const text = now[path]
    if (text === undefined) return now
    const isMade = replacement !== '' && !text.includes(passage)
    return {
      ...now,
      [path]: isMade ? text.replace(replacement, () => passage) : text.replace(passage, () => replacement),
    }
  }
}

describe('a compiler that remembers', () => {
  it('gives what one that has seen nothing gives, whatever is edited, spoilt and mended before', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
        const compileAgain = createCompiler()
        let content: Content = { texts, options }
        expect(compileAgain(toFiles(texts), options)).toEqual(compile(toFiles(texts), options))
        for (const next of steps) {
          content = next(content)
          const files = toFiles(content.texts)
          expect(compileAgain(files, content.options)).toEqual(compile(files, content.options))
        }
      }),
      { numRuns: 40 },
    )
  }, 120_000)

  it.each(changes)('in %s takes %j for %j, and back', (...change) => {
    const compileAgain = createCompiler()
    for (const now of [texts, toggle(change)(texts), texts]) {
      expect(compileAgain(toFiles(now), options)).toEqual(compile(toFiles(now), options))
    }
    expect(compileAgain(toFiles(texts), options).issues).toEqual([])
  })

  /** The pages and specifications that were read again for an edit. */
  function readAgain(path: string, passage: string, replacement: string): string[] {
    const compileAgain = createCompiler()
    const before = compileAgain(toFiles(texts), options).corpus!
    const after = compileAgain(toFiles(replacePassage(path, passage, replacement, texts)), options).corpus!
    const pages = ({ architectureArticles, eraArticles, labArticles }: typeof before) => [
      ...architectureArticles,
      ...eraArticles,
      ...labArticles,
    ]
    const known = new Set<unknown>([...pages(before), ...before.specifications.values()])
    return [
      ...pages(after)
        .filter((page) => !known.has(page))
        .map(({ kind, id, language }) => `${kind} ${id} ${language}`),
      ...[...after.specifications].filter(([, one]) => !known.has(one)).map(([id]) => `specification ${id}`),
    ]
  }

  it('reads only the entry that was edited', () => {
    expect(readAgain(vgg, 'Stack them.', 'Stack more.')).toEqual([
      'architecture vgg en',
      'architecture vgg zh',
    ])
    expect(readAgain(lab, 'The loss.', 'The losses.')).toEqual(['lab depth en', 'lab depth zh'])
    expect(readAgain(vggNetwork, 'dense: 4', 'dense: 5')).toEqual(['specification vgg'])
  })

  it('counts anew, but reads the words about the site again only where they were edited', () => {
    const compileAgain = createCompiler()
    const aboutOf = (now: CorpusTexts) => compileAgain(toFiles(now), options).corpus!.aboutArticles
    const sectionsOf = (pages: ReturnType<typeof aboutOf>) => pages.map(({ sections }) => sections)
    const byImportance = (pages: ReturnType<typeof aboutOf>) =>
      pages.map(({ counts }) => counts.eras[0]!.byImportance)
    const [before, lesser] = [texts, replacePassage(vgg, 'importance: 5', 'importance: 4', texts)].map(
      aboutOf,
    )
    expect(byImportance(before!)).toEqual(Array(2).fill([0, 0, 0, 0, 2]))
    expect(byImportance(lesser!)).toEqual(Array(2).fill([0, 0, 0, 1, 1]))
    for (const [index, sections] of sectionsOf(lesser!).entries()) {
      expect(sections).toBe(before![index]!.sections)
    }
    const reworded = replacePassage(about, 'By address.', 'By its address.', texts)
    expect(sectionsOf(aboutOf(reworded))[0]).not.toEqual(before![0]!.sections)
    expect(readAgain(about, 'By address.', 'By its address.')).toEqual([])
  })

  it('reads those to which an edit matters', () => {
    expect(readAgain(era, 'from: 1980', 'from: 1981')).toEqual([
      ...['architecture resnet en', 'architecture resnet zh', 'architecture vgg en', 'architecture vgg zh'],
      ...['era cnn en', 'era cnn zh'],
    ])
    expect(readAgain(era, 'Much.', 'Very much.')).toEqual(['era cnn en', 'era cnn zh'])
    expect(readAgain(names, 'stem: 主干', 'stem: 干')).toEqual(['specification vgg'])
  })
})
