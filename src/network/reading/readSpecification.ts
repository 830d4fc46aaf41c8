import type { Block, Formula, NetworkInput, Specification, Variant } from '../language/specification'
import type { SpecificationIssue, SpecificationPath } from '../language/specificationIssue'
import { describeTakenName, readSteps } from './readSteps'
import { isDimensionName, isMapping, SpecificationReader } from './specificationReader'

/** `specification` is present exactly if there are no issues. */
export interface SpecificationReadResult {
  readonly specification?: Specification
  readonly issues: readonly SpecificationIssue[]
}

/** Reads and checks a specification from parsed YAML or JSON. Reports all issues together. */
export function readSpecification(value: unknown): SpecificationReadResult {
  const reader = new SpecificationReader()
  if (!isMapping(value)) {
    reader.report([], 'a specification must be a mapping. Give it "input" and "network".')
    return { issues: reader.issues }
  }
  reader.checkKeys(value, [], ['input', 'inputs', 'dimensions', 'variants', 'blocks', 'network'])
  const blockNames = isMapping(value.blocks) ? Object.keys(value.blocks) : []
  reader.blockNames = blockNames
  reader.shadowingBlocks = new Set(blockNames.filter((name) => describeTakenName(name)))
  const dimensions = readFormulas(reader, value.dimensions ?? {}, ['dimensions'], 'dimensions')
  const specification: Specification = {
    inputs: readInputs(reader, value),
    dimensions,
    variants: readVariants(reader, value.variants ?? {}, dimensions),
    blocks: readBlocks(reader, value.blocks ?? {}),
    steps: 'network' in value ? readSteps(reader, value.network, ['network']) : [],
  }
  if (!('network' in value)) reader.report([], 'network is missing. Add its list of layers.')
  return { issues: reader.issues, specification: reader.issues.length === 0 ? specification : undefined }
}

function readFormulas(
  reader: SpecificationReader,
  value: unknown,
  path: SpecificationPath,
  subject: string,
  isWrongName = (name: string) => !isDimensionName(name),
): Map<string, Formula> {
  const formulas = new Map<string, Formula>()
  for (const [name, one] of reader.readEntries(value, path, subject)) {
    const at = [...path, name]
    if (isWrongName(name)) {
      reader.reportKey(
        at,
        `"${name}" cannot be the name of a dimension. Use letters, digits and "_", and not "features".`,
      )
    }
    const formula = reader.readFormula(one, at)
    if (formula) formulas.set(name, formula)
  }
  return formulas
}

const inputForms = [['channels', 'height', 'width'], ['tokens', 'features'], ['tokens', 'of'], ['features']]

function readInputs(reader: SpecificationReader, value: Record<string, unknown>): NetworkInput[] {
  if ('input' in value && 'inputs' in value)
    reader.report(['inputs'], 'there is also "input". Keep one of the two.')
  const entries: [string, unknown, SpecificationPath][] =
    'inputs' in value
      ? reader
          .readEntries(value.inputs, ['inputs'], 'inputs')
          .map(([name, one]) => [name, one, ['inputs', name]])
      : [['input', value.input, ['input']]]
  if (!('input' in value) && !('inputs' in value)) {
    reader.report(
      [],
      'input is missing. Add its axes, such as "input: { channels: 3, height: 224, width: 224 }".',
    )
    return []
  }
  if (entries.length === 0) reader.report(['inputs'], 'there is no input. Name one.')
  return entries.map(([name, one, path]) => {
    const axes = readFormulas(reader, one, path, 'the input', () => false)
    const names = [...axes.keys()]
    const isKnownForm = inputForms.some(
      (form) => form.length === names.length && form.every((axis) => axes.has(axis)),
    )
    if (!isKnownForm && isMapping(one)) {
      const problem =
        names.length > 0 ? `an input cannot have the axes ${names.join(', ')}` : 'the input has no axes'
      reader.report(path, `${problem}. Use ${inputFormList}.`)
    }
    return { name, path, axes }
  })
}

const inputFormList = inputForms.map((form) => `{ ${form.join(', ')} }`).join(' or ')

function readVariants(
  reader: SpecificationReader,
  value: unknown,
  baseDimensions: ReadonlyMap<string, Formula>,
): Variant[] {
  return reader.readEntries(value, ['variants'], 'variants').map(([name, one]): Variant => {
    const path = ['variants', name]
    if (!/^[a-z0-9]+([-.][a-z0-9]+)*$/.test(name)) {
      reader.reportKey(
        path,
        `"${name}" cannot be the name of a variant. Use lower-case letters, digits, hyphens and dots.`,
      )
    }
    const { title, ...rest } = isMapping(one) ? one : { title: undefined }
    if (!isMapping(one)) reader.readEntries(one, path, 'a variant')
    if (baseDimensions.size > 0) reader.checkKeys(rest, path, [...baseDimensions.keys()])
    else
      for (const name of Object.keys(rest))
        reader.reportKey([...path, name], `there are no dimensions to change. Add "${name}" to "dimensions".`)
    if (title !== undefined && typeof title !== 'string')
      reader.report([...path, 'title'], 'a title must be text. Put it in quotes.')
    const dimensions = readFormulas(reader, rest, path, 'a variant')
    return { name, path, dimensions, title: typeof title === 'string' ? title : undefined }
  })
}

function readBlocks(reader: SpecificationReader, value: unknown): Map<string, Block> {
  const blocks = new Map<string, Block>()
  for (const [name, one] of reader.readEntries(value, ['blocks'], 'blocks')) {
    const path = ['blocks', name]
    const problem = describeTakenName(name)
    if (problem) reader.reportKey(path, `${problem}. Rename the block.`)
    if (!isMapping(one)) {
      reader.report(
        path,
        `the block "${name}" must be a mapping. Give it "of", its list of layers, and "with" if it has parameters.`,
      )
      continue
    }
    reader.checkKeys(one, path, ['with', 'of'])
    const parameters = reader
      .readList(one.with ?? [], [...path, 'with'], 'with')
      .flatMap((item, index) => readParameter(reader, item, [...path, 'with', index]))
    if (!('of' in one)) reader.report(path, `the block "${name}" has no "of". Add its list of layers.`)
    else blocks.set(name, { name, path, parameters, steps: readSteps(reader, one.of, [...path, 'of']) })
  }
  return blocks
}

/** `width`, or `stride = 1` with a default value. */
function readParameter(
  reader: SpecificationReader,
  item: unknown,
  path: SpecificationPath,
): Block['parameters'] {
  const [, name, defaultText] = /^([A-Za-z_]\w*)(?:\s*=\s*(.+))?$/.exec(String(item)) ?? []
  if (!name || name === 'features') {
    reader.report(path, `"${item}" is not a parameter. Write a name, or "name = default value".`)
    return []
  }
  const formula = defaultText === undefined ? undefined : reader.readFormula(defaultText, path)
  return [{ name, defaultValue: formula }]
}
