import type { NumericValue } from '../language/expression'
import type { Tensor } from './tensor'
import type { Weight } from './weight'

/** A layer in a network, as its names and its notation depend on it. Every node of a network is one. */
export interface AppliedLayer {
  /** The stated options. */
  readonly options?: ReadonlyMap<string, NumericValue | string>
  readonly input: Tensor
  readonly output: Tensor
  readonly weights: readonly Weight[]
  /** Names of the tensors that it uses besides its input. */
  readonly references: readonly string[]
  /** The name of the layer whose weights it shares. */
  readonly tiedTo?: string
}

/** A stated option that is a number; undefined if it is absent or something else. */
export const readNumber = ({ options }: AppliedLayer, option: string): number | undefined => {
  const value = options?.get(option)
  return typeof value === 'number' ? value : undefined
}

/** A stated option as a list, which is empty if it is absent. */
export const readNumbers = ({ options }: AppliedLayer, option: string): readonly NumericValue[] => {
  const value = options?.get(option)
  return typeof value === 'object' ? value : typeof value === 'number' ? [value] : []
}

/** Whether a flag is stated as true. */
export const isSet = ({ options }: AppliedLayer, option: string): boolean => Boolean(options?.get(option))

/** Whether a weight that an option turns on or off is there: its name is that of the option. */
export const hasWeight = (layer: AppliedLayer, option: 'bias' | 'scale'): boolean =>
  layer.weights.some(({ name }) => name === option)

/** The notation of layers whose only hyper-parameter is their output width. */
export const formatOutputWidth = ({ output }: AppliedLayer) => `→ ${output.features}`
