import { buildLayerTable } from '../../network/describe/layerTable'
import { computeReceptiveField } from '../../network/describe/receptiveField'
import type { Network } from '../../network/evaluate/networkNode'
import type { Specification } from '../../network/language/specification'
import { shapeOf } from '../../network/layers/tensor'

/** A count for JSON: a number, or a string of digits beyond 2⁵³ − 1. */
export const toJsonCount = (count: bigint) =>
  count <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(count) : count.toString()

/** The contents of `data/networks/<id>.json`. */
export function makeNetworkData(id: string, { variants }: Specification, networks: readonly Network[]) {
  return {
    id,
    variants: networks.map((network) => {
      const [input] = network.inputs.values()
      return {
        name: network.variant || id,
        title: variants.find(({ name }) => name === network.variant)?.title,
        input: shapeOf(input!),
        output: shapeOf(network.output),
        parameters: toJsonCount(network.parameters),
        activeParameters: toJsonCount(network.activeParameters),
        multiplyAdds: toJsonCount(network.multiplyAdds),
        activations: toJsonCount(network.activations),
        depth: network.depth,
        receptiveField: computeReceptiveField(network),
        cachePerToken: network.kvCachePerToken,
        cacheOfContext: network.kvCachePerContext,
        state: network.recurrentState,
        dimensions: Object.fromEntries(network.dimensions),
        layers: buildLayerTable(network).map((row) => ({
          name: row.name,
          kind: row.layerType,
          output: row.output,
          parameters: toJsonCount(row.parameters),
          multiplyAdds: toJsonCount(row.multiplyAdds),
          times: row.copies,
        })),
      }
    }),
  }
}
