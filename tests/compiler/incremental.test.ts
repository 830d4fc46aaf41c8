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

/** A corpus with everything that an entry can depend on. */
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

/** Edits that are mistakes or affect other entries; each is applied, or reverted if it has been applied. */
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
const fragments = fc.array(
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
        edit((current) => ({ ...current, [path]: texts[path]! })),
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
          edit((current) => ({ ...current, [to]: current[path] ?? '' })),
        )
      }),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(path, fc.nat(), fc.nat({ max: 9 }), fragments)
      .map(([path, position, length, inserted]) =>
        named(
          `mutate ${path}`,
          edit((current) => {
            const text = current[path] ?? ''
            const start = position % (text.length + 1)
            return {
              ...current,
              [path]: text.slice(0, start) + inserted.join('') + text.slice(start + length),
            }
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
  return (current: CorpusTexts): CorpusTexts => {
    const text = current[path]
    if (text === undefined) return current
    const isApplied = replacement !== '' && !text.includes(passage)
    return {
      ...current,
      [path]: isApplied ? text.replace(replacement, () => passage) : text.replace(passage, () => replacement),
    }
  }
}

describe('createCompiler', () => {
  it('gives the same result as a fresh compilation after any sequence of edits', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
        const compileIncrementally = createCompiler()
        let content: Content = { texts, options }
        expect(compileIncrementally(toFiles(texts), options)).toEqual(compile(toFiles(texts), options))
        for (const next of steps) {
          content = next(content)
          const files = toFiles(content.texts)
          expect(compileIncrementally(files, content.options)).toEqual(compile(files, content.options))
        }
      }),
      { numRuns: 40 },
    )
  }, 120_000)

  it.each(changes)('handles in %s a change of %j to %j and back', (...change) => {
    const compileIncrementally = createCompiler()
    for (const current of [texts, toggle(change)(texts), texts]) {
      expect(compileIncrementally(toFiles(current), options)).toEqual(compile(toFiles(current), options))
    }
    expect(compileIncrementally(toFiles(texts), options).issues).toEqual([])
  })

  /** The pages and specifications that an edit causes to be reread. */
  function findReread(path: string, passage: string, replacement: string): string[] {
    const compileIncrementally = createCompiler()
    const before = compileIncrementally(toFiles(texts), options).corpus!
    const after = compileIncrementally(toFiles(replacePassage(path, passage, replacement, texts)), options)
      .corpus!
    const pages = ({ architectureArticles, eraArticles, labArticles }: typeof before) => [
      ...architectureArticles,
      ...eraArticles,
      ...labArticles,
    ]
    const reused = new Set<unknown>([...pages(before), ...before.specifications.values()])
    return [
      ...pages(after)
        .filter((page) => !reused.has(page))
        .map(({ kind, id, language }) => `${kind} ${id} ${language}`),
      ...[...after.specifications].filter(([, one]) => !reused.has(one)).map(([id]) => `specification ${id}`),
    ]
  }

  it('rereads only the entry that was edited', () => {
    expect(findReread(vgg, 'Stack them.', 'Stack more.')).toEqual([
      'architecture vgg en',
      'architecture vgg zh',
    ])
    expect(findReread(lab, 'The loss.', 'The losses.')).toEqual(['lab depth en', 'lab depth zh'])
    expect(findReread(vggNetwork, 'dense: 4', 'dense: 5')).toEqual(['specification vgg'])
  })

  it('updates counts, but rereads the page about the site only if it was edited', () => {
    const compileIncrementally = createCompiler()
    const aboutOf = (current: CorpusTexts) =>
      compileIncrementally(toFiles(current), options).corpus!.aboutArticles
    const sectionsOf = (pages: ReturnType<typeof aboutOf>) => pages.map(({ sections }) => sections)
    const byImportance = (pages: ReturnType<typeof aboutOf>) =>
      pages.map(({ counts }) => counts.eras[0]!.byImportance)
    const [before, edited] = [texts, replacePassage(vgg, 'importance: 5', 'importance: 4', texts)].map(
      aboutOf,
    )
    expect(byImportance(before!)).toEqual(Array(2).fill([0, 0, 0, 0, 2]))
    expect(byImportance(edited!)).toEqual(Array(2).fill([0, 0, 0, 1, 1]))
    for (const [index, sections] of sectionsOf(edited!).entries()) {
      expect(sections).toBe(before![index]!.sections)
    }
    const reworded = replacePassage(about, 'By address.', 'By its address.', texts)
    expect(sectionsOf(aboutOf(reworded))[0]).not.toEqual(before![0]!.sections)
    expect(findReread(about, 'By address.', 'By its address.')).toEqual([])
  })

  it('rereads entries that depend on an edit', () => {
    expect(findReread(era, 'from: 1980', 'from: 1981')).toEqual([
      ...['architecture resnet en', 'architecture resnet zh', 'architecture vgg en', 'architecture vgg zh'],
      ...['era cnn en', 'era cnn zh'],
    ])
    expect(findReread(era, 'Much.', 'Very much.')).toEqual(['era cnn en', 'era cnn zh'])
    expect(findReread(names, 'stem: 主干', 'stem: 干')).toEqual(['specification vgg'])
  })
})
