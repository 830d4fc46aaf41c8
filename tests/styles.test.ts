import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, posix } from 'node:path'
import { describe, expect, it } from 'vitest'

const paths = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => join(parentPath, name).replaceAll('\\', '/'))
const textOf = (path: string) => readFileSync(path, 'utf8')
const sheets = paths.filter((path) => path.endsWith('.css'))
const modules = sheets.filter((path) => path.endsWith('.module.css'))
const components = paths.filter((path) => /\.tsx?$/.test(path))

/** The text of a sheet without comments and strings. */
const rulesOf = (path: string) => textOf(path).replace(/\/\*[\s\S]*?\*\/|"[^"]*"|'[^']*'/g, '')

/** The names of the classes in a sheet. */
const classesOf = (path: string) =>
  new Set(
    [
      ...rulesOf(path)
        .replace(/\d*\.\d+/g, '')
        .matchAll(/\.([A-Za-z][\w-]*)/g),
    ].map(([, name]) => name!),
  )

/** The class names that a component uses from each sheet that it imports; `*` for computed names. */
function usesIn(path: string): (readonly [sheet: string, name: string])[] {
  const text = textOf(path)
  return [...text.matchAll(/import (\w+) from '([^']+\.module\.css)'/g)].flatMap(([, local, from]) => {
    const sheet = posix.join(dirname(path), from!)
    const named = [...text.matchAll(new RegExp(`(?<![.\\w])${local}\\.(\\w+)\\b(?!\\()`, 'g'))].map(
      ([, name]) => name!,
    )
    const isComputed = new RegExp(`\\b${local}\\b(?!\\.\\w|\\s+from)`).test(text.replace(/^import .*$/gm, ''))
    return [...named, ...(isComputed ? ['*'] : [])].map((name) => [sheet, name] as const)
  })
}

/** Whether a sheet has a single layer, in which a sublayer `elements` may come before the classes. */
const isLayered = ([layer, ...inner]: readonly (string | undefined)[] = []) =>
  ['shared', 'components'].includes(layer ?? '') && inner.every((one) => one === 'elements')

const uses = components.flatMap(usesIn)

describe('style sheets', () => {
  it('are CSS modules, except those of the theme', () => {
    expect(sheets.filter((path) => !modules.includes(path) && !path.startsWith('src/views/theme/'))).toEqual(
      [],
    )
    expect(modules.filter((path) => /:global|:local|composes:/.test(rulesOf(path)))).toEqual([])
  })

  it('have unique names, from which their class names are built', () => {
    const names = modules.map((path) => basename(path))
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })

  it('are in a layer whose order tokens.css defines', () => {
    const order = /@layer ([\w, ]+);/.exec(textOf('src/views/theme/tokens.css'))?.[1]?.split(', ')
    expect(order).toEqual(['tokens', 'base', 'shared', 'components', 'utilities'])
    const layersOf = (path: string) => [...rulesOf(path).matchAll(/@layer (\w+)/g)].map(([, one]) => one)
    expect(modules.filter((path) => !isLayered(layersOf(path)))).toEqual([])
    // No rule is outside the layer.
    expect(modules.filter((path) => !/^\s*@layer \w+ \{[\s\S]*\}\s*$/.test(rulesOf(path)))).toEqual([])
  })

  it('define every class that a component uses', () => {
    const missing = uses.filter(([sheet, name]) => name !== '*' && !classesOf(sheet).has(name))
    expect(missing).toEqual([])
  })

  it('define no unused class', () => {
    const isUsed = (sheet: string, name: string) =>
      uses.some(([one, used]) => one === sheet && (used === name || used === '*'))
    const unused = modules.flatMap((sheet) =>
      [...classesOf(sheet)].filter((name) => !isUsed(sheet, name)).map((name) => `${sheet}: .${name}`),
    )
    expect(unused).toEqual([])
  })

  it('are each used by a component', () => {
    expect(modules.filter((path) => !uses.some(([sheet]) => sheet === path))).toEqual([])
  })

  it('are not bypassed by literal class names', () => {
    const written = components.flatMap((path) =>
      [...textOf(path).matchAll(/className="([^"]*)"/g)].flatMap(([, names]) => names!.split(' ')),
    )
    expect(written.filter((name) => name !== 'visually-hidden')).toEqual([])
  })
})
