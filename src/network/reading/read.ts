import type { Fault, Path } from '../language/fault'
import type { Block, Formula, Input, Specification, Variant } from '../language/specification'
import { isDimensionName, isMapping, Reader } from './reader'
import { readSteps } from './readSteps'

/** A specification as far as it could be read, and all that is wrong in its form. */
export interface Reading {
  readonly specification?: Specification
  readonly faults: readonly Fault[]
}

/** Reads a specification from plain data, as YAML or JSON give it. */
export function readSpecification(value: unknown): Reading {
  const reader = new Reader()
  if (!isMapping(value)) {
    reader.fault([], 'a specification is a mapping. Give it "input" and "network".')
    return { faults: reader.faults }
  }
  reader.keys(value, [], ['input', 'inputs', 'dimensions', 'variants', 'blocks', 'network'])
  reader.blocks = isMapping(value.blocks) ? Object.keys(value.blocks) : []
  const dimensions = readFormulas(reader, value.dimensions ?? {}, ['dimensions'], 'dimensions')
  const specification: Specification = {
    inputs: readInputs(reader, value),
    dimensions,
    variants: readVariants(reader, value.variants ?? {}, dimensions),
    blocks: readBlocks(reader, value.blocks ?? {}),
    steps: 'network' in value ? readSteps(reader, value.network, ['network']) : [],
  }
  if (!('network' in value)) reader.fault([], 'network is missing. Add its list of layers.')
  return { faults: reader.faults, ...(reader.faults.length === 0 && { specification }) }
}

function readFormulas(reader: Reader, value: unknown, path: Path, what: string): Map<string, Formula> {
  const formulas = new Map<string, Formula>()
  for (const [name, one] of reader.entries(value, path, what)) {
    const at = [...path, name]
    if (!isDimensionName(name)) {
      reader.keyFault(
        at,
        `"${name}" cannot be the name of a dimension. Use letters, digits and "_", and not "features".`,
      )
    }
    const formula = reader.formula(one, at)
    if (formula) formulas.set(name, formula)
  }
  return formulas
}

const forms = [['channels', 'height', 'width'], ['tokens', 'features'], ['tokens', 'of'], ['features']]

function readInputs(reader: Reader, value: Record<string, unknown>): Input[] {
  if ('input' in value && 'inputs' in value)
    reader.fault(['inputs'], 'there is "input" too. Keep one of the two.')
  const whole: [string, unknown, Path][] =
    'inputs' in value
      ? reader.entries(value.inputs, ['inputs'], 'inputs').map(([name, one]) => [name, one, ['inputs', name]])
      : [['input', value.input, ['input']]]
  if (!('input' in value) && !('inputs' in value)) {
    reader.fault(
      [],
      'input is missing. Add its axes, such as "input: { channels: 3, height: 224, width: 224 }".',
    )
    return []
  }
  if (whole.length === 0) reader.fault(['inputs'], 'there is no input. Name one.')
  return whole.map(([name, one, path]) => {
    const axes = readAxes(reader, one, path)
    const names = [...axes.keys()]
    const fits = forms.some((form) => form.length === names.length && form.every((axis) => axes.has(axis)))
    if (!fits && isMapping(one)) {
      reader.fault(path, `no input has the axes ${names.join(', ') || 'of nothing'}. Use ${choices}.`)
    }
    return { name, path, axes }
  })
}

const choices = forms.map((form) => `{ ${form.join(', ')} }`).join(' or ')

function readAxes(reader: Reader, value: unknown, path: Path): Map<string, Formula> {
  const axes = new Map<string, Formula>()
  for (const [axis, one] of reader.entries(value, path, 'the input')) {
    const formula = reader.formula(one, [...path, axis])
    if (formula) axes.set(axis, formula)
  }
  return axes
}

function readVariants(reader: Reader, value: unknown, known: ReadonlyMap<string, Formula>): Variant[] {
  return reader.entries(value, ['variants'], 'variants').map(([name, one]): Variant => {
    const path = ['variants', name]
    if (!/^[a-z0-9]+([-.][a-z0-9]+)*$/.test(name)) {
      reader.keyFault(
        path,
        `"${name}" is no name of a variant. Use small letters, digits, hyphens and points.`,
      )
    }
    const { title, ...rest } = isMapping(one) ? one : { title: undefined }
    if (!isMapping(one)) reader.entries(one, path, 'a variant')
    if (known.size > 0) reader.keys(rest, path, [...known.keys()])
    else
      for (const name of Object.keys(rest))
        reader.keyFault([...path, name], `there are no dimensions to change. Add "${name}" to "dimensions".`)
    if (title !== undefined && typeof title !== 'string')
      reader.fault([...path, 'title'], 'a title is text. Put it in quotes.')
    const dimensions = readFormulas(reader, rest, path, 'a variant')
    return { name, path, dimensions, ...(typeof title === 'string' && { title }) }
  })
}

function readBlocks(reader: Reader, value: unknown): Map<string, Block> {
  const blocks = new Map<string, Block>()
  for (const [name, one] of reader.entries(value, ['blocks'], 'blocks')) {
    const path = ['blocks', name]
    if (!isMapping(one)) {
      reader.fault(
        path,
        `the block "${name}" is no mapping. Give it "of", its list of layers, and "with" if it has parameters.`,
      )
      continue
    }
    reader.keys(one, path, ['with', 'of'])
    const parameters = reader
      .list(one.with ?? [], [...path, 'with'], 'with')
      .flatMap((item, index) => readParameter(reader, item, [...path, 'with', index]))
    if (!('of' in one)) reader.fault(path, `the block "${name}" has no "of". Add its list of layers.`)
    else blocks.set(name, { name, path, parameters, steps: readSteps(reader, one.of, [...path, 'of']) })
  }
  return blocks
}

/** `width`, or `stride = 1` with the value it usually has. */
function readParameter(reader: Reader, item: unknown, path: Path): Block['parameters'] {
  const [, name, usual] = /^([A-Za-z_]\w*)(?:\s*=\s*(.+))?$/.exec(String(item)) ?? []
  if (!name || name === 'features') {
    reader.fault(path, `"${item}" is no parameter. Write a name, or "name = usual value".`)
    return []
  }
  const formula = usual === undefined ? undefined : reader.formula(usual, path)
  return [{ name, ...(formula && { usual: formula }) }]
}
