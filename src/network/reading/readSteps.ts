import { didYouMean } from '../../text/suggestion'
import { namesIn } from '../language/expression'
import type { Path } from '../language/fault'
import type { JoinStep, Setting, Step } from '../language/specification'
import type { Option } from '../layers/kind'
import { kindOf, kinds } from '../layers/kinds'
import { isDimensionName, isMapping, type Reader } from './reader'

const structures = ['repeat', 'add', 'multiply', 'concat', 'residual', 'experts', 'from'] as const
type Structure = (typeof structures)[number]
const common = ['name', 'if']
const deepest = 40

/** Reads a list of steps: each a word (`relu`), or a mapping that begins with what it is (`conv: 64`). */
export function readSteps(reader: Reader, value: unknown, path: Path): Step[] {
  if (path.length > 2 * deepest) {
    reader.fault(path, 'the layers are nested too deeply. Use blocks.')
    return []
  }
  return reader
    .list(value, path, 'a list of layers')
    .flatMap((one, index) => readStep(reader, one, [...path, index]))
}

function readStep(reader: Reader, value: unknown, path: Path): Step[] {
  const known = [...structures, ...reader.blocks, ...Object.keys(kinds)]
  if (typeof value !== 'string' && !isMapping(value)) {
    reader.fault(path, 'this is no layer. Write its kind, such as "relu" or "conv: 64".')
    return []
  }
  const step = typeof value === 'string' ? { [value]: undefined } : value
  const keys = Object.keys(step)
  const head = keys.find((key) => known.includes(key))
  if (head === undefined) {
    const named = keys.find((key) => !common.includes(key)) ?? keys[0] ?? ''
    const advice = didYouMean(named, known, 'See content/README.md for the kinds there are.')
    const message = `there is no layer "${named}". ${advice}`
    if (isMapping(value) && keys.length > 0) reader.keyFault([...path, named], message)
    else reader.fault(path, message)
    return []
  }
  const shared = readCommon(reader, step, path)
  if (reader.blocks.includes(head)) {
    if (kindOf(head) || structures.includes(head as Structure)) {
      reader.fault(['blocks', head], `"${head}" is a layer's name already. Call the block something else.`)
    }
    const main =
      step[head] === undefined || step[head] === null
        ? undefined
        : settingOf(reader, step[head], [...path, head])
    const settings = settingsOf(reader, step, path, [head, ...common])
    return [{ ...shared, form: 'call', block: head, settings, ...(main && { main }) }]
  }
  return structures.includes(head as Structure)
    ? readStructure(reader, head as Structure, step, path, shared)
    : readLayer(reader, head, step, path, shared)
}

type Common = Pick<Step, 'path' | 'name' | 'when'>

function readCommon(reader: Reader, step: Record<string, unknown>, path: Path): Common {
  const { name } = step
  if (name !== undefined && typeof name !== 'string')
    reader.fault([...path, 'name'], 'a name is a word. Put it in quotes.')
  const when = step.if === undefined ? undefined : reader.formula(step.if, [...path, 'if'])
  return { path, ...(typeof name === 'string' && { name }), ...(when && { when }) }
}

/** An option's value, which may be a word; what it must be is known when it is used. */
function settingOf(reader: Reader, value: unknown, path: Path, option?: Option): Setting | undefined {
  if (typeof value === 'string' && (option?.is === 'word' || option?.is === 'name')) {
    return { word: value, expression: { form: 'number', value: 0 }, path }
  }
  if (option?.is === 'word' || option?.is === 'name') {
    reader.fault(
      path,
      option.is === 'word'
        ? `this is none of ${option.words.join(', ')}. Use one of them.`
        : 'this is no name. Write that of a layer.',
    )
    return undefined
  }
  return reader.formula(value, path)
}

function settingsOf(reader: Reader, step: Record<string, unknown>, path: Path, except: readonly string[]) {
  const settings = new Map<string, Setting>()
  for (const [key, value] of Object.entries(step)) {
    if (except.includes(key)) continue
    const setting = settingOf(reader, value, [...path, key])
    if (setting) settings.set(key, setting)
  }
  return settings
}

function readLayer(
  reader: Reader,
  name: string,
  step: Record<string, unknown>,
  path: Path,
  shared: Common,
): Step[] {
  const kind = kindOf(name)!
  const settings = new Map<string, Setting>()
  const take = (option: string, value: unknown, at: Path) => {
    const setting = settingOf(reader, value, at, kind.options[option])
    if (setting) settings.set(option, setting)
  }
  const given = step[name]
  if (given !== undefined && given !== null) {
    if (kind.main) take(kind.main, given, [...path, name])
    else reader.fault([...path, name], `${name} takes no value. Write "- ${name}" alone.`)
  }
  const { [name]: _, tie, ...rest } = step
  reader.keys(rest, path, [...common, ...Object.keys(kind.options), 'tie'])
  for (const [option, value] of Object.entries(rest)) {
    if (!Object.hasOwn(kind.options, option)) continue
    if (option === kind.main && given !== undefined && given !== null) {
      reader.keyFault([...path, option], `"${option}" is said after "${name}:" already. Keep one of the two.`)
    } else take(option, value, [...path, option])
  }
  if (tie !== undefined && typeof tie !== 'string')
    reader.fault([...path, 'tie'], 'this is no name. Write that of a layer.')
  return [{ ...shared, form: 'layer', kind: name, settings, ...(typeof tie === 'string' && { tie }) }]
}

function readStructure(
  reader: Reader,
  form: Structure,
  step: Record<string, unknown>,
  path: Path,
  shared: Common,
): Step[] {
  const value = step[form]
  const at = [...path, form]
  const allow = (...keys: string[]) => reader.keys(step, path, [form, ...common, ...keys])
  const steps = (key: string) => (step[key] === undefined ? [] : readSteps(reader, step[key], [...path, key]))
  const requireKey = (key: string) => {
    if (!(key in step)) reader.fault(path, `"${form}" needs "${key}". Add it.`)
  }
  if (form === 'from') {
    allow()
    if (typeof value !== 'string') reader.fault(at, 'this is no name. Write that of a layer or an input.')
    return typeof value === 'string' ? [{ ...shared, form, source: value }] : []
  }
  if (form === 'repeat') {
    allow('as', 'of', 'shared')
    requireKey('of')
    const count = reader.formula(value, at)
    const as = (Array.isArray(step.as) ? step.as : step.as === undefined ? [] : [step.as]).map(String)
    for (const name of as) {
      if (!isDimensionName(name))
        reader.fault([...path, 'as'], `"${name}" is no name for a dimension. Use letters.`)
    }
    const of = steps('of')
    const asks = new Set(of.flatMap(namesAsked))
    return count ? [{ ...shared, form, count, as, of, shared: step.shared === true, asks }] : []
  }
  if (form === 'experts') {
    allow('active', 'of', 'shared', 'bias')
    requireKey('active')
    requireKey('of')
    const count = reader.formula(value, at)
    const active = 'active' in step ? reader.formula(step.active, [...path, 'active']) : undefined
    const bias = step.bias === true
    return count && active
      ? [{ ...shared, form, count, active, of: steps('of'), shared: steps('shared'), bias }]
      : []
  }
  if (form === 'residual') {
    allow('shortcut')
    const branches = [
      { name: 'main', steps: readSteps(reader, value, at) },
      { name: 'shortcut', steps: steps('shortcut') },
    ]
    return [{ ...shared, form: 'join', by: 'add', branches, residual: true }]
  }
  allow()
  const named: [string, unknown, Path][] = Array.isArray(value)
    ? value.map((one, index) => [`branch ${index + 1}`, one, [...at, index]])
    : reader.entries(value, at, `what "${form}" joins`).map(([name, one]) => [name, one, [...at, name]])
  if (named.length < 2 && (Array.isArray(value) || isMapping(value))) {
    reader.fault(at, `"${form}" joins two branches or more. Add another.`)
  }
  const branches = named.map(([name, one, where]) => ({ name, steps: readSteps(reader, one, where) }))
  const join: JoinStep = { ...shared, form: 'join', by: form, branches, residual: false }
  return [join]
}

/** The names of dimensions that a step asks for, anywhere within it. */
function namesAsked(step: Step): string[] {
  const own = step.when ? namesIn(step.when.expression) : []
  const ofAll = (steps: readonly Step[]) => steps.flatMap(namesAsked)
  switch (step.form) {
    case 'layer':
      return [...own, ...settingsAsk(step.settings.values())]
    case 'call':
      return [...own, ...settingsAsk(step.settings.values()), ...(step.main ? settingsAsk([step.main]) : [])]
    case 'repeat':
      return [...own, ...namesIn(step.count.expression), ...step.asks]
    case 'experts':
      return [...own, ...settingsAsk([step.count, step.active]), ...ofAll(step.of), ...ofAll(step.shared)]
    case 'join':
      return [...own, ...step.branches.flatMap(({ steps }) => ofAll(steps))]
    case 'from':
      return own
  }
}

const settingsAsk = (settings: Iterable<Pick<Setting, 'expression'>>) =>
  [...settings].flatMap(({ expression }) => namesIn(expression))
