import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { YearRange } from '../../src/layout/timeline/axis/warp'
import type { Filter } from '../../src/model/filter'
import type { Language } from '../../src/model/language'
import { languages } from '../../src/model/language'
import type { Importance } from '../../src/model/timeline'
import type { NumericValue } from '../../src/network/language/expression'
import {
  type ExplorerView,
  formatPath,
  formatView,
  isSamePage,
  makeView,
  parseView,
  roundYears,
} from '../../src/state/addressCodec'
import {
  type ComparedNetwork,
  type ExplorerPage,
  getContentKey,
  isFullPage,
  maxComparedNetworks,
  type NetworkOverrides,
} from '../../src/state/explorerPage'

fc.configureGlobal({ seed: 1986 })

const id = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,12}$/)
const language = fc.constantFrom<Language>('en', 'zh')
const base = fc.oneof(
  fc.constant('/'),
  fc
    .array(fc.stringMatching(/^[\w.~-]{1,8}$/), { minLength: 1, maxLength: 3 })
    .map((parts) => `/${parts.join('/')}/`),
)
const viewport = fc
  .record({
    from: fc.double({ min: 1800, max: 2199, noNaN: true }),
    width: fc.double({ min: 0.5, max: 300, noNaN: true }),
  })
  .map(({ from, width }): YearRange => ({ from, to: Math.min(2200, from + width) }))
/** Viewports that are already rounded as in an address. */
const roundedViewport = viewport
  .map((one) => roundYears(roundYears(one)))
  .filter((one) => one.from < one.to && roundYears(one).from === one.from && roundYears(one).to === one.to)
const filter: fc.Arbitrary<Filter> = fc.record({
  eras: fc.uniqueArray(id, { maxLength: 4 }),
  minImportance: fc.constantFrom<Importance>(1, 2, 3, 4, 5),
})
const integer = fc.integer({ min: -9, max: 1e12 })
const variant = fc.stringMatching(/^[a-z0-9]{1,5}([-.][a-z0-9]{1,4}){0,2}$/)
const overrides: fc.Arbitrary<NetworkOverrides> = fc
  .record({
    variant: fc.option(variant, { nil: undefined }),
    dimensions: fc.uniqueArray(
      fc.tuple(
        fc.stringMatching(/^[A-Za-z_]\w{0,12}$/),
        fc.oneof(integer, fc.array(fc.oneof(integer, fc.array(integer)), { maxLength: 5 })),
      ),
      { maxLength: 4, selector: ([name]) => name },
    ),
  })
  .filter(({ variant, dimensions }) => variant !== undefined || dimensions.length > 0)
  .map(({ variant, dimensions }) => ({ variant, dimensions: new Map(dimensions) }))
const networks: fc.Arbitrary<ComparedNetwork[]> = fc.array(
  fc
    .record({ id, overrides: fc.option(overrides, { nil: undefined }) })
    .map(({ id, overrides }) => ({ id, ...overrides })),
  { minLength: 1, maxLength: maxComparedNetworks },
)
/** Texts that look like the networks of a comparison. */
const comparedText = fc
  .array(
    fc.constantFrom(
      ...['vgg', 'resnet', ':', ',', '(', ')', 'depths', '3', '-', '2.5', 'e', 'v2', ' ', '%2C', '&', '='],
    ),
    { maxLength: 30 },
  )
  .map((pieces) => pieces.join(''))
const parameters = fc.dictionary(
  fc.stringMatching(/^[a-z][A-Za-z0-9]{0,19}$/).filter((name) => name !== 'part'),
  fc.string({ unit: 'binary' }),
  { minKeys: 1, maxKeys: 4 },
)
const optional = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined })
const knownPage = fc.oneof(
  fc.constant<ExplorerPage>({ kind: 'timeline' }),
  fc.constant<ExplorerPage>({ kind: 'labs' }),
  fc.constant<ExplorerPage>({ kind: 'about' }),
  optional(networks).map((each): ExplorerPage => ({ kind: 'compare', networks: each })),
  id.map((one): ExplorerPage => ({ kind: 'era', id: one })),
  fc
    .record({ id, overrides: optional(overrides) })
    .map((rest): ExplorerPage => ({ kind: 'architecture', ...rest })),
  fc
    .record({ id, part: optional(id), parameters: optional(parameters) })
    .map((rest): ExplorerPage => ({ kind: 'lab', ...rest })),
)
/** Valid URL paths that `parseView` does not recognize. */
const unknownPage = fc
  .webPath()
  .map((path) => parseView(path).page)
  .filter((page) => page.kind === 'unknown' && !/^zh(\/|$)/.test(page.path))
const viewsOf = (pages: fc.Arbitrary<ExplorerPage>): fc.Arbitrary<ExplorerView> =>
  fc
    .record({
      ...{ language, page: pages, filter, isLinear: fc.boolean() },
      ...{ viewport: optional(roundedViewport), isDiagramOpen: fc.boolean() },
    })
    .map((view) => {
      const { language, page } = view
      // The address of a lab contains only its parameters.
      if (page.kind === 'lab') return makeView(language, page)
      return { ...view, isDiagramOpen: view.isDiagramOpen && page.kind === 'architecture' }
    })

describe('parseView and formatView', () => {
  it('round-trip any view below any base path', () => {
    fc.assert(
      fc.property(viewsOf(fc.oneof(knownPage, unknownPage)), base, (view, base) => {
        expect(parseView(formatView(view, base), base)).toEqual(view)
      }),
      { numRuns: 500 },
    )
  })

  it('ignore an origin before the path and a fragment after it', () => {
    fc.assert(
      fc.property(viewsOf(knownPage), base, (view, base) => {
        const address = `https://example.org${formatView(view, base)}#how`
        expect(parseView(address, base)).toEqual(view)
      }),
    )
  })

  it('accept an address without its trailing slash or with index.html', () => {
    fc.assert(
      fc.property(knownPage, language, base, (page, language, base) => {
        const path = formatPath(language, page, base)
        const read = parseView(path, base)
        expect(parseView(`${path}index.html`, base)).toEqual(read)
        if (page.kind !== 'timeline' || language === 'zh')
          expect(parseView(path.replace(/\/$/, ''), base)).toEqual(read)
      }),
    )
  })

  it('parse the formatted view of any address to the same view', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.webPath(),
      fc.webUrl({ withQueryParameters: true }),
    )
    fc.assert(
      fc.property(text, base, (address, base) => {
        const read = { ...parseView(address, base), viewport: undefined }
        expect({ ...parseView(formatView(read, base), base), viewport: undefined }).toEqual(read)
      }),
      { numRuns: 1000 },
    )
  })

  it('parse the formatted view of any comparison to the same view', () => {
    fc.assert(
      fc.property(fc.oneof(comparedText, fc.string({ unit: 'binary' })), (text) => {
        const read = parseView(`/compare/?with=${text}`)
        const formatted = formatView(read)
        expect(parseView(formatted)).toEqual(read)
        expect(formatView(parseView(formatted))).toBe(formatted)
      }),
      { numRuns: 2000 },
    )
  })

  it('format a comparison without a character that needs escaping', () => {
    fc.assert(
      fc.property(networks, (networks) => {
        const address = formatView(makeView('en', { kind: 'compare', networks }))
        const url = new URL(address, 'https://example.org')
        expect(url.pathname + url.search).toBe(address)
      }),
    )
  })

  it('preserve years to within a pixel of a 4000-pixel screen', () => {
    fc.assert(
      fc.property(viewport, (viewport) => {
        const view = { ...makeView('en', { kind: 'timeline' }), viewport }
        const read = parseView(formatView(view)).viewport
        const pixel = (viewport.to - viewport.from) / 4000
        expect(Math.abs((read?.from ?? Number.NaN) - viewport.from)).toBeLessThanOrEqual(pixel)
        expect(Math.abs((read?.to ?? Number.NaN) - viewport.to)).toBeLessThanOrEqual(pixel)
      }),
    )
  })

  it('never throw and give valid years, importance and eras for any text', () => {
    const junk = fc.string({ unit: 'binary', maxLength: 30 })
    const address = fc.oneof(
      junk,
      fc.record({ path: junk, from: junk, to: junk, eras: junk, importance: junk, time: junk }).map(
        ({ path, ...query }) =>
          `${path}?${Object.entries(query)
            .map(([key, value]) => `${key}=${value}`)
            .join('&')}`,
      ),
      fc
        .tuple(fc.double(), fc.double(), fc.integer())
        .map(([from, to, importance]) => `/?from=${from}&to=${to}&importance=${importance}`),
    )
    fc.assert(
      fc.property(address, fc.oneof(base, fc.string()), (text, base) => {
        const view = parseView(text, base)
        if (view.viewport) {
          const { from, to } = view.viewport
          expect(from >= 1800 && from < to && to <= 2200).toBe(true)
        }
        expect([1, 2, 3, 4, 5]).toContain(view.filter.minImportance)
        expect(view.filter.eras).toEqual(view.filter.eras.filter((era) => /^[a-z0-9][a-z0-9-]*$/.test(era)))
      }),
      { numRuns: 1000 },
    )
  })

  it.each([
    ['/', 'from=1985'],
    ['/', 'from=2000&to=1985'],
    ['/', 'from=1985&to=1985'],
    ['/', 'from=0&to=9999'],
    ['/', 'from=1e3&to=2e3'],
    ['/', 'from=-1985&to=+2000'],
    ['/', 'from=NaN&to=Infinity'],
    ['/', 'importance=0&time=warped&eras='],
    ['/', 'importance=3.5&eras=,,<script>'],
    ['/', 'unheard=of'],
  ])('use the defaults for invalid parameters: %s?%s', (path, query) => {
    expect(parseView(`${path}?${query}`)).toEqual(parseView(path))
  })

  it('accept years from 1800 to 2200', () => {
    const parse = (from: string, to: string) => parseView(`/?from=${from}&to=${to}`).viewport
    expect(parse('1800', '2200')).toEqual({ from: 1800, to: 2200 })
    expect(parse('1799.99', '2200')).toBeUndefined()
    expect(parse('1800', '2200.01')).toBeUndefined()
  })

  it('omit defaults from the address', () => {
    const view = makeView('en', { kind: 'timeline' })
    expect(formatView(view)).toBe('/')
    expect(formatView({ ...view, language: 'zh' })).toBe('/zh/')
    expect(formatView({ ...view, page: { kind: 'era', id: 'cnn' } }, '/history/')).toBe('/history/era/cnn/')
    expect(formatView({ ...view, isLinear: true })).toBe('/?time=linear')
    expect(formatView({ ...view, filter: { eras: [], minImportance: 4 } })).toBe('/?importance=4')
  })

  it('write parameters in a fixed order', () => {
    const view: ExplorerView = {
      language: 'zh',
      page: { kind: 'architecture', id: 'resnet' },
      viewport: { from: 1985, to: 2000.5 },
      filter: { eras: ['cnn', 'rnn'], minImportance: 3 },
      isLinear: true,
      isDiagramOpen: false,
    }
    expect(formatView(view)).toBe(
      '/zh/architecture/resnet/?from=1985&to=2000.5&eras=cnn,rnn&importance=3&time=linear',
    )
  })

  it('keep an open diagram only on the page of an architecture', () => {
    const view = parseView('/zh/architecture/resnet/?view=network')
    expect(view).toEqual({ ...parseView('/zh/architecture/resnet/'), isDiagramOpen: true })
    expect(parseView('/architecture/resnet/?view=else').isDiagramOpen).toBe(false)
    const part = parseView('/architecture/resnet/?view=network&layer=stage.1.block.2-3.unit2.conv')
    expect(part.diagramPart).toBe('stage.1.block.2-3.unit2.conv')
    expect(formatView(part)).toBe('/architecture/resnet/?view=network&layer=stage.1.block.2-3.unit2.conv')
    for (const nonsense of ['', '.', 'a..b', '../x', 'a b', '<script>', 'x'.repeat(301)])
      expect(parseView(`/architecture/resnet/?view=network&layer=${encodeURIComponent(nonsense)}`)).toEqual(
        parseView('/architecture/resnet/?view=network'),
      )
    // Only an open diagram has a part.
    expect(parseView('/architecture/resnet/?layer=stage.1').diagramPart).toBeUndefined()
    expect(parseView('/era/cnn/?view=network').isDiagramOpen).toBe(false)
    expect(formatView({ ...parseView('/era/cnn/'), isDiagramOpen: true })).toBe('/era/cnn/')
    const overrides = { variant: 'resnet34', dimensions: new Map() }
    expect(formatView({ ...view, page: { kind: 'architecture', id: 'resnet', overrides } })).toBe(
      '/zh/architecture/resnet/?view=network&variant=resnet34',
    )
  })

  it('keep the compared networks only on the comparison page', () => {
    const networks = [{ id: 'vgg', variant: 'vgg19-bn', dimensions: new Map() }, { id: 'resnet' }]
    const page: ExplorerPage = { kind: 'compare', networks }
    expect(parseView('/compare/?with=vgg:vgg19-bn,resnet')).toEqual(makeView('en', page))
    expect(formatView(makeView('zh', page))).toBe('/zh/compare/?with=vgg:vgg19-bn,resnet')
    expect(parseView('/?with=vgg,resnet').page).toEqual({ kind: 'timeline' })
  })

  it('keep the changed dimensions of compared networks', () => {
    const networks = [
      {
        ...{ id: 'resnet', variant: 'resnet101' },
        dimensions: new Map<string, NumericValue>([
          ['classes', 10],
          ['depths', [3, 4, 23, 3]],
        ]),
      },
      { id: 'bert', variant: undefined, dimensions: new Map([['layers', 2]]) },
      { id: 'vgg' },
    ]
    const address = '/compare/?with=resnet:resnet101(classes:10,depths:(3,4,23,3)),bert(layers:2),vgg'
    expect(parseView(address)).toEqual(makeView('en', { kind: 'compare', networks }))
    expect(formatView(parseView(address))).toBe(address)
  })

  it('leave out what is invalid in the brackets of a compared network', () => {
    const mend = (networks: string) => formatView(parseView(`/compare/?with=${networks}`)).split('with=')[1]
    expect(mend('vgg(),resnet(classes)')).toBe('vgg,resnet')
    expect(mend('vgg(size:x,classes:10),resnet')).toBe('vgg(classes:10),resnet')
    // A missing bracket at the end is added.
    expect(mend('vgg,resnet(depths:(3,4')).toBe('vgg,resnet(depths:(3,4))')
    expect(mend('vgg(classes:10)x,(classes:10),resnet')).toBe('vgg,resnet')
  })

  it('drop invalid networks from a comparison, and all after the fourth', () => {
    const read = (query: string) => {
      const { page } = parseView(`/compare/?with=${query}`)
      return page.kind === 'compare' ? page.networks : 'another page'
    }
    expect(read('')).toBeUndefined()
    expect(read(',,<script>,A,a:b:c')).toBeUndefined()
    expect(read('a:,b:X,c')).toEqual([{ id: 'a' }, { id: 'b' }, { id: 'c' }])
    expect(read('a,b,c,d,e')).toEqual([{ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'd' }])
  })

  it('keep lab parameters only on the page of a lab, without viewport and filter', () => {
    const view = parseView('/zh/lab/perceptron/?task=xor&from=1990&to=2000&importance=4&time=linear')
    const parameters = { task: 'xor', from: '1990', to: '2000', importance: '4', time: 'linear' }
    expect(view).toEqual(makeView('zh', { kind: 'lab', id: 'perceptron', parameters }))
    const page: ExplorerPage = { kind: 'lab', id: 'perceptron', parameters: { seed: '7', points: 'a0199' } }
    expect(formatView({ ...view, page })).toBe('/zh/lab/perceptron/?points=a0199&seed=7')
    expect(parseView('/lab/perceptron/?').page).toEqual({ kind: 'lab', id: 'perceptron' })
    expect(parseView('/lab/?task=xor').page).toEqual({ kind: 'labs' })
  })

  it('keep the part of a lab apart from its parameters, and write values as texts', () => {
    expect(parseView('/lab/energy/?seed=7&part=rbm').page).toEqual({
      ...{ kind: 'lab', id: 'energy', part: 'rbm', parameters: { seed: '7' } },
    })
    const parameters = { seed: 7, rate: 0.05, shuffle: false, mirror: true, task: 'xor' }
    expect(formatView(makeView('en', { kind: 'lab', id: 'energy', part: 'rbm', parameters }))).toBe(
      '/lab/energy/?mirror=on&part=rbm&rate=0.05&seed=7&shuffle=off&task=xor',
    )
  })

  it('map lab/ to the list of labs and lab/<id>/ to a lab', () => {
    expect(parseView('/lab').page).toEqual({ kind: 'labs' })
    expect(parseView('/lab/index.html').page).toEqual({ kind: 'labs' })
    expect(formatPath('zh', { kind: 'labs' }, '/history/')).toBe('/history/zh/lab/')
    expect(formatPath('en', { kind: 'lab', id: 'hidden-layers' })).toBe('/lab/hidden-layers/')
  })

  it('map about/ to a full page about the site', () => {
    expect(parseView('/about').page).toEqual({ kind: 'about' })
    expect(parseView('/history/zh/about/index.html', '/history/')).toMatchObject({
      language: 'zh',
      page: { kind: 'about' },
    })
    expect(formatPath('zh', { kind: 'about' }, '/history/')).toBe('/history/zh/about/')
    expect(isFullPage({ kind: 'about' })).toBe(true)
  })

  it('use Chinese only below zh/', () => {
    expect(parseView('/zhuyin/').language).toBe('en')
    expect(parseView('/era/zh/')).toMatchObject({ language: 'en', page: { kind: 'era', id: 'zh' } })
    expect(parseView('/zh')).toMatchObject({ language: 'zh', page: { kind: 'timeline' } })
  })

  it('never give an address of another host, whatever the path', () => {
    const slashes = fc.constantFrom('/', '//', '///', '/zh//', '//zh/', '/zh///x/', '/history//')
    fc.assert(
      fc.property(slashes, fc.webPath(), base, (start, rest, base) => {
        for (const language of languages) {
          const { page } = parseView(start + rest, base)
          const { origin } = new URL(formatPath(language, page, base), 'https://here.example')
          expect(origin).toBe('https://here.example')
        }
      }),
    )
  })

  it('give an unknown page for a path without a known kind or a valid id', () => {
    for (const path of [
      'era/',
      'era/CNN/',
      'architecture/a/b/',
      'architecture/-a/',
      'lab/Depth/',
      'lab/a/b/',
      'about/us/',
    ]) {
      expect(parseView(`/${path}`).page).toEqual({ kind: 'unknown', path })
    }
  })
})

describe('roundYears', () => {
  it('keeps as many decimals as a 4000-pixel screen shows, but at most six', () => {
    const from = 2000.123456789
    const roundedFrom = (width: number) => roundYears({ from, to: from + width }).from
    expect([4000, 400, 40, 0.4, 0.004, 0.00004].map(roundedFrom)).toEqual([
      ...[2000, 2000.1, 2000.12, 2000.1235, 2000.123457, 2000.123457],
    ])
  })
})

describe('getContentKey', () => {
  it('gives the kind and id of the content of pages that have content', () => {
    expect(getContentKey({ kind: 'architecture', id: 'resnet' })).toMatchObject({
      kind: 'architecture',
      id: 'resnet',
    })
    expect(getContentKey({ kind: 'lab', id: 'memory' })).toMatchObject({ kind: 'lab', id: 'memory' })
    expect(getContentKey({ kind: 'about' })).toEqual({ kind: 'about', id: 'about' })
    for (const kind of ['timeline', 'compare', 'labs'] as const)
      expect(getContentKey({ kind })).toBeUndefined()
    expect(getContentKey({ kind: 'unknown', path: 'x/' })).toBeUndefined()
  })
})

describe('isSamePage', () => {
  it('is true for pages with the same path, with any changes on them', () => {
    const lab: ExplorerPage = { kind: 'lab', id: 'energy' }
    expect(isSamePage(lab, { ...lab, part: 'rbm', parameters: { seed: 2 } })).toBe(true)
    expect(isSamePage({ kind: 'compare' }, { kind: 'compare', networks: [{ id: 'vgg' }] })).toBe(true)
    expect(isSamePage(lab, { kind: 'lab', id: 'memory' })).toBe(false)
    expect(isSamePage(lab, { kind: 'era', id: 'energy' })).toBe(false)
  })
})
