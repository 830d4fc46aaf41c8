import { inRow } from '../evaluate/count'
import { keyOf, type Network, type Node, type Part, routerKey } from '../evaluate/network'
import { formatShape, shapeOf } from '../layers/tensor'

/** A line of the table of layers. */
export interface Row {
  /** Of the node in the network. */
  readonly key: string
  /** The names of what it is within, and its own: `stage2.1.main.conv`. */
  readonly name: string
  /** The name that its step gives it, if it does. */
  readonly ownName?: string
  readonly kind: string
  readonly output: readonly number[]
  readonly parameters: bigint
  readonly multiplyAdds: bigint
  /** How many of it there are, alike, one after the other or side by side. */
  readonly times: number
}

/** The layers of a network in the order in which they are stated; those repeated alike stand in one line, times so many. */
export function layerRows({ nodes }: Pick<Network, 'nodes'>): Row[] {
  return rowsOf(nodes, 0, '', [], { times: 1, own: 1, active: 1 })
}

type Copies = Pick<Part, 'times' | 'own' | 'active'>

function rowsOf(
  nodes: readonly Node[],
  place: number,
  parent: string,
  within: readonly string[],
  copies: Copies,
): Row[] {
  const seen = new Map<string, number>()
  return nodes.flatMap((node, index) => {
    const key = keyOf(parent, place, index)
    const base = node.name ?? node.kind
    const number = (seen.get(base) ?? 0) + 1
    seen.set(base, number)
    const path = [...within, number === 1 ? base : `${base}${number}`]
    const below = node.parts.flatMap((part, at) =>
      rowsOf(part.nodes, at, key, part.name === '' ? path : [...path, part.name], {
        times: copies.times * part.times,
        own: copies.own * part.own,
        active: copies.active * part.active,
      }),
    )
    if (node.form === 'layer' || node.form === 'experts') return [rowOf(node, key, path, copies), ...below]
    // What branches give together comes after them.
    return node.form === 'join' ? [...below, rowOf(node, key, path, copies)] : below
  })
}

function rowOf(node: Node, key: string, path: readonly string[], { times, own, active }: Copies): Row {
  let [parameters, multiplyAdds] = [node.parameters, node.multiplyAdds]
  for (const part of node.parts) {
    const { parameters: inner, multiplyAdds: work } = inRow(part.nodes)
    parameters -= inner * BigInt(part.own)
    multiplyAdds -= work * BigInt(part.active)
  }
  return {
    key: node.form === 'experts' ? routerKey(key) : key,
    name: path.join('.'),
    ...(node.name !== undefined && { ownName: node.name }),
    kind: node.form === 'experts' ? 'router' : node.kind,
    output: shapeOf(node.output),
    parameters: parameters * BigInt(own),
    multiplyAdds: multiplyAdds * BigInt(active),
    times,
  }
}

/** The table as text, with totals. */
export function printTable(network: Network): string {
  const rows = layerRows(network)
  const digits = (value: bigint) => value.toString().replace(/\B(?=(\d{3})+$)/g, ',')
  const cells = [
    ['layer', 'output', 'parameters', 'multiply-adds', ''],
    ...[...network.inputs].map(([name, tensor]) => [name, formatShape(tensor), '', '', '']),
    ...rows.map(({ name, output, parameters, multiplyAdds, times }) => [
      name,
      output.join('×'),
      digits(parameters),
      digits(multiplyAdds),
      times > 1 ? `×${times}` : '',
    ]),
    ['total', formatShape(network.output), digits(network.parameters), digits(network.multiplyAdds), ''],
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
