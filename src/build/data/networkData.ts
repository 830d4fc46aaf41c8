import { buildLayerTable } from '../../network/describe/layerTable'
import { computeReceptiveField } from '../../network/describe/receptiveField'
import type { Network } from '../../network/evaluate/networkNode'
import type { Specification } from '../../network/language/specification'
import { shapeOf } from '../../network/layers/tensor'

/** A count as JSON has it: a number, or beyond 2⁵³ a string of digits. */
export const exact = (count: bigint) =>
  count <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(count) : count.toString()

/** The form of `data/networks/<id>.json`. */
export function networkData(id: string, { variants }: Specification, networks: readonly Network[]) {
  return {
    id,
    variants: networks.map((network) => {
      const [input] = network.inputs.values()
      return {
        name: network.variant || id,
        title: variants.find(({ name }) => name === network.variant)?.title,
        input: shapeOf(input!),
        output: shapeOf(network.output),
        parameters: exact(network.parameters),
        activeParameters: exact(network.activeParameters),
        multiplyAdds: exact(network.multiplyAdds),
        activations: exact(network.activations),
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
          parameters: exact(row.parameters),
          multiplyAdds: exact(row.multiplyAdds),
          times: row.copies,
        })),
      }
    }),
  }
}
