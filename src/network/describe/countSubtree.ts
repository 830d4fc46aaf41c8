import { isKeyWithin } from '../evaluate/networkNode'
import type { LayerRow } from './layerTable'

/** How much of a network there is in a part of it, all copies of it together. */
export interface SubtreeCounts {
  readonly parameters: bigint
  readonly multiplyAdds: bigint
}

/** What the lines of the table within a node, or a part of one, count together. */
export function countSubtree(rows: readonly LayerRow[], key: string): SubtreeCounts {
  return rows.reduce(
    (sum, row) =>
      isKeyWithin(row.key, key)
        ? { parameters: sum.parameters + row.parameters, multiplyAdds: sum.multiplyAdds + row.multiplyAdds }
        : sum,
    { parameters: 0n, multiplyAdds: 0n },
  )
}
