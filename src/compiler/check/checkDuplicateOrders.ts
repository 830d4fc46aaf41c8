import type { MarkdownPage } from '../page/readPage'

/** Reports entries with the same `order`. */
export function checkDuplicateOrders(
  entries: readonly { readonly path: string; readonly original: MarkdownPage<{ order: number }> }[],
): void {
  const pathByOrder = new Map<number, string>()
  for (const { path, original } of entries) {
    const { order } = original.validFields
    if (order === undefined) continue
    const otherPath = pathByOrder.get(order)
    if (otherPath)
      original.report(
        original.valuePosition(['order']),
        `order ${order} belongs to ${otherPath}. Choose another.`,
      )
    else pathByOrder.set(order, path)
  }
}
