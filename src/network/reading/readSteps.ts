import { didYouMean } from '../../text/didYouMean'
import type { OptionFormula, Step } from '../language/specification'
import type { SpecificationPath } from '../language/specificationIssue'
import type { OptionDefinition } from '../layers/layerType'
import { findLayerType, layerTypes } from '../layers/registry/layerRegistry'
import { collectUsedNames } from './collectUsedNames'
import { isDimensionName, isMapping, type SpecificationReader } from './specificationReader'

const structureTypes = ['repeat', 'add', 'multiply', 'concat', 'residual', 'experts', 'from'] as const
type StructureType = (typeof structureTypes)[number]
const commonKeys = ['name', 'if']
const maxNesting = 40

/** Why a block cannot have a name: it already means something in a step. Undefined for other names. */
export function describeTakenName(name: string): string | undefined {
  if (findLayerType(name)) return `"${name}" is already the name of a layer type`
  if (structureTypes.includes(name as StructureType)) return `"${name}" is already the name of a structure`
  return commonKeys.includes(name) ? `"${name}" is already a key of every step` : undefined
}

/** Reads a list of steps: each a type (`relu`), or a mapping whose first key is the type (`conv: 64`). */
export function readSteps(reader: SpecificationReader, value: unknown, path: SpecificationPath): Step[] {
  if (path.length > 2 * maxNesting) {
    reader.report(path, 'the layers are nested too deeply. Use blocks.')
    return []
  }
  return reader
    .readList(value, path, 'layers')
    .flatMap((one, index) => readStep(reader, one, [...path, index]))
}

function readStep(reader: SpecificationReader, value: unknown, path: SpecificationPath): Step[] {
  const known = [...structureTypes, ...reader.blockNames, ...Object.keys(layerTypes)]
  if (typeof value !== 'string' && !isMapping(value)) {
    reader.report(path, 'this is not a layer. Write its type, such as "relu" or "conv: 64".')
    return []
  }
  const step = typeof value === 'string' ? { [value]: undefined } : value
  const keys = Object.keys(step)
  const stepType = keys.find((key) => known.includes(key))
  if (stepType === undefined) {
    const unknownType = keys.find((key) => !commonKeys.includes(key)) ?? keys[0] ?? ''
    const advice = didYouMean(unknownType, known, 'See content/README.md for the layer types.')
    const message = `there is no layer "${unknownType}". ${advice}`
    if (isMapping(value) && keys.length > 0) reader.reportKey([...path, unknownType], message)
    else reader.report(path, message)
    return []
  }
  // Reported with the block. Which of the two the step means is known when the block has another name.
  if (reader.shadowingBlocks.has(stepType)) return []
  const common = readCommonFields(reader, step, path)
  if (reader.blockNames.includes(stepType)) {
    const firstValue = step[stepType] ?? undefined
    const firstArgument =
      firstValue === undefined ? undefined : readOption(reader, firstValue, [...path, stepType])
    const args = readOptions(reader, step, path, [stepType, ...commonKeys])
    return [{ ...common, type: 'call', block: stepType, args, firstArgument }]
  }
  return structureTypes.includes(stepType as StructureType)
    ? readStructure(reader, stepType as StructureType, step, path, common)
    : readLayer(reader, stepType, step, path, common)
}

type CommonStepFields = Pick<Step, 'path' | 'name' | 'condition'>

function readCommonFields(
  reader: SpecificationReader,
  step: Record<string, unknown>,
  path: SpecificationPath,
): CommonStepFields {
  const { name } = step
  if (name !== undefined && typeof name !== 'string')
    reader.report([...path, 'name'], 'a name must be text. Put it in quotes.')
  const condition = step.if === undefined ? undefined : reader.readFormula(step.if, [...path, 'if'])
  return { path, name: typeof name === 'string' ? name : undefined, condition }
}

/** Reads the value of an option. Without `option`, an argument of a block, it is read as a formula. */
function readOption(
  reader: SpecificationReader,
  value: unknown,
  path: SpecificationPath,
  option?: OptionDefinition,
): OptionFormula | undefined {
  if (option?.type !== 'word' && option?.type !== 'name') return reader.readFormula(value, path)
  if (typeof value === 'string') return { word: value, expression: { type: 'number', value: 0 }, path }
  reader.report(
    path,
    option.type === 'word'
      ? `this is not one of ${Object.keys(option.values).join(', ')}. Use one of them.`
      : 'this is not a name. Write that of a layer.',
  )
  return undefined
}

function readOptions(
  reader: SpecificationReader,
  step: Record<string, unknown>,
  path: SpecificationPath,
  excludedKeys: readonly string[],
) {
  const options = new Map<string, OptionFormula>()
  for (const [key, value] of Object.entries(step)) {
    if (excludedKeys.includes(key)) continue
    const formula = readOption(reader, value, [...path, key])
    if (formula) options.set(key, formula)
  }
  return options
}

function readLayer(
  reader: SpecificationReader,
  name: string,
  step: Record<string, unknown>,
  path: SpecificationPath,
  common: CommonStepFields,
): Step[] {
  const layerType = findLayerType(name)!
  const options = new Map<string, OptionFormula>()
  const addOption = (option: string, value: unknown, at: SpecificationPath) => {
    const formula = readOption(reader, value, at, layerType.options[option])
    if (formula) options.set(option, formula)
  }
  const mainValue = step[name] ?? undefined
  if (mainValue !== undefined) {
    if (layerType.mainOption !== 'none') addOption(layerType.mainOption, mainValue, [...path, name])
    else reader.report([...path, name], `${name} takes no value. Write "- ${name}" alone.`)
  }
  const { [name]: _, tie: tiedTo, ...rest } = step
  reader.checkKeys(rest, path, [...commonKeys, ...Object.keys(layerType.options), 'tie'])
  for (const [option, value] of Object.entries(rest)) {
    if (!Object.hasOwn(layerType.options, option)) continue
    if (option === layerType.mainOption && mainValue !== undefined) {
      reader.reportKey(
        [...path, option],
        `"${option}" is already given after "${name}:". Keep one of the two.`,
      )
    } else addOption(option, value, [...path, option])
  }
  if (tiedTo !== undefined && typeof tiedTo !== 'string')
    reader.report([...path, 'tie'], 'this is not a name. Write that of a layer.')
  const tie = typeof tiedTo === 'string' ? tiedTo : undefined
  return [{ ...common, type: 'layer', layerType: name, options, tiedTo: tie }]
}

function readStructure(
  reader: SpecificationReader,
  type: StructureType,
  step: Record<string, unknown>,
  path: SpecificationPath,
  common: CommonStepFields,
): Step[] {
  const value = step[type]
  const at = [...path, type]
  const checkStepKeys = (...keys: string[]) => reader.checkKeys(step, path, [type, ...commonKeys, ...keys])
  const readStepsOf = (key: string) =>
    step[key] === undefined ? [] : readSteps(reader, step[key], [...path, key])
  const requireKey = (key: string) => {
    if (!(key in step)) reader.report(path, `"${type}" needs "${key}". Add it.`)
  }
  if (type === 'from') {
    checkStepKeys()
    if (typeof value !== 'string') reader.report(at, 'this is not a name. Write that of a layer or an input.')
    return typeof value === 'string' ? [{ ...common, type, source: value }] : []
  }
  if (type === 'repeat') {
    checkStepKeys('as', 'of', 'shared')
    requireKey('of')
    const count = reader.readFormula(value, at)
    const variables = (Array.isArray(step.as) ? step.as : step.as === undefined ? [] : [step.as]).map(String)
    for (const name of variables) {
      if (!isDimensionName(name))
        reader.report([...path, 'as'], `"${name}" cannot be the name of a dimension. Use letters.`)
    }
    const steps = readStepsOf('of')
    const usedNames = new Set(steps.flatMap(collectUsedNames))
    const sharesWeights = step.shared === true
    return count ? [{ ...common, type, count, variables, steps, sharesWeights, usedNames }] : []
  }
  if (type === 'experts') {
    checkStepKeys('active', 'of', 'shared', 'bias')
    requireKey('active')
    requireKey('of')
    const count = reader.readFormula(value, at)
    const activeCount = 'active' in step ? reader.readFormula(step.active, [...path, 'active']) : undefined
    if (!count || !activeCount) return []
    const [steps, sharedSteps] = [readStepsOf('of'), readStepsOf('shared')]
    return [{ ...common, type, count, activeCount, steps, sharedSteps, hasBias: step.bias === true }]
  }
  if (type === 'residual') {
    checkStepKeys('shortcut')
    const branches = [
      { name: 'main', steps: readSteps(reader, value, at) },
      { name: 'shortcut', steps: readStepsOf('shortcut') },
    ]
    return [{ ...common, type: 'join', operation: 'add', branches, isResidual: true }]
  }
  checkStepKeys()
  const entries: [string, unknown, SpecificationPath][] = Array.isArray(value)
    ? value.map((one, index) => [`branch ${index + 1}`, one, [...at, index]])
    : reader
        .readEntries(value, at, `the branches of "${type}"`)
        .map(([name, one]) => [name, one, [...at, name]])
  if (entries.length < 2 && (Array.isArray(value) || isMapping(value))) {
    reader.report(at, `"${type}" joins two branches or more. Add another.`)
  }
  const branches = entries.map(([name, one, branchPath]) => ({
    name,
    steps: readSteps(reader, one, branchPath),
  }))
  return [{ ...common, type: 'join', operation: type, branches, isResidual: false }]
}
