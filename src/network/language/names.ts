import type { Path } from './fault'
import type { JoinStep, Specification, Step, Variant } from './specification'

/** A name that a specification gives to something, and where. */
export interface Naming {
  readonly name: string
  readonly path: Path
  /** It stands there as the key, not as the value. */
  readonly isKey: boolean
  /** It is a word of the writer's: not a proper name, as titles may be, nor one that the notation gives by itself. */
  readonly isWord: boolean
}

/**
 * Every name that a specification gives: to inputs, dimensions, variants (their titles), steps, what repetitions
 * count, branches and blocks. A name given several times is there several times.
 */
export function namingsOf({ inputs, dimensions, variants, blocks, steps }: Specification): Naming[] {
  return [
    ...inputs.map(({ name, path }) => keyAt(path, name)),
    ...[...dimensions.keys()].map((name) => keyAt(['dimensions', name])),
    ...variants.flatMap(titleOf),
    ...steps.flatMap(namingsIn),
    ...[...blocks.values()].flatMap(({ path, steps }) => [keyAt(path), ...steps.flatMap(namingsIn)]),
  ]
}

const keyAt = (path: Path, name = String(path.at(-1))): Naming => ({ name, path, isKey: true, isWord: true })
const valueAt = (path: Path, name: string): Naming => ({ name, path, isKey: false, isWord: true })

/** A word in small letters is no proper name; `GPT-2 XL` and `gpt-oss-20b` are nothing else. */
function titleOf({ title, path }: Variant): Naming[] {
  if (title === undefined) return []
  const isWord = title.split(/[\s,()]+/).some((one) => /^(?=.{3})\p{Ll}+(-\p{Ll}+)*$/u.test(one))
  return [{ ...valueAt([...path, 'title'], title), isWord }]
}

function namingsIn(step: Step): Naming[] {
  const { name, path } = step
  const own = name === undefined ? [] : [valueAt([...path, 'name'], name)]
  switch (step.form) {
    case 'repeat':
      return [
        ...own,
        ...step.as.map((one, index) => valueAt([...path, 'as', index], one)),
        ...step.of.flatMap(namingsIn),
      ]
    case 'experts':
      return [...own, ...[...step.of, ...step.shared].flatMap(namingsIn)]
    case 'join':
      return [
        ...own,
        ...step.branches.flatMap((branch) => [
          branchOf(step, branch.name),
          ...branch.steps.flatMap(namingsIn),
        ]),
      ]
    default:
      return own
  }
}

function branchOf({ path, by, residual }: JoinStep, name: string): Naming {
  if (!residual) return keyAt([...path, by, name])
  return { ...keyAt([...path, name === 'shortcut' ? name : 'residual'], name), isWord: false }
}
