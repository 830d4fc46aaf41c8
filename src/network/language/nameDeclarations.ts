import { getInnerSteps, type JoinStep, type Specification, type Step, type Variant } from './specification'
import type { SpecificationPath } from './specificationIssue'

/** A name declared in a specification. */
export interface NameDeclaration {
  readonly name: string
  readonly path: SpecificationPath
  /** Whether the name is the key at `path`, rather than the value. */
  readonly isKey: boolean
  /** False for proper names in titles, and for the implied branch names of a residual. */
  readonly isTranslatable: boolean
}

/**
 * All declared names: of inputs, dimensions, variants (their titles), steps, loop variables, branches and blocks. A
 * name declared several times is listed several times.
 */
export function collectNameDeclarations({
  inputs,
  dimensions,
  variants,
  blocks,
  steps,
}: Specification): NameDeclaration[] {
  return [
    ...inputs.map(({ name, path }) => declareKey(path, name)),
    ...[...dimensions.keys()].map((name) => declareKey(['dimensions', name])),
    ...variants.flatMap(declareTitle),
    ...steps.flatMap(collectFromStep),
    ...[...blocks.values()].flatMap(({ path, steps }) => [
      declareKey(path),
      ...steps.flatMap(collectFromStep),
    ]),
  ]
}

const declareKey = (path: SpecificationPath, name = String(path.at(-1))): NameDeclaration => ({
  ...{ name, path, isKey: true, isTranslatable: true },
})
const declareValue = (path: SpecificationPath, name: string): NameDeclaration => ({
  ...{ name, path, isKey: false, isTranslatable: true },
})

/** A title with a lower-case word of 3 letters or more is translatable; `GPT-2 XL` and `gpt-oss-20b` are names. */
function declareTitle({ title, path }: Variant): NameDeclaration[] {
  if (title === undefined) return []
  const isTranslatable = title.split(/[\s,()]+/).some((one) => /^(?=.{3})\p{Ll}+(-\p{Ll}+)*$/u.test(one))
  return [{ ...declareValue([...path, 'title'], title), isTranslatable }]
}

function collectFromStep(step: Step): NameDeclaration[] {
  const { name, path } = step
  const own = name === undefined ? [] : [declareValue([...path, 'name'], name)]
  if (step.type === 'repeat')
    own.push(...step.variables.map((one, index) => declareValue([...path, 'as', index], one)))
  if (step.type !== 'join') return [...own, ...getInnerSteps(step).flatMap(collectFromStep)]
  const branches = step.branches.flatMap(({ name, steps }) => [
    declareBranch(step, name),
    ...steps.flatMap(collectFromStep),
  ])
  return [...own, ...branches]
}

function declareBranch({ path, operation, isResidual }: JoinStep, name: string): NameDeclaration {
  if (!isResidual) return declareKey([...path, operation, name])
  return { ...declareKey([...path, name === 'shortcut' ? name : 'residual'], name), isTranslatable: false }
}
