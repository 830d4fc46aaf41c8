import { receptiveField } from '../../network/describe/receptive'
import { layerRows } from '../../network/describe/table'
import type { Network } from '../../network/evaluate/network'
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
        receptiveField: receptiveField(network),
        cachePerToken: network.cache,
        cacheOfContext: network.fullCache,
        state: network.state,
        dimensions: Object.fromEntries(network.dimensions),
        layers: layerRows(network).map(({ key: _, ownName: __, parameters, multiplyAdds, ...row }) => ({
          ...row,
          parameters: exact(parameters),
          multiplyAdds: exact(multiplyAdds),
        })),
      }
    }),
  }
}
