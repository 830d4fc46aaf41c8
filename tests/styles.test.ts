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

interface Declaration {
  readonly sheet: string
  readonly property: string
  readonly value: string
}

const declarationsOf = (sheet: string): Declaration[] =>
  [...rulesOf(sheet).matchAll(/(?<=[;{}]\s*)([\w-]+):\s*([^;{}]+)(?=[;}])/g)].map(([, property, value]) => ({
    sheet: sheet.replace(/^src\/(views\/)?/, ''),
    property: property!,
    value: value!.trim().replace(/\s+/g, ' '),
  }))

const tokenSheet = 'src/views/theme/tokens.css'
const declarations = sheets.filter((path) => path !== tokenSheet).flatMap(declarationsOf)
const tokens = new Map(declarationsOf(tokenSheet).map(({ property, value }) => [property, value]))
const tokensOf = (kind: string) => [...tokens.keys()].filter((name) => name.startsWith(`--${kind}-`))

/** Where a sheet has a length of its own in place of a token, and why. */
const exceptions: readonly (readonly [sheet: RegExp, value: RegExp, why: string])[] = [
  [
    /^timeline\/(picture\/|StaticTimeline)/,
    /./,
    'src/layout/timeline places names, cards and notes to the pixel',
  ],
  [
    /^diagram\/Drawing/,
    /^min\((11px|var\(--size\)), 24px/,
    'src/layout/diagram/diagramText.ts knows how wide the words are, up to 24 px on the screen',
  ],
  [
    /^diagram\/layer\/Equation/,
    /^0\.72em$/,
    'sub- and superscripts are as large as the letters they belong to',
  ],
  [/^plot\/Plot\.module/, /^12\.5px/, 'src/layout/plot/plotFrame.ts leaves as much room as the texts need'],
  [/^diagram\/layer\/LayerCard/, /^(600 )?24px/, 'the largest text of the diagram, as in Drawing'],
  [/^labs\/experts\/view\/LoadBars/, /^11px$/, 'a number over a bar as thin as the drawing makes it'],
  [
    /^labs\/(convolution\/view\/ShiftMap|experts\/view\/RoutingMap)/,
    /^(640 )?[\d.]+px/,
    'in units of an SVG, not pixels',
  ],
  [
    /^(about\/AboutPage|page\/Prose)/,
    /^(0\.86|1\.04)em$/,
    'code and formulas are as large as the words around',
  ],
  [
    /^header\/Header/,
    /^clamp\(var\(--text-l\), 5\.4vw, /,
    'the name takes what the buttons leave of a phone',
  ],
  [/^timeline\/Legend/, /^min\(var\(--text-\w\), 20px\)$/, 'the room that the layout leaves above the plot'],
  [
    /^labs\/energy\/view\/pretraining\/GradientRows/,
    /calc\(6\.2em /,
    'below a column of words as wide as words are',
  ],
]

/** Whether there is a length in what is left of a value without tokens; of `font`, the line's height is not queried about. */
const hasLength = ({ property, value }: Declaration) =>
  /(?<![\w-])(?!0[a-z])[\d.]+(px|pt|r?em|ch|ex|vw)\b/.test(
    property === 'font' ? value.replace(/ ?\/ ?[\w.]+/, '') : value,
  )
const isException = ({ sheet, value }: Declaration) =>
  exceptions.some(([path, pattern]) => path.test(sheet) && pattern.test(value))
const properties = {
  text: /^font(-size)?$/,
  space: /(^|-)(margin|padding|gap)(-|$)/,
  radius: /^border(-\w+)*-radius$/,
}
const isMeasure = ({ property }: Declaration) => Object.values(properties).some((one) => one.test(property))

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

describe('sizes in style sheets', () => {
  it('are tokens: six sizes of type from 12 px in rem, multiples of 4 px, three radii', () => {
    expect(tokensOf('text')).toHaveLength(6)
    expect(tokensOf('radius')).toHaveLength(3)
    // In rem, so that they follow the reader's default size of type, 16 px if nothing else is chosen.
    for (const name of tokensOf('text')) {
      expect(tokens.get(name)).not.toContain('px')
      expect(16 * Number.parseFloat(/[\d.]+rem/.exec(tokens.get(name)!)![0])).toBeGreaterThanOrEqual(12)
    }
    expect(tokens.get('--space-half')).toBe('2px')
    for (const name of tokensOf('space').filter((name) => name !== '--space-half'))
      expect(tokens.get(name)).toBe(`${4 * Number(name.slice('--space-'.length))}px`)
  })

  it('use only tokens that exist, and every token is used', () => {
    const used = new Set(
      declarations.flatMap(({ value }) =>
        [...value.matchAll(/var\((--(?:text|space|radius)-(?!scale)\w+)/g)].map(([, name]) => name!),
      ),
    )
    expect([...used].sort()).toEqual(['text', 'space', 'radius'].flatMap(tokensOf).sort())
  })

  for (const [kind, pattern] of Object.entries(properties))
    it(`are tokens in every declaration of ${kind}`, () => {
      const raw = declarations.filter(
        (one) => pattern.test(one.property) && hasLength(one) && !isException(one),
      )
      expect(raw.map(({ sheet, property, value }) => `${sheet} ${property}: ${value}`)).toEqual([])
    })

  it('have no unused exception', () => {
    const needed = declarations.filter((one) => isMeasure(one) && hasLength(one))
    const idle = exceptions.filter(
      ([path, pattern]) => !needed.some(({ sheet, value }) => path.test(sheet) && pattern.test(value)),
    )
    expect(idle.map(([path]) => path)).toEqual([])
  })

  it('change only at the breakpoints of tokens.css, in em', () => {
    const breakpoints = [...textOf(tokenSheet).matchAll(/\* ([\d.]+)em, below which/g)].map(
      ([, width]) => width,
    )
    expect(breakpoints).toEqual(['18', '35', '47.5', '63.75'])
    const queried = sheets.flatMap((path) =>
      [...rulesOf(path).matchAll(/@(?:media|container)[^{]*/g)].flatMap(([query]) =>
        [...query.matchAll(/width *[:<>=]+ *([\d.]+\w+)|([\d.]+\w+) *[<>=]+ *width/g)].map(
          ([, after, before]) => `${path}: ${after ?? before}`,
        ),
      ),
    )
    expect(queried.length).toBeGreaterThan(0)
    expect(queried.filter((one) => !breakpoints.includes(/([\d.]+)r?em$/.exec(one)?.[1]))).toEqual([])
  })
})
