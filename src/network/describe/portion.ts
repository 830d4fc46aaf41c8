import { isWithin } from '../evaluate/network'
import type { Row } from './table'

/** How much of a network there is in a part of it, all copies of it together. */
export interface Portion {
  readonly parameters: bigint
  readonly multiplyAdds: bigint
}

/** What the lines of the table within a node, or a part of one, count together. */
export function portionOf(rows: readonly Row[], key: string): Portion {
  return rows.reduce(
    (sum, row) =>
      isWithin(row.key, key)
        ? { parameters: sum.parameters + row.parameters, multiplyAdds: sum.multiplyAdds + row.multiplyAdds }
        : sum,
    { parameters: 0n, multiplyAdds: 0n },
  )
}
