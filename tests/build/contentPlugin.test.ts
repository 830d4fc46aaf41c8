import { rmSync, writeFileSync } from 'node:fs'
import { build } from 'vite'
import { describe, expect, it, vi } from 'vitest'
import { contentPlugin, provideCorpus } from '../../src/build/contentPlugin'
import { collectPages } from '../../src/build/data/articles'
import { makeSearchDocuments } from '../../src/build/searchDocuments'
import { compile } from '../../src/compiler/compile'
import type { PageContent } from '../../src/state/contentCache'
import { minimalCorpus, toFiles } from '../compiler/minimalCorpus'
import { era, resnet, vgg, vggZh } from '../compiler/mistakes'
import { editFile, makeOverlay, resolveInFolder, startDevServer } from './devServer'

const { corpus } = compile(toFiles(minimalCorpus))

describe('the content modules of the development server', () => {
  it('contain the timeline and the search documents', async () => {
    const { read } = await startDevServer()
    expect(await read('timeline')).toEqual({
      ...corpus!.timeline,
      positions: expect.anything(),
      eraNames: expect.anything(),
    })
    expect(await read('search-documents')).toEqual(makeSearchDocuments(corpus!))
  })

  it('load each article in each language', async () => {
    const { server } = await startDevServer()
    const { loadPageContent } = await server.ssrLoadModule('virtual:page-contents')
    const { architectureArticles, eraArticles, labArticles, aboutArticles } = corpus!
    const expected: PageContent[] = [
      ...architectureArticles,
      ...eraArticles,
      ...labArticles,
      ...aboutArticles,
    ]
    const loaded = await Promise.all(
      expected.map(({ language, kind, id }) => loadPageContent(`${language}/${kind}/${id}`)),
    )
    expect(loaded).toEqual(expected)
    expect(loaded).toHaveLength(8)
    const missing = 'There is no content module page-content/en/architecture/vgn.'
    await expect(loadPageContent('en/architecture/vgn')).rejects.toThrow(missing)
  })

  it('contain each specification with its names in Chinese', async () => {
    const specification = 'input: { features: 8 }\nnetwork: [{ dense: 4, name: stem }]\n'
    writeFileSync(resolveInFolder('content/cnn/vgg.network.yaml'), specification)
    writeFileSync(resolveInFolder('content/names.zh.yaml'), 'input: 输入\nstem: 主干\n')
    const { server, read } = await startDevServer()
    const expected = {
      rawSpecification: { input: { features: 8 }, network: [{ dense: 4, name: 'stem' }] },
      names: { input: '输入', stem: '主干' },
    }
    expect(await read('specification/vgg')).toEqual(expected)
    const { loadSpecification } = await server.ssrLoadModule('virtual:specifications')
    expect(await loadSpecification('vgg')).toEqual(expected)
  })

  it('prefix links with the base path of the site', async () => {
    const { read } = await startDevServer({ base: '/history/' })
    const { sections } = await read('page-content/zh/architecture/resnet')
    expect(sections[2].html).toContain('<a href="/history/zh/architecture/vgg/">VGG</a>')
  })

  it('fail with every issue and its position, without a stack trace', async () => {
    editFile(vgg, 'Size.', '<b>Size.', editFile(vgg, 'tagline:', 'tagine:'))
    editFile(resnet, 'id: vgg', 'id: vgn')
    const { open } = await startDevServer()
    const error = await open('timeline').catch((error: unknown) => error)
    const inFolder = (line: string) => resolveInFolder(`content/cnn/${line}`)
    expect(error).toMatchObject({
      message: [
        inFolder('resnet.md:12:9: buildsOn "vgn" is not an architecture. Did you mean "vgg"?'),
        inFolder('resnet.zh.md:6:3: ideas "vgg" is not an idea of the original. Did you mean "vgn"?'),
        inFolder('resnet.zh.md:6:3: ideas has no "vgn". Translate "small filters".'),
        inFolder('vgg.md:2:1: tagline is missing. Add it.'),
        inFolder('vgg.md:9:1: the key "tagine" is unknown here. Did you mean "tagline"?'),
        inFolder('vgg.md:44:1: raw HTML is not allowed. Write Markdown.'),
      ].join('\n'),
      loc: { file: resolveInFolder(resnet), line: 12, column: 9 },
    })
    expect((error as Error).stack ?? '').toBe('')
  })

  it('fail for an unknown name', async () => {
    const { open } = await startDevServer()
    await expect(open('page-content/en/architecture/vgn')).rejects.toThrow(
      'There is no content module virtual:page-content/en/architecture/vgn.',
    )
  })
})

describe('an edit in development', () => {
  it('of an article replaces only that article', async () => {
    const { open, simulateEdit, read, send } = await startDevServer()
    await open('timeline', 'page-contents')
    editFile(vgg, 'Large filters.', 'Filters of any size.')
    expect(simulateEdit(vgg)).toEqual(['page-content/en/architecture/vgg'])
    expect((await read('page-content/en/architecture/vgg')).sections[0].html).toBe(
      '<p>Filters of any size.</p>',
    )
    expect(send).not.toHaveBeenCalled()
  })

  it('of an article replaces also the search documents, once they have been loaded', async () => {
    const { open, simulateEdit, read } = await startDevServer()
    await open('timeline', 'page-contents', 'search-documents')
    editFile(era, 'Much.', 'Very much.')
    expect(simulateEdit(era)).toEqual(['page-content/en/era/cnn', 'search-documents'])
    expect(
      (await read('search-documents')).find(({ id }: { id: string }) => id === 'cnn').texts.en,
    ).toContain('Very much.')
  })

  it('of a Chinese name replaces the specifications that use the name', async () => {
    writeFileSync(
      resolveInFolder('content/cnn/vgg.network.yaml'),
      'input: { features: 8 }\nnetwork: [relu]\n',
    )
    writeFileSync(
      resolveInFolder('content/cnn/resnet.network.yaml'),
      'inputs: { source: { features: 8 } }\nnetwork: [relu]\n',
    )
    writeFileSync(resolveInFolder('content/names.zh.yaml'), 'input: 进\nsource: 源\n')
    const { open, simulateEdit } = await startDevServer()
    await open('timeline', 'specifications', 'specification/vgg', 'specification/resnet')
    writeFileSync(resolveInFolder('content/names.zh.yaml'), 'input: 输入\nsource: 源\n')
    expect(simulateEdit('content/names.zh.yaml')).toEqual(['specification/vgg'])
  })

  it('of an importance replaces the timeline and the pages with counts', async () => {
    const { open, simulateEdit, read } = await startDevServer()
    await open('timeline', 'page-contents')
    editFile(vgg, 'importance: 5', 'importance: 4')
    expect(simulateEdit(vgg)).toEqual([
      'page-content/en/about/about',
      'page-content/zh/about/about',
      'timeline',
    ])
    expect((await read('page-content/en/about/about')).counts.eras[0].byImportance).toEqual([0, 0, 0, 1, 1])
  })

  it('of a title replaces the timeline but no article', async () => {
    const { open, simulateEdit, read } = await startDevServer()
    await open('timeline', 'page-contents')
    editFile(vgg, 'title: VGG', 'title: VGG-16')
    expect(simulateEdit(vgg)).toEqual(['timeline'])
    expect((await read('timeline')).architectures[0].title).toEqual({ en: 'VGG-16', zh: 'VGG' })
  })

  it('without an effect replaces the timeline by an equal one', async () => {
    const { open, simulateEdit } = await startDevServer()
    await open('timeline', 'page-contents')
    editFile(vgg, 'Small filters.\n', 'Small filters.\n\n')
    expect(simulateEdit(vgg)).toEqual(['timeline'])
  })

  it('of another file, or in another environment, is ignored', async () => {
    const { server, open, simulateEdit, send } = await startDevServer()
    await open('timeline')
    editFile(vgg, 'title: VGG', 'titel: VGG')
    expect(simulateEdit('main.js')).toBeUndefined()
    expect(simulateEdit('content-of-old/cnn/vgg.md')).toBeUndefined()
    expect(simulateEdit(vgg, server.environments.ssr)).toBeUndefined()
    expect(send).not.toHaveBeenCalled()
  })
})

describe('a mistake in development', () => {
  it('is shown as an overlay with its position and leaves the modules unchanged', async () => {
    const { open, simulateEdit, read, send, invalidateAll } = await startDevServer()
    await open('timeline', 'page-contents')
    editFile(vgg, 'importance: 5', 'importance: 6', editFile(vgg, 'title: VGG', 'title: VGG-16'))
    expect(simulateEdit(vgg)).toEqual([])
    const message = `${resolveInFolder(vgg)}:8:13: importance "6" is unknown. Use one of 1, 2, 3, 4, 5.`
    expect(send.mock.calls).toEqual([[makeOverlay(vgg, 8, 13, message)]])
    invalidateAll()
    expect(await read('timeline')).toEqual({
      ...corpus!.timeline,
      positions: expect.anything(),
      eraNames: expect.anything(),
    })
  })

  it('is shown together with all others', async () => {
    const { open, simulateEdit, send } = await startDevServer()
    await open('timeline', 'page-contents')
    rmSync(resolveInFolder(vggZh))
    expect(simulateEdit(vggZh)).toEqual([])
    editFile(resnet, 'Memory.', '<i>')
    expect(simulateEdit(resnet)).toEqual([])
    const html = `${resolveInFolder(resnet)}:45:1: raw HTML is not allowed. Write Markdown.`
    const missing = `${resolveInFolder(vgg)}:1:1: the Chinese is missing. Write cnn/vgg.zh.md.`
    expect(send.mock.calls).toEqual([
      [makeOverlay(vgg, 1, 1, missing)],
      [makeOverlay(resnet, 45, 1, html, missing)],
    ])
  })

  it('replaces everything edited in the meantime once it is fixed', async () => {
    const { open, simulateEdit, read, send } = await startDevServer()
    await open('timeline', 'page-contents')
    editFile(vgg, 'date: 2014-09', 'date: 2014-19')
    expect(simulateEdit(vgg)).toEqual([])
    editFile(resnet, 'Memory.', 'Patience.')
    expect(simulateEdit(resnet)).toEqual([])
    expect(send).toHaveBeenCalledTimes(2)
    editFile(vgg, 'title: VGG', 'title: VGG-16')
    expect(simulateEdit(vgg)).toEqual(['page-content/en/architecture/resnet', 'timeline'])
    expect((await read('page-content/en/architecture/resnet')).sections[4].html).toBe('<p>Patience.</p>')
    expect(send).toHaveBeenCalledTimes(2)
  })

  it.each([
    ['the text as before', 'Size.'],
    ['other text in a module that is not loaded', 'Weight.'],
  ])('fixed by %s sends the page an update, which clears the overlay', async (_, fix) => {
    const { server, open, send } = await startDevServer()
    await server.environments.client.transformRequest('/main.js')
    await open('timeline', 'page-contents')
    editFile(vgg, 'Size.', '<b>Size.')
    server.watcher.emit('change', resolveInFolder(vgg))
    await vi.waitFor(() => expect(send).toHaveBeenCalledTimes(1), 10_000)
    const message = `${resolveInFolder(vgg)}:44:1: raw HTML is not allowed. Write Markdown.`
    expect(send).toHaveBeenLastCalledWith(makeOverlay(vgg, 44, 1, message))
    editFile(vgg, 'Size.', fix)
    server.watcher.emit('change', resolveInFolder(vgg))
    await vi.waitFor(() => expect(send).toHaveBeenCalledTimes(2), 10_000)
    expect(send.mock.lastCall?.[0]).toMatchObject({
      type: 'update',
      updates: [{ path: '/main.js', acceptedPath: '\0virtual:timeline' }],
    })
  })

  it('present at the start reloads the page once it is fixed', async () => {
    editFile(vgg, 'Size.', '<b>Size.')
    const { open, simulateEdit, read, send } = await startDevServer()
    await expect(open('timeline')).rejects.toMatchObject({ plugin: 'layers-of-time:content' })
    editFile(vgg, 'Size.', 'Size.')
    expect(simulateEdit(vgg)).toEqual([])
    expect(send.mock.calls).toEqual([[{ type: 'full-reload' }]])
    expect(await read('timeline')).toEqual({
      ...corpus!.timeline,
      positions: expect.anything(),
      eraNames: expect.anything(),
    })
  })
})

describe('a build', () => {
  const output = { write: false, modulePreload: { polyfill: false } } as const
  /** The files of a build of a page with this script, by path; without hashes unless `withHashes`. */
  async function buildPage(script: string, withHashes = false) {
    writeFileSync(
      resolveInFolder('index.html'),
      '<html><head></head><script type="module" src="/main.js"></script></html>',
    )
    writeFileSync(resolveInFolder('main.js'), script)
    const shared = {
      root: resolveInFolder(''),
      base: '/history/',
      configFile: false,
      logLevel: 'silent',
    } as const
    const built = await build({ ...shared, plugins: [contentPlugin()], build: output })
    return new Map(
      (built as { output: { fileName: string; source?: unknown; code?: string }[] }).output.map((file) => [
        withHashes ? file.fileName : file.fileName.replace(/-[\w-]{8}(?=[./])/, ''),
        String(file.source ?? file.code),
      ]),
    )
  }

  it('writes the timeline as a data file that the page preloads', async () => {
    const files = await buildPage("import load from 'virtual:timeline'\nload().then(console.log)")
    const data = files.get('assets/timeline.json')!
    expect(JSON.parse(data)).toEqual(corpus!.timeline)
    expect(files.get('assets/index.js')).not.toContain('VGG')
    expect(files.get('index.html')).toMatch(
      /<link rel="preload" as="fetch" crossorigin href="\/history\/assets\/timeline-[\w-]{8}\.json" fetchpriority="low">/,
    )
  })

  it('gives scripts a low fetch priority', async () => {
    const page = (await buildPage("import load from 'virtual:timeline'\nload()")).get('index.html')!
    const scripts = page.match(/<(script|link rel="modulepreload")[^>]*>/g)!
    expect(scripts.length).toBeGreaterThan(0)
    for (const script of scripts) expect(script).toContain('fetchpriority="low"')
  })

  const script = `import { loadPageContent } from 'virtual:page-contents'
import { loadSpecification } from 'virtual:specifications'
import loadSearchDocuments from 'virtual:search-documents'
Object.assign(globalThis.loaders, { loadPageContent, loadSpecification, loadSearchDocuments })`

  it('writes pages, specifications and search documents as data files that no script lists', async () => {
    const specification = 'input: { features: 8 }\nnetwork: [relu]\n'
    writeFileSync(resolveInFolder('content/cnn/vgg.network.yaml'), specification)
    const files = await buildPage(script, true)
    const [main, code] = [...files].find(([path]) => path.endsWith('.js'))!
    expect(main).toMatch(/^assets\/index-/)
    expect(code).not.toMatch(/vgg|VGG/)
    const loaders: Record<string, (name?: string) => Promise<unknown>> = {}
    vi.stubGlobal('loaders', loaders)
    vi.stubGlobal('fetch', async (address: string) => {
      const text = files.get(address.replace('/history/', ''))
      return text === undefined ? new Response('', { status: 404 }) : new Response(text)
    })
    await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`)
    const { loadPageContent, loadSpecification, loadSearchDocuments } = loaders
    const all = toFiles({ ...minimalCorpus, 'content/cnn/vgg.network.yaml': specification })
    const pages = collectPages(compile(all, { base: '/history/' }).corpus!)
    expect(pages.size).toBeGreaterThan(3)
    for (const [name, page] of pages) expect(await loadPageContent!(name)).toEqual(page)
    const rawSpecification = { input: { features: 8 }, network: ['relu'] }
    expect(await loadSpecification!('vgg')).toEqual({ rawSpecification, names: {} })
    expect(await loadSearchDocuments!()).toEqual(makeSearchDocuments(corpus!))
    await expect(loadSpecification!('vgn')).rejects.toThrow(
      /specification\/vgn.json could not be loaded: 404/,
    )
    vi.unstubAllGlobals()
  })

  it('changes the addresses of files exactly if the content changes', async () => {
    const addresses = async () => [...(await buildPage(script, true)).keys()].sort()
    const before = await addresses()
    expect(await addresses()).toEqual(before)
    editFile(vgg, 'Size.', 'Weight.')
    const after = await addresses()
    expect(after).toHaveLength(before.length)
    expect(after.filter((path) => before.includes(path))).toEqual(['index.html'])
  })

  it('uses a corpus that has been compiled already', async () => {
    rmSync(resolveInFolder('content'), { recursive: true })
    const corpusPlugin = provideCorpus(corpus!)
    writeFileSync(resolveInFolder('index.html'), '<script type="module" src="/main.js"></script>')
    writeFileSync(resolveInFolder('main.js'), "import load from 'virtual:timeline'\nload().then(console.log)")
    const shared = { root: resolveInFolder(''), configFile: false, logLevel: 'silent' } as const
    const built = await build({
      ...shared,
      plugins: [corpusPlugin, contentPlugin()],
      build: { write: false },
    })
    expect(JSON.stringify((built as { output: unknown }).output)).toContain('Small filters, many layers')
  })
})
