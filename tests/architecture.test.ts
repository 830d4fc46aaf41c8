import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { parseSync } from 'vite'
import { describe, expect, it } from 'vitest'

/**
 * What each layer may import: other layers (its own is always allowed), and packages, by pattern. The two composition
 * roots, `main.tsx` and `prerender.tsx`, put the layers together; nothing imports them.
 */
const layers: Readonly<Record<string, { readonly layers: readonly string[]; readonly packages: RegExp }>> = {
  text: { layers: [], packages: /^fastest-levenshtein$/ },
  model: { layers: [], packages: /^$/ },
  network: { layers: ['text'], packages: /^$/ },
  compiler: {
    layers: ['text', 'model', 'network'],
    packages: /^(zod|yaml|unified|temml|hast|mdast|(remark|rehype|unist|mdast|hast)-[\w-]+)$/,
  },
  layout: { layers: ['text', 'model', 'network'], packages: /^d3-(array|scale|shape|interpolate)$/ },
  state: {
    layers: ['text', 'model', 'network', 'layout'],
    packages: /^(zustand\/vanilla|minisearch)$/,
  },
  i18n: { layers: ['model'], packages: /^$/ },
  // Numerics: they run in a worker and in Node.
  labs: { layers: [], packages: /^@jax-js\/jax$/ },
  // The page is rendered through its own root.
  build: {
    layers: ['text', 'model', 'network', 'compiler', 'layout', 'state', 'i18n', 'labs', 'prerender.tsx'],
    packages: /^(node:[\w/]+|vite|tsx|zod|d3-dsv)$/,
  },
  views: {
    layers: ['model', 'network', 'layout', 'state', 'i18n', 'labs'],
    packages: /^(react|react-dom|zustand|clsx|d3-array|d3-selection|d3-zoom)$/,
  },
  // Its worker is opened by its address.
  'main.tsx': {
    layers: ['model', 'state', 'i18n', 'views'],
    packages:
      /^(react|react-dom\/client|virtual:(timeline|page-contents|specifications|search-documents|size-classes\.css))$/,
  },
  'prerender.tsx': { layers: ['model', 'state', 'i18n', 'views'], packages: /^react-dom\/server$/ },
  'virtual.d.ts': { layers: ['model', 'state'], packages: /^$/ },
}

/** A part of a syntax tree, as far as this test looks. */
interface Node {
  readonly type: string
  readonly [key: string]: unknown
}

interface Module {
  /** Its path below `src/`, with forward slashes. */
  readonly path: string
  readonly layer: string
  readonly lines: number
  /** Paths below `src/` of what it imports from here, also only for types, and names of packages. */
  readonly imports: readonly string[]
  readonly packages: readonly string[]
  /** Of both, what there is when it runs: not what is imported only for types. */
  readonly loaded: readonly string[]
  readonly nodes: readonly Node[]
}

const entries = readdirSync('src', { recursive: true, withFileTypes: true })
const below = (parent: string, name: string) =>
  join(parent, name)
    .replaceAll('\\', '/')
    .replace(/^src\//, '')
const paths = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => below(parentPath, name))
const folders = entries
  .filter((entry) => entry.isDirectory())
  .map(({ parentPath, name }) => below(parentPath, name))
const modules = paths.filter((path) => /\.tsx?$/.test(path)).map(read)

function read(path: string): Module {
  const text = readFileSync(join('src', path), 'utf8')
  const { program, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path} cannot be parsed.`)
  const nodes = nodesOf(program)
  const specifiersOf = (nodes: readonly Node[]) =>
    nodes.flatMap((node) => {
      const source = node.source as { readonly value?: unknown } | null | undefined
      const imports = /^(Import|Export|TSImportType)/.test(node.type) ? source?.value : undefined
      return typeof imports === 'string' ? [imports] : []
    })
  const specifiers = specifiersOf(nodes)
  const own = specifiers.filter((one) => one.startsWith('.'))
  const pathOf = (specifier: string) => (specifier.startsWith('.') ? resolve(path, specifier) : specifier)
  return {
    path,
    layer: path.split('/')[0]!,
    lines: text.split('\n').length - 1,
    imports: own.map((one) => resolve(path, one)),
    packages: specifiers.filter((one) => !one.startsWith('.')),
    loaded: specifiersOf(nodes.filter((node) => !isOfTypes(node))).map(pathOf),
    nodes,
  }
}

/** Whether an import or export vanishes when types do: it says so, or each of its names does. */
function isOfTypes({ type, importKind, exportKind, specifiers }: Node): boolean {
  if (type === 'TSImportType' || importKind === 'type' || exportKind === 'type') return true
  const names = Array.isArray(specifiers) ? (specifiers as Node[]) : []
  return names.length > 0 && names.every((one) => one.importKind === 'type' || one.exportKind === 'type')
}

function resolve(from: string, specifier: string): string {
  const wanted = posix.join(dirname(from), specifier)
  const found = ['', '.ts', '.tsx', '.d.ts']
    .map((ending) => wanted + ending)
    .find((one) => paths.includes(one))
  if (found === undefined) throw new Error(`${from} imports ${specifier}, which is not there.`)
  return found
}

function nodesOf(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf)
  if (typeof value !== 'object' || value === null) return []
  const own = 'type' in value && typeof value.type === 'string' ? [value as Node] : []
  return [...own, ...Object.values(value).flatMap(nodesOf)]
}

/** The files that import a package whose name matches. */
const importersOf = (name: RegExp) =>
  modules.filter(({ packages }) => packages.some((one) => name.test(one))).map(({ path }) => path)

/** Whether a module speaks of a global, by itself or as a property of the window or document. */
function uses({ nodes }: Module, name: string): boolean {
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

/** What a module reaches over others, itself included: paths, and packages where `next` tells them. */
function reachedFrom(root: string, next: (module: Module) => readonly string[]): Set<string> {
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

/** A way from a node of a graph back to itself, if there is one. */
function cycleIn(graph: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined {
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

describe('the house', () => {
  it('has no room but those of the table', () => {
    const rooms = [...new Set(paths.map((path) => path.split('/')[0]!))]
    expect(rooms.filter((room) => !(room in layers))).toEqual([])
  })

  it('lets each layer import only what the table allows', () => {
    const trespasses = modules.flatMap(({ path, layer, imports, packages }) => {
      const allowed = layers[layer]!
      const others = imports.filter((one) => {
        const to = one.split('/')[0]!
        return to !== layer && !allowed.layers.includes(to) && !one.endsWith('.css')
      })
      return [...others, ...packages.filter((one) => !allowed.packages.test(one))].map(
        (to) => `${path} → ${to}`,
      )
    })
    expect(trespasses).toEqual([])
  })

  it('is a directed acyclic graph of layers whose roots are texts, the model and the numerics of the labs', () => {
    const graph = new Map(Object.entries(layers).map(([layer, { layers: to }]) => [layer, to]))
    expect(cycleIn(graph)).toBeUndefined()
    const roots = ['text', 'model', 'labs']
    const rootless = [...graph].filter(
      ([layer, to]) => !roots.includes(layer) && !to.some((one) => roots.includes(one)),
    )
    expect(rootless).toEqual([])
    for (const root of roots) expect(graph.get(root)).toEqual([])
  })

  it('has no cycle between files, not even of types', () => {
    expect(cycleIn(new Map(modules.map(({ path, imports }) => [path, imports])))).toBeUndefined()
  })

  it('has no cycle between folders, not even of types', () => {
    const graph = new Map<string, string[]>()
    for (const { path, imports } of modules) {
      const from = dirname(path)
      const others = imports.map(dirname).filter((to) => to !== from)
      graph.set(from, [...(graph.get(from) ?? []), ...others])
    }
    expect(cycleIn(graph)).toBeUndefined()
  })

  it('has no cycle between what lies side by side in a folder', () => {
    // Of `network/evaluate/evaluateSteps.ts`, which imports `network/layers/layerType.ts`: `evaluate` needs `layers` in `network`.
    for (const folder of ['.', ...folders]) {
      const prefix = folder === '.' ? '' : `${folder}/`
      const childOf = (path: string) =>
        path.startsWith(prefix) ? path.slice(prefix.length).split('/')[0]! : undefined
      const graph = new Map<string, string[]>()
      for (const { path, imports } of modules) {
        const from = childOf(path)
        if (from === undefined) continue
        const others = imports.map(childOf).filter((to) => to !== undefined && to !== from) as string[]
        graph.set(from, [...(graph.get(from) ?? []), ...others])
      }
      expect(cycleIn(graph), folder).toBeUndefined()
    }
  })

  it('keeps each folder to twenty files', () => {
    const counts = new Map<string, number>()
    for (const path of paths) counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1)
    expect([...counts].filter(([, count]) => count > 20)).toEqual([])
  })

  it('gives each style sheet of a component a name of its own, which its classes begin with', () => {
    const names = paths.filter((path) => path.endsWith('.module.css')).map((path) => path.split('/').at(-1)!)
    expect(names.length).toBeGreaterThan(0)
    expect(names.filter((name, at) => names.indexOf(name) < at)).toEqual([])
  })

  it('keeps the compiler and the build out of what runs in the page', () => {
    const reached = reachedFrom('main.tsx', ({ imports }) => imports)
    expect(reached.size).toBeGreaterThan(30)
    expect([...reached].filter((path) => /^(compiler|build)\//.test(path))).toEqual([])
  })

  it('computes with arrays in the worker of the labs alone, not in the page', () => {
    const arrays = '@jax-js/jax'
    const loaded = ({ loaded }: Module) => loaded
    const page = reachedFrom('main.tsx', loaded)
    expect(page.size).toBeGreaterThan(30)
    expect(page).toContain('views/labs/LabPage.tsx')
    expect(page).toContain('views/labs/perceptron/perceptronLab.ts')
    expect(page).not.toContain(arrays)
    expect(page).not.toContain('labs/experiments.ts')
    expect(reachedFrom('labs/worker.ts', loaded)).toContain(arrays)
  })

  it('touches files and processes only in build', () => {
    expect(importersOf(/^node:/).filter((path) => !path.startsWith('build/'))).toEqual([])
    expect(importersOf(/^vite$/).filter((path) => !path.startsWith('build/'))).toEqual([])
    expect(
      modules.filter((one) => uses(one, 'process') && one.layer !== 'build').map(({ path }) => path),
    ).toEqual([])
  })

  it('uses location and history only in state/history.ts', () => {
    for (const name of ['location', 'history']) {
      expect(modules.filter((one) => uses(one, name)).map(({ path }) => path)).toEqual(['state/history.ts'])
    }
  })

  it('uses d3-zoom and d3-selection only in the hooks of the timeline and of a diagram', () => {
    expect(importersOf(/^d3-(zoom|selection)$/)).toEqual([
      'views/diagram/usePanZoom.ts',
      'views/timeline/useZoom.ts',
      // In the place of what they would load.
      'views/timeline/withoutTransitions.ts',
    ])
  })

  it('uses React only in views and the two roots', () => {
    const strangers = importersOf(/^(react|react-dom|zustand$)/).filter(
      (path) => !/^(views\/|main\.tsx|prerender\.tsx)/.test(path),
    )
    expect(strangers).toEqual([])
  })

  it('is imported nowhere from its roots', () => {
    const roots = ['main.tsx', 'prerender.tsx', 'build/checkContent.ts', 'build/buildSite.ts']
    const importers = modules.filter(
      ({ layer, imports }) => layer !== 'build' && imports.some((one) => roots.includes(one)),
    )
    expect(importers.map(({ path }) => path)).toEqual([])
  })

  it('touches the page only in views and the root', () => {
    const document =
      /^(body|head|documentElement|baseURI|title|createElement\w*|querySelector\w*|\w+EventListener)$/
    const touching = modules.filter(({ nodes }) =>
      nodes.some(({ type, object, property }) => {
        const [owner, name] = [object, property].map(
          (one) => (one as { name?: string } | undefined)?.name ?? '',
        )
        if (type !== 'MemberExpression') return false
        return owner === 'document' ? document.test(name!) : /^(localStorage|navigator)$/.test(owner!)
      }),
    )
    expect(touching.length).toBeGreaterThan(0)
    expect(touching.map(({ path }) => path).filter((path) => !/^(views\/|main\.tsx$)/.test(path))).toEqual([])
  })

  it('has no drawer for odds and ends, and no barrel', () => {
    const drawer = /(^|\/)(utils?|helpers?|types?|constants?|common|misc|lib)(\.tsx?)?$/i
    expect([...folders, ...paths].filter((path) => drawer.test(path))).toEqual([])
    expect(paths.filter((path) => /(^|\/)index\.tsx?$/.test(path))).toEqual([])
    const passesOn = ({ type, source }: Node) => /^(Import|Export)/.test(type) && Boolean(source)
    const barrels = modules.filter(({ nodes }) => (nodes[0]!.body as Node[]).every(passesOn))
    expect(barrels.map(({ path }) => path)).toEqual([])
  })

  it('has no file above 250 lines', () => {
    expect(modules.filter(({ lines }) => lines > 250).map(({ path, lines }) => `${path}: ${lines}`)).toEqual(
      [],
    )
  })

  it('has no file that nothing uses', () => {
    const roots = [
      'main.tsx',
      'prerender.tsx',
      'virtual.d.ts',
      'labs/worker.ts',
      'build/checkContent.ts',
      'build/measureClaims.ts',
      'build/printNetwork.ts',
      'build/packDigits.ts',
      'build/buildSite.ts',
      'build/contentPlugin.ts',
      // By vite.config.ts.
      'views/timeline/withoutTransitions.ts',
    ]
    const used = new Set(modules.flatMap(({ imports }) => imports))
    expect(
      modules
        .map(({ path }) => path)
        // Messages are found by their place.
        .filter((path) => !used.has(path) && !roots.includes(path) && !/^i18n\/(en|zh)\//.test(path)),
    ).toEqual([])
  })
})
