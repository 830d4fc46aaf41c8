import { type Network, type NetworkNode, type NodePart, nodeKey, routerKey } from '../evaluate/networkNode'
import { sumSequence } from '../evaluate/sumCounts'
import { formatShape, shapeOf } from '../layers/tensor'

export interface LayerRow {
  /** The key of the node in the network. */
  readonly key: string
  /** The path of names from the outermost node: `stage2.1.main.conv`. */
  readonly name: string
  /** The name stated in its step. */
  readonly ownName?: string
  readonly layerType: string
  readonly output: readonly number[]
  readonly parameters: bigint
  readonly multiplyAdds: bigint
  /** Equal copies, in sequence or in parallel; counts include all of them. */
  readonly copies: number
}

/** The layers of a network in the order of its steps; equal copies share a row. */
export function buildLayerTable({ nodes }: Pick<Network, 'nodes'>): LayerRow[] {
  return buildRows(nodes, 0, '', [], { copies: 1, weightCopies: 1, activeCopies: 1 })
}

type Copies = Pick<NodePart, 'copies' | 'weightCopies' | 'activeCopies'>

function buildRows(
  nodes: readonly NetworkNode[],
  partIndex: number,
  parent: string,
  parentPath: readonly string[],
  copies: Copies,
): LayerRow[] {
  const seen = new Map<string, number>()
  return nodes.flatMap((node, index) => {
    const key = nodeKey(parent, partIndex, index)
    const ownName = node.name ?? node.layerType
    const occurrence = (seen.get(ownName) ?? 0) + 1
    seen.set(ownName, occurrence)
    const path = [...parentPath, occurrence === 1 ? ownName : `${ownName}${occurrence}`]
    const innerRows = node.parts.flatMap((part, at) =>
      buildRows(part.nodes, at, key, part.name === '' ? path : [...path, part.name], {
        copies: copies.copies * part.copies,
        weightCopies: copies.weightCopies * part.weightCopies,
        activeCopies: copies.activeCopies * part.activeCopies,
      }),
    )
    if (node.type === 'layer' || node.type === 'experts')
      return [buildRow(node, key, path, copies), ...innerRows]
    // The row of a join comes after its branches.
    return node.type === 'join' ? [...innerRows, buildRow(node, key, path, copies)] : innerRows
  })
}

function buildRow(
  node: NetworkNode,
  key: string,
  path: readonly string[],
  { copies, weightCopies, activeCopies }: Copies,
): LayerRow {
  let [parameters, multiplyAdds] = [node.parameters, node.multiplyAdds]
  for (const part of node.parts) {
    const { parameters: partParameters, multiplyAdds: partMultiplyAdds } = sumSequence(part.nodes)
    parameters -= partParameters * BigInt(part.weightCopies)
    multiplyAdds -= partMultiplyAdds * BigInt(part.activeCopies)
  }
  return {
    key: node.type === 'experts' ? routerKey(key) : key,
    name: path.join('.'),
    ownName: node.name,
    layerType: node.type === 'experts' ? 'router' : node.layerType,
    output: shapeOf(node.output),
    parameters: parameters * BigInt(weightCopies),
    multiplyAdds: multiplyAdds * BigInt(activeCopies),
    copies,
  }
}

/** The table as aligned plain text, with inputs and totals. */
export function printLayerTable(network: Network): string {
  const rows = buildLayerTable(network)
  const formatDigits = (value: bigint) => value.toString().replace(/\B(?=(\d{3})+$)/g, ',')
  const cells = [
    ['layer', 'output', 'parameters', 'multiply-adds', ''],
    ...[...network.inputs].map(([name, tensor]) => [name, formatShape(tensor), '', '', '']),
    ...rows.map(({ name, output, parameters, multiplyAdds, copies }) => [
      name,
      output.join('×'),
      formatDigits(parameters),
      formatDigits(multiplyAdds),
      copies > 1 ? `×${copies}` : '',
    ]),
    [
      'total',
      formatShape(network.output),
      formatDigits(network.parameters),
      formatDigits(network.multiplyAdds),
      '',
    ],
  ]
  const widths = cells[0]!.map((_, column) => Math.max(...cells.map((row) => row[column]!.length)))
  return cells
    .map((row) =>
      row
        .map((cell, column) =>
          column < 1 || column > 3 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
