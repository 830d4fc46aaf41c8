import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { parseSync } from 'vite'
import { describe, expect, it } from 'vitest'

/**
 * The other layers and the packages that each layer may import. The composition roots, `main.tsx` and `prerender.tsx`,
 * connect the layers; nothing imports them.
 */
const layers: Readonly<Record<string, { readonly layers: readonly string[]; readonly packages: RegExp }>> = {
  text: { layers: [], packages: /^fastest-levenshtein$/ },
  model: { layers: [], packages: /^$/ },
  network: { layers: ['text'], packages: /^$/ },
  compiler: {
    layers: ['text', 'model', 'network'],
    packages: /^(zod|yaml|unified|temml|hast|mdast|(remark|rehype|unist|mdast|hast)-[\w-]+)$/,
  },
  layout: { layers: ['text', 'model', 'network'], packages: /^d3-(array|scale|shape|contour)$/ },
  state: {
    layers: ['text', 'model', 'network', 'layout'],
    packages: /^(zustand\/vanilla|minisearch)$/,
  },
  i18n: { layers: ['model', 'network'], packages: /^$/ },
  // Numerics, which run in a worker and in Node.
  labs: { layers: [], packages: /^@jax-js\/jax$/ },
  // The folder `view` of each lab. `views/labs/labLoader.ts` loads them by their place.
  'labs/view': {
    layers: ['model', 'network', 'layout', 'state', 'i18n', 'labs', 'views'],
    packages: /^(react|clsx)$/,
  },
  // Pages are rendered through prerender.tsx.
  build: {
    layers: ['text', 'model', 'network', 'compiler', 'layout', 'state', 'i18n', 'labs', 'prerender.tsx'],
    packages: /^(node:[\w/]+|vite|tsx|zod|d3-dsv)$/,
  },
  views: {
    layers: ['model', 'network', 'layout', 'state', 'i18n', 'labs'],
    packages: /^(react|react-dom|zustand|clsx|d3-array|d3-selection|d3-zoom)$/,
  },
  // The worker is opened by its URL.
  'main.tsx': {
    layers: ['model', 'state', 'i18n', 'views', 'siteData.ts'],
    packages: /^(react|react-dom\/client|virtual:size-classes\.css)$/,
  },
  // What the content plugin serves; used by main.tsx alone.
  'siteData.ts': {
    layers: ['model', 'state', 'views'],
    packages: /^virtual:(timeline|page-contents|specifications|search-documents)$/,
  },
  'prerender.tsx': { layers: ['model', 'state', 'i18n', 'views'], packages: /^react-dom\/server$/ },
  'virtual.d.ts': { layers: ['model', 'state'], packages: /^$/ },
}

/** A node of a syntax tree. */
interface Node {
  readonly type: string
  readonly [key: string]: unknown
}

interface Module {
  /** Relative to `src/`, with forward slashes. */
  readonly path: string
  readonly layer: string
  readonly lines: number
  /** Imported paths, relative to `src/`, including type imports. */
  readonly imports: readonly string[]
  readonly packages: readonly string[]
  /** Imported paths and packages, without type imports. */
  readonly loaded: readonly string[]
  /** Files found by `import.meta.glob`. They are loaded by their place, so they may import what a layer below may not. */
  readonly found: readonly string[]
  /** Those that are loaded with the module, not when they are first needed. */
  readonly loadedAtOnce: readonly string[]
  readonly nodes: readonly Node[]
}

/** The layer of a file, by its path relative to `src/`. */
const getLayer = (path: string) => (/^labs\/[\w-]+\/view\//.test(path) ? 'labs/view' : path.split('/')[0]!)

const entries = readdirSync('src', { recursive: true, withFileTypes: true })
const getRelativePath = (parent: string, name: string) =>
  join(parent, name)
    .replaceAll('\\', '/')
    .replace(/^src\//, '')
const paths = entries
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => getRelativePath(parentPath, name))
const folders = entries
  .filter((entry) => entry.isDirectory())
  .map(({ parentPath, name }) => getRelativePath(parentPath, name))
const modules = paths.filter((path) => /\.tsx?$/.test(path)).map(readModule)

function readModule(path: string): Module {
  const text = readFileSync(join('src', path), 'utf8')
  const { program, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path} cannot be parsed.`)
  const nodes = collectNodes(program)
  const specifiersOf = (nodes: readonly Node[]) =>
    nodes.flatMap((node) => {
      const source = node.source as { readonly value?: unknown } | null | undefined
      const imports = /^(Import|Export|TSImportType)/.test(node.type) ? source?.value : undefined
      // With `?url` only the address of a module is imported.
      return typeof imports === 'string' && !imports.endsWith('url') ? [imports] : []
    })
  const specifiers = specifiersOf(nodes)
  const relative = specifiers.filter((one) => one.startsWith('.'))
  const loading = nodes.filter((node) => !isTypeOnly(node))
  const pathOf = (specifier: string) => (specifier.startsWith('.') ? resolve(path, specifier) : specifier)
  return {
    path,
    layer: getLayer(path),
    lines: text.split('\n').length - 1,
    imports: relative.map((one) => resolve(path, one)),
    packages: specifiers.filter((one) => !one.startsWith('.')),
    loaded: specifiersOf(loading).map(pathOf),
    loadedAtOnce: specifiersOf(loading.filter(({ type }) => type !== 'ImportExpression')).map(pathOf),
    found: globsIn(nodes).flatMap((glob) => findMatches(posix.join(dirname(path), glob))),
    nodes,
  }
}

/** The patterns of all `import.meta.glob` in a module, except those that exclude files. */
function globsIn(nodes: readonly Node[]): string[] {
  return nodes
    .filter(({ type, callee }) => {
      const { object, property } = (callee ?? {}) as { object?: Node; property?: { name?: string } }
      return type === 'CallExpression' && object?.type === 'MetaProperty' && property?.name === 'glob'
    })
    .flatMap(({ arguments: values }) => collectNodes((values as Node[])[0]))
    .flatMap(({ type, value }) => (type === 'Literal' && typeof value === 'string' ? [value] : []))
    .filter((glob) => !glob.startsWith('!'))
}

/** The files that match a pattern with `*` (any name) and `**` (any folders). */
function findMatches(glob: string): string[] {
  const parts: Readonly<Record<string, string>> = { '**/': '(?:.+/)?', '*': '[^/]*', '.': '\\.' }
  const pattern = glob.replace(/\*\*\/|[*.]/g, (part) => parts[part]!)
  return paths.filter((path) => new RegExp(`^${pattern}$`).test(path))
}

/** Whether an import or export is erased with the types: it is marked as `type`, or each of its names is. */
function isTypeOnly({ type, importKind, exportKind, specifiers }: Node): boolean {
  if (type === 'TSImportType' || importKind === 'type' || exportKind === 'type') return true
  const names = Array.isArray(specifiers) ? (specifiers as Node[]) : []
  return names.length > 0 && names.every((one) => one.importKind === 'type' || one.exportKind === 'type')
}

function resolve(from: string, specifier: string): string {
  const target = posix.join(dirname(from), specifier)
  const found = ['', '.ts', '.tsx', '.d.ts']
    .map((extension) => target + extension)
    .find((one) => paths.includes(one))
  if (found === undefined) throw new Error(`${from} imports ${specifier}, which does not exist.`)
  return found
}

function collectNodes(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(collectNodes)
  if (typeof value !== 'object' || value === null) return []
  const node = 'type' in value && typeof value.type === 'string' ? [value as Node] : []
  return [...node, ...Object.values(value).flatMap(collectNodes)]
}

/** The files that import a package with a matching name. */
const findImporters = (name: RegExp) =>
  modules.filter(({ packages }) => packages.some((one) => name.test(one))).map(({ path }) => path)

/** Whether a module uses a global, directly or as a property of the window or document. */
function usesGlobal({ nodes }: Module, name: string): boolean {
  return nodes.some((node) => {
    if (node.type === 'MemberExpression') {
      const { object, property } = node as unknown as Record<'object' | 'property', { name?: string }>
      return (
        property.name === name && ['window', 'document', 'globalThis', 'self'].includes(object.name ?? '')
      )
    }
    return node.type === 'Identifier' && node.name === name
  })
}

/** Everything that a module imports directly or indirectly, including itself; `next` gives the direct imports. */
function findReachable(root: string, next: (module: Module) => readonly string[]): Set<string> {
  const graph = new Map(modules.map((module) => [module.path, next(module)]))
  const reached = new Set<string>()
  const walk = (one: string) => {
    if (reached.has(one)) return
    reached.add(one)
    for (const other of graph.get(one) ?? []) walk(other)
  }
  walk(root)
  return reached
}

/** A cycle in a graph, if there is one. */
function findCycle(graph: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined {
  const done = new Set<string>()
  const walk = (node: string, trail: readonly string[]): readonly string[] | undefined => {
    if (trail.includes(node)) return [...trail.slice(trail.indexOf(node)), node]
    if (done.has(node)) return undefined
    for (const next of graph.get(node) ?? []) {
      const cycle = walk(next, [...trail, node])
      if (cycle) return cycle
    }
    done.add(node)
    return undefined
  }
  for (const node of graph.keys()) {
    const cycle = walk(node, [])
    if (cycle) return cycle
  }
  return undefined
}

describe('the source code', () => {
  it('has only the layers in the table', () => {
    const names = [...new Set(paths.map(getLayer))]
    expect(names.filter((name) => !(name in layers))).toEqual([])
  })

  it('imports in each layer only what the table allows', () => {
    const violations = modules.flatMap(({ path, layer, imports, packages }) => {
      const allowed = layers[layer]!
      const others = imports.filter((one) => {
        const to = getLayer(one)
        return to !== layer && !allowed.layers.includes(to) && !one.endsWith('.css')
      })
      return [...others, ...packages.filter((one) => !allowed.packages.test(one))].map(
        (to) => `${path} → ${to}`,
      )
    })
    expect(violations).toEqual([])
  })

  it('is an acyclic graph of layers with the roots text, model and labs', () => {
    const graph = new Map(Object.entries(layers).map(([layer, { layers: to }]) => [layer, to]))
    expect(findCycle(graph)).toBeUndefined()
    const roots = ['text', 'model', 'labs']
    const withoutRoot = [...graph].filter(
      ([layer, to]) => !roots.includes(layer) && !to.some((one) => roots.includes(one)),
    )
    expect(withoutRoot).toEqual([])
    for (const root of roots) expect(graph.get(root)).toEqual([])
  })

  it('has no cycle between files, including type imports', () => {
    expect(findCycle(new Map(modules.map(({ path, imports }) => [path, imports])))).toBeUndefined()
  })

  it('has no cycle between folders, including type imports', () => {
    const graph = new Map<string, string[]>()
    for (const { path, imports } of modules) {
      const from = dirname(path)
      const others = imports.map(dirname).filter((to) => to !== from)
      graph.set(from, [...(graph.get(from) ?? []), ...others])
    }
    expect(findCycle(graph)).toBeUndefined()
  })

  it('has no cycle between the children of a folder', () => {
    // As `network/evaluate/evaluateSteps.ts` imports `network/layers/layerType.ts`, `evaluate` depends on `layers` in `network`.
    for (const folder of ['.', ...folders]) {
      const prefix = folder === '.' ? '' : `${folder}/`
      const childOf = (path: string) =>
        folder === '.'
          ? getLayer(path)
          : path.startsWith(prefix)
            ? path.slice(prefix.length).split('/')[0]!
            : undefined
      const graph = new Map<string, string[]>()
      for (const { path, imports } of modules) {
        const from = childOf(path)
        if (from === undefined) continue
        const others = imports.map(childOf).filter((to) => to !== undefined && to !== from) as string[]
        graph.set(from, [...(graph.get(from) ?? []), ...others])
      }
      expect(findCycle(graph), folder).toBeUndefined()
    }
  })

  it('has at most 20 files in a folder', () => {
    const counts = new Map<string, number>()
    for (const path of paths) counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1)
    expect([...counts].filter(([, count]) => count > 20)).toEqual([])
  })

  it('has unique names of CSS modules, which are prefixes of their classes', () => {
    const names = paths.filter((path) => path.endsWith('.module.css')).map((path) => path.split('/').at(-1)!)
    expect(names.length).toBeGreaterThan(0)
    expect(names.filter((name, index) => names.indexOf(name) < index)).toEqual([])
  })

  it('does not use the compiler and the build in the page', () => {
    const reached = findReachable('main.tsx', ({ imports }) => imports)
    expect(reached.size).toBeGreaterThan(30)
    expect([...reached].filter((path) => /^(compiler|build)\//.test(path))).toEqual([])
  })

  it('uses the array library only in the worker of the labs, not in the page', () => {
    const arrayLibrary = '@jax-js/jax'
    const loaded = ({ loaded, found }: Module) => [...loaded, ...found]
    const page = findReachable('main.tsx', loaded)
    expect(page.size).toBeGreaterThan(30)
    expect(page).toContain('views/labs/LabPage.tsx')
    expect(page).toContain('labs/perceptron/view/perceptronLab.ts')
    expect(page).not.toContain(arrayLibrary)
    expect(page).not.toContain('labs/experiments.ts')
    expect(findReachable('labs/worker.ts', loaded)).toContain(arrayLibrary)
  })

  it('uses layer types only in what a page loads when it needs a network', () => {
    const registry = 'network/layers/registry/layerRegistry.ts'
    const firstLoad = findReachable('main.tsx', ({ loadedAtOnce }) => loadedAtOnce)
    expect(firstLoad.size).toBeGreaterThan(30)
    expect([...firstLoad].filter((path) => path.startsWith('network/'))).toEqual(['network/layers/stroke.ts'])
    expect(findReachable('main.tsx', ({ loaded }) => loaded)).toContain(registry)
  })

  it('uses scales, shapes and contours only in what a page loads when it shows a plot', () => {
    const packages = ['d3-scale', 'd3-shape', 'd3-contour']
    const firstLoad = findReachable('main.tsx', ({ loadedAtOnce }) => loadedAtOnce)
    expect(packages.filter((name) => firstLoad.has(name))).toEqual([])
    const page = findReachable('main.tsx', ({ loaded, found }) => [...loaded, ...found])
    expect(packages.filter((name) => page.has(name))).toEqual(packages)
  })

  it('uses files and processes only in build', () => {
    expect(findImporters(/^node:/).filter((path) => !path.startsWith('build/'))).toEqual([])
    expect(findImporters(/^vite$/).filter((path) => !path.startsWith('build/'))).toEqual([])
    expect(
      modules.filter((one) => usesGlobal(one, 'process') && one.layer !== 'build').map(({ path }) => path),
    ).toEqual([])
  })

  it('uses location and history only in state/history.ts', () => {
    for (const name of ['location', 'history']) {
      expect(modules.filter((one) => usesGlobal(one, name)).map(({ path }) => path)).toEqual([
        'state/history.ts',
      ])
    }
  })

  it('uses d3-zoom and d3-selection only in the gesture hooks of the timeline and the diagram', () => {
    expect(findImporters(/^d3-(zoom|selection)$/)).toEqual([
      'views/diagram/fullscreen/useDiagramZoom.ts',
      'views/timeline/input/useTimelinePanZoom.ts',
      // Replaces modules that they would import.
      'views/timeline/input/withoutTransitions.ts',
    ])
  })

  it('uses React only in views and the composition roots', () => {
    const others = findImporters(/^(react|react-dom|zustand$)/).filter(
      (path) => !/^(views\/|labs\/[\w-]+\/view\/|main\.tsx|prerender\.tsx)/.test(path),
    )
    expect(others).toEqual([])
  })

  it('never imports its roots', () => {
    const roots = ['main.tsx', 'prerender.tsx', 'build/checkContent.ts', 'build/buildSite.ts']
    const importers = modules.filter(
      ({ layer, imports }) => layer !== 'build' && imports.some((one) => roots.includes(one)),
    )
    expect(importers.map(({ path }) => path)).toEqual([])
  })

  it('uses the DOM only in views and main.tsx', () => {
    const document =
      /^(body|head|documentElement|baseURI|title|createElement\w*|querySelector\w*|\w+EventListener)$/
    const users = modules.filter(({ nodes }) =>
      nodes.some(({ type, object, property }) => {
        const [owner, name] = [object, property].map(
          (one) => (one as { name?: string } | undefined)?.name ?? '',
        )
        if (type !== 'MemberExpression') return false
        return owner === 'document' ? document.test(name!) : /^(localStorage|navigator)$/.test(owner!)
      }),
    )
    expect(users.length).toBeGreaterThan(0)
    expect(
      users
        .map(({ path }) => path)
        .filter((path) => !/^(views\/|labs\/[\w-]+\/view\/|main\.tsx$)/.test(path)),
    ).toEqual([])
  })

  it('has no catch-all files such as utils.ts, and no barrel files', () => {
    const catchAll = /(^|\/)(utils?|helpers?|types?|constants?|common|misc|lib)(\.tsx?)?$/i
    expect([...folders, ...paths].filter((path) => catchAll.test(path))).toEqual([])
    expect(paths.filter((path) => /(^|\/)index\.tsx?$/.test(path))).toEqual([])
    const isReExport = ({ type, source }: Node) => /^(Import|Export)/.test(type) && Boolean(source)
    const barrels = modules.filter(({ nodes }) => (nodes[0]!.body as Node[]).every(isReExport))
    expect(barrels.map(({ path }) => path)).toEqual([])
  })

  it('has no file longer than 250 lines', () => {
    expect(modules.filter(({ lines }) => lines > 250).map(({ path, lines }) => `${path}: ${lines}`)).toEqual(
      [],
    )
  })

  it('has no unused file', () => {
    const roots = [
      'main.tsx',
      'prerender.tsx',
      'virtual.d.ts',
      'labs/worker.ts',
      'build/checkContent.ts',
      'build/measureClaims.ts',
      'build/printNetwork.ts',
      'build/packDigits.ts',
      'build/writeGuide.ts',
      'build/buildSite.ts',
      'build/contentPlugin.ts',
      'build/site/thirdPartyNotices.ts',
      // Used by vite.config.ts.
      'views/timeline/input/withoutTransitions.ts',
    ]
    // Loaded by their place, by build/findStudies.ts.
    const isStudy = (path: string) => /^labs\/[\w-]+\/\w+Studies\.ts$/.test(path)
    const used = new Set(modules.flatMap(({ imports, found }) => [...imports, ...found]))
    const unused = modules
      .map(({ path }) => path)
      .filter((path) => !used.has(path) && !roots.includes(path) && !isStudy(path))
    expect(unused).toEqual([])
  })
})
