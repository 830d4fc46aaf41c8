import { isKeyWithin } from '../evaluate/networkNode'
import type { LayerRow } from './layerTable'

/** Counts of a part of a network, including all its copies. */
export interface SubtreeCounts {
  readonly parameters: bigint
  readonly multiplyAdds: bigint
}

/** The sum of the table rows inside a node, or a part of a node, given by its key. */
export function countSubtree(rows: readonly LayerRow[], key: string): SubtreeCounts {
  return rows.reduce(
    (sum, row) =>
      isKeyWithin(row.key, key)
        ? { parameters: sum.parameters + row.parameters, multiplyAdds: sum.multiplyAdds + row.multiplyAdds }
        : sum,
    { parameters: 0n, multiplyAdds: 0n },
  )
}
