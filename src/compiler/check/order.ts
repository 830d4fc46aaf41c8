import type { Page } from '../page/page'

/** Reports entries that claim the same place in an order. */
export function checkOrders(
  entries: readonly { readonly path: string; readonly original: Page<{ order: number }> }[],
): void {
  const holders = new Map<number, string>()
  for (const { path, original } of entries) {
    const { order } = original.parts
    if (order === undefined) continue
    const holder = holders.get(order)
    if (holder)
      original.report(original.valueAt(['order']), `order ${order} belongs to ${holder}. Choose another.`)
    else holders.set(order, path)
  }
}
