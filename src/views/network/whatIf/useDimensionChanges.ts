import { useState } from 'react'
import {
  type Dimension,
  type DimensionOverrides,
  withOverride,
} from '../../../network/language/dimensionOverrides'
import type { NumericValue } from '../../../network/language/expression'
import { useActions } from '../../hooks/context'
import type { CustomNetwork } from '../useCustomNetwork'
import { checkValues, findNearest, type InvalidValue } from './invalidValue'

interface Draft {
  /** The changes that it was made from; with others it is out of date. */
  readonly base: DimensionOverrides
  readonly values: DimensionOverrides
  readonly invalid: InvalidValue
}

interface DimensionChanges {
  /** What the fields show: the changes of the network, or what the reader has typed while that is invalid. */
  readonly values: DimensionOverrides
  /** The dimension whose field is invalid. */
  readonly draftName: string | undefined
  /** The invalid value that was typed, or those that stood in the address. */
  readonly invalid: readonly InvalidValue[]
  /** Changes a dimension; resets it if the value is undefined. */
  readonly change: (dimension: Dimension, value: NumericValue | undefined) => void
  readonly resetAll: () => void
}

/** The changes of a network's dimensions. Only those with which it can be built get into the address. */
export function useDimensionChanges(customNetwork: CustomNetwork): DimensionChanges {
  const { overrides, rejected, variant } = customNetwork
  const { setOverrides } = useActions()
  const [lastDraft, setDraft] = useState<Draft>()
  const draft = lastDraft?.base === overrides ? lastDraft : undefined
  const values = draft?.values ?? overrides
  const set = (dimensions: DimensionOverrides) => {
    setDraft(undefined)
    setOverrides({ variant, dimensions })
  }
  return {
    values,
    draftName: draft?.invalid.name,
    invalid: draft
      ? [draft.invalid]
      : rejected.map(({ name, value, reason }) => ({
          ...{ name, value, reason },
          nearest: findNearest(customNetwork, overrides, name, value),
        })),
    change(dimension, value) {
      const next = withOverride(values, dimension, value)
      const { isValid, reason } = checkValues(customNetwork, next)
      if (isValid) return set(next)
      const { name } = dimension
      // After a reset another value may still be invalid.
      const invalidValue = value ?? dimension.defaultValue
      const nearest = findNearest(customNetwork, values, name, invalidValue)
      setDraft({ base: overrides, values: next, invalid: { name, value: invalidValue, reason, nearest } })
    },
    resetAll: () => set(new Map()),
  }
}
