import type { Digits } from '../../src/labs/learning/digits'
import type { Experiment } from '../../src/labs/runner/experiment'
import { type ParameterSet, parseSettings, type Settings } from '../../src/labs/runner/parameter'

/** All settings with one parameter at a limit and the others at their defaults. Texts and seeds stay. */
export function extremes<K extends ParameterSet>(knobs: K): Settings<K>[] {
  const defaults = parseSettings(knobs, {})
  return Object.entries(knobs).flatMap(([name, knob]) => {
    const limits =
      knob.kind === 'flag' ? [!knob.default] : 'values' in knob ? [...new Set(limitsOf(knob.values))] : []
    return limits.map((value) => ({ ...defaults, [name]: value }))
  })
}

/** The smallest and the largest of numbers; all of words. */
const limitsOf = (values: readonly (number | string)[]) =>
  typeof values[0] === 'number' ? [values[0], values.at(-1)!] : values

/** All numbers in a picture. */
export function numbersOf(picture: unknown): number[] {
  if (typeof picture === 'number') return [picture]
  if (ArrayBuffer.isView(picture)) return [...(picture as unknown as Iterable<number>)]
  return typeof picture === 'object' && picture !== null ? Object.values(picture).flatMap(numbersOf) : []
}

/** The approximate size, in bytes, of a picture as a message. */
export const sizeOf = (picture: unknown): number =>
  ArrayBuffer.isView(picture)
    ? picture.byteLength
    : typeof picture === 'object' && picture !== null
      ? Object.values(picture).reduce((sum: number, one) => sum + sizeOf(one), 0)
      : 8

/** The picture at the end of a run. */
export function pictureAtEnd<S, P>(experiment: Experiment<S, P>, settings: S, digits: Digits): P {
  const run = experiment.begin(settings, digits)
  while (run.done < run.total) run.step()
  const picture = run.picture()
  run.dispose()
  return picture
}

/** The picture after some steps of a run, which is then disposed of. */
export function pictureAfter<S, P>(
  experiment: Experiment<S, P>,
  settings: S,
  digits: Digits,
  steps: number,
  probed?: S,
): P {
  const run = experiment.begin(settings, digits)
  for (let step = 0; step < steps; step++) {
    if (step === 1 && probed !== undefined) run.probe?.(probed)
    run.step()
  }
  const picture = run.picture()
  run.dispose()
  return picture
}
