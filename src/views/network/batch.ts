import type { Dimension, DimensionOverrides } from '../../network/language/dimensionOverrides'

/** The name of the size of a batch among the changes of a network. No specification has a dimension of this name. */
export const batchName = 'batch'

/** Far more than any network is trained with. */
const maxBatch = 1_000_000

export const isBatch = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= maxBatch

/** The number of examples that are computed together; 1 if it is not changed, or not possible. */
export function readBatch(overrides: DimensionOverrides): number {
  const batch = overrides.get(batchName)
  return isBatch(batch) ? batch : 1
}

/** The size of a batch as a dimension that the reader can change. */
export const batchDimension: Dimension = { name: batchName, defaultValue: 1, isBoolean: false }
