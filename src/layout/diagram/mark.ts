import { computeFingerprint, type Stroke } from '../../network/describe/computeFingerprint'
import { expandLayer } from '../../network/describe/expandLayer'
import type { NetworkNode } from '../../network/evaluate/networkNode'
import { type FontWeight, measureText, wrapText } from '../../text/measureText'
import type { Box } from '../geometry'
import { barcode } from '../plot/fingerprint'
import type { Item } from './figure'
import { letters } from './lettering'

/** Something of a diagram that can be pointed at, in its place. */
export interface Mark {
  readonly key: string
  readonly form: Item['form']
  /** Absent for an input. */
  readonly node?: NetworkNode
  /** How many frames it is in. */
  readonly level: number
  /** How many of it there are. */
  readonly times: number
  /** A frame that shows only when pointed at. */
  readonly quiet: boolean
  readonly title: string
  readonly detail: string
  readonly box: Box
  readonly texts: readonly Text[]
  /** Where branches meet: what is done to them. */
  readonly glyph?: string
  /** The layers within a folded group. */
  readonly strip?: readonly { readonly kind: Stroke; readonly path: string }[]
}

export interface Text {
  readonly role: 'title' | 'detail'
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size: number
  readonly anchor: 'start' | 'middle' | 'end'
}

/** The air between an edge and letters. */
const inset = { wide: 9, narrow: 5 }
const strip = { height: 6, above: 7 }

/** The mark of an item whose box is there. */
export function markOf(item: Item, box: Box): Mark {
  const { key, form, node, level, times, title, detail, narrow } = item
  return {
    ...{ key, form, level, times, title, detail, box },
    ...(node && { node }),
    quiet: form === 'frame' && narrow,
    texts: textsOf(item, box),
    ...(form === 'sign' &&
      node?.layerType !== 'concat' && { glyph: glyphOf(box, node?.layerType === 'multiply') }),
    ...((form === 'group' || form === 'cell') && node && { strip: stripOf(box, withinGroup(key, node)) }),
  }
}

/** A title on the left and its numbers on the right; where there is little room one below the other. */
function textsOf({ form, title, detail, narrow, times }: Item, box: Box): Text[] {
  const { x, y, width, height } = box
  const size =
    form === 'frame'
      ? letters.frame
      : form === 'bar' || form === 'taken' || narrow
        ? letters.narrow
        : letters.box
  if (form === 'sign') return []
  if (form === 'frame') {
    const room =
      width - 2 * inset.wide - (detail === '' ? 0 : measureText(detail, size, 'semibold') + inset.wide)
    return [
      ...fitted('title', title, x + inset.wide, y + 15, size, 'start', narrow ? 0 : room),
      ...fitted('detail', detail, x + width - inset.wide, y + 15, size, 'end', width),
    ]
  }
  const folded = form === 'group' || form === 'cell'
  const body = folded ? height - strip.height - strip.above : height
  const middle = y + (folded ? 2 : 0) + body / 2
  if (!narrow) {
    const whole = width - 2 * inset.wide
    const room = detail === '' ? whole : whole - measureText(detail, size, 'semibold') - inset.wide
    return [
      ...fitted('title', title, x + inset.wide, middle, size, 'start', room),
      ...fitted('detail', detail, x + width - inset.wide, middle, size, 'end', whole),
    ]
  }
  const room = width - 2 * inset.narrow
  const [upper, lower] = form === 'bar' || detail === '' ? [middle, middle] : [middle - 6.5, middle + 7]
  const below = form === 'bar' && title !== '' ? '' : times > 1 && detail === '' ? `×${times}` : detail
  return [
    ...fitted('title', title, x + width / 2, upper, size, 'middle', room),
    ...fitted('detail', below, x + width / 2, lower, size, 'middle', room),
  ]
}

/** A text if there is any, cut to the room there is. */
function fitted(
  role: Text['role'],
  whole: string,
  x: number,
  y: number,
  size: number,
  anchor: Text['anchor'],
  room: number,
): Text[] {
  if (whole === '' || room <= 0) return []
  const weight: FontWeight = role === 'title' ? 'semibold' : 'regular'
  const text =
    measureText(whole, size, weight) <= room ? whole : (wrapText(whole, room * 0.94, size, 1)[0] ?? '')
  return [{ role, text, x, y, size, anchor }]
}

const stripOf = ({ x, y, width, height }: Box, nodes: readonly NetworkNode[]) =>
  barcode(computeFingerprint(nodes), {
    x: x + inset.wide,
    y: y + height - strip.height - strip.above,
    width: width - 2 * inset.wide,
    height: strip.height,
  })

/** A plus, or a times. */
function glyphOf({ x, y, width, height }: Box, times: boolean): string {
  const [cx, cy, arm] = [x + width / 2, y + height / 2, height / 4]
  if (!times) return `M${cx - arm},${cy}h${2 * arm}M${cx},${cy - arm}v${2 * arm}`
  const by = Math.round(arm * 7) / 10
  return `M${cx - by},${cy - by}l${2 * by},${2 * by}M${cx - by},${cy + by}l${2 * by},${-2 * by}`
}

/** The nodes of a group; a stretch of a repetition, or an expert, holds only its own. */
function withinGroup(key: string, node: NetworkNode): readonly NetworkNode[] {
  const stretch = /\/(\d+)$/.exec(key)?.[1]
  return stretch === undefined ? (expandLayer(node) ?? [node]) : node.parts[Number(stretch)]!.nodes
}
