import type { JoinStep, Specification, Step, Variant } from './specification'
import type { SpecificationPath } from './specificationIssue'

/** A name that a specification gives to something, and where. */
export interface NameDeclaration {
  readonly name: string
  readonly path: SpecificationPath
  /** It stands there as the key, not as the value. */
  readonly isKey: boolean
  /** It is a word of the writer's: not a proper name, as titles may be, nor one that the notation gives by itself. */
  readonly isTranslatable: boolean
}

/**
 * Every name that a specification gives: to inputs, dimensions, variants (their titles), steps, what repetitions
 * count, branches and blocks. A name given several times is there several times.
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
  name,
  path,
  isKey: true,
  isTranslatable: true,
})
const declareValue = (path: SpecificationPath, name: string): NameDeclaration => ({
  name,
  path,
  isKey: false,
  isTranslatable: true,
})

/** A word in small letters is no proper name; `GPT-2 XL` and `gpt-oss-20b` are nothing else. */
function declareTitle({ title, path }: Variant): NameDeclaration[] {
  if (title === undefined) return []
  const isTranslatable = title.split(/[\s,()]+/).some((one) => /^(?=.{3})\p{Ll}+(-\p{Ll}+)*$/u.test(one))
  return [{ ...declareValue([...path, 'title'], title), isTranslatable }]
}

function collectFromStep(step: Step): NameDeclaration[] {
  const { name, path } = step
  const own = name === undefined ? [] : [declareValue([...path, 'name'], name)]
  switch (step.type) {
    case 'repeat':
      return [
        ...own,
        ...step.variables.map((one, index) => declareValue([...path, 'as', index], one)),
        ...step.steps.flatMap(collectFromStep),
      ]
    case 'experts':
      return [...own, ...[...step.steps, ...step.sharedSteps].flatMap(collectFromStep)]
    case 'join':
      return [
        ...own,
        ...step.branches.flatMap((branch) => [
          declareBranch(step, branch.name),
          ...branch.steps.flatMap(collectFromStep),
        ]),
      ]
    default:
      return own
  }
}

function declareBranch({ path, operation, isResidual }: JoinStep, name: string): NameDeclaration {
  if (!isResidual) return declareKey([...path, operation, name])
  return { ...declareKey([...path, name === 'shortcut' ? name : 'residual'], name), isTranslatable: false }
}
