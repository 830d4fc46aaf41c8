import { computeFingerprint } from '../../network/describe/computeFingerprint'
import { expandLayer } from '../../network/describe/expandLayer'
import type { NetworkNode } from '../../network/evaluate/networkNode'
import type { Stroke } from '../../network/layers/stroke'
import { type FontWeight, measureText, wrapText } from '../../text/measureText'
import { type Box, roundToTenth } from '../geometry'
import { getFingerprintPaths } from '../plot/fingerprintPaths'
import type { DiagramItem } from './diagramFragment'
import { fontSizes, frameGlyphPx } from './diagramText'
import { shortcutArcPx } from './layOutBox'

/** An element of a diagram that can be hovered, with its position. */
export interface DiagramMark {
  readonly key: string
  readonly form: DiagramItem['form']
  /** Absent for an input. */
  readonly node?: NetworkNode
  /** The number of frames around it. */
  readonly level: number
  /** The number of identical copies. */
  readonly times: number
  /** A frame that is visible only when hovered. */
  readonly isHoverOnly: boolean
  readonly title: string
  readonly detail: string
  readonly box: Box
  readonly texts: readonly MarkText[]
  /** The SVG path of the operator where branches meet. */
  readonly glyph?: string
  /** The SVG paths of the arcs of the shortcuts inside a folded group. */
  readonly shortcuts?: readonly string[]
  /** Of a frame: where a click folds it, and the SVG path of its minus sign. */
  readonly handle?: { readonly box: Box; readonly glyph: string }
  /** The fingerprint of a folded group. */
  readonly strip?: readonly { readonly kind: Stroke; readonly path: string }[]
}

export interface MarkText {
  readonly role: 'title' | 'detail'
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size: number
  readonly anchor: 'start' | 'middle' | 'end'
}

/** The padding between an edge and its text. */
const insetPx = { wide: 9, narrow: 5 }
const strip = { height: 6, above: 7 }

export function makeDiagramMark(item: DiagramItem, box: Box): DiagramMark {
  const { key, form, node, level, times, title, detail, isNarrow } = item
  return {
    ...{ key, form, level, times, title, detail, box },
    node,
    isHoverOnly: form === 'frame' && isNarrow,
    texts: makeTexts(item, box),
    ...(item.shortcutCount !== undefined && { shortcuts: getShortcutPaths(box, item.shortcutCount) }),
    ...(form === 'frame' && { handle: makeHandle(box, isNarrow) }),
    ...(form === 'junction' &&
      node?.layerType !== 'concat' && { glyph: getGlyphPath(box, node?.layerType === 'multiply') }),
    ...((form === 'group' || form === 'cell') &&
      node && { strip: getStripPaths(box, getGroupNodes(key, node)) }),
  }
}

/** The title of a frame; at the corner of one that is visible only when hovered, as it has no title. */
function makeHandle({ x, y, width }: Box, isHoverOnly: boolean): NonNullable<DiagramMark['handle']> {
  const arm = 4
  if (isHoverOnly) {
    const box = { x: x + width - 20, y: y - 8, width: 16, height: 16 }
    return { box, glyph: `M${box.x + 8 - arm},${y}h${2 * arm}` }
  }
  return {
    box: { x, y, width, height: 24 },
    glyph: `M${x + insetPx.wide},${y + 15}h${2 * arm}`,
  }
}

/** Arcs at the right edge of a box, one below the other. */
function getShortcutPaths({ x, y, width, height }: Box, count: number): string[] {
  const [edge, inset, gap] = [x + width, 4, 2]
  const length = (height - 2 * inset - (count - 1) * gap) / count
  const control = edge + shortcutArcPx / 0.75
  return Array.from({ length: count }, (_, index) => {
    const from = roundToTenth(y + inset + index * (length + gap))
    const until = roundToTenth(from + length)
    return `M${edge},${from}C${control},${from} ${control},${until} ${edge},${until}`
  })
}

/** The title on the left and its numbers on the right; stacked where space is narrow. */
function makeTexts({ form, title, detail, isNarrow, times }: DiagramItem, box: Box): MarkText[] {
  const { x, y, width, height } = box
  const size =
    form === 'frame'
      ? fontSizes.frame
      : form === 'bar' || form === 'reference' || isNarrow
        ? fontSizes.narrow
        : fontSizes.box
  if (form === 'junction') return []
  if (form === 'frame') {
    const maxWidth =
      width -
      2 * insetPx.wide -
      frameGlyphPx -
      (detail === '' ? 0 : measureText(detail, size, 'semibold') + insetPx.wide)
    return [
      ...fitText(
        'title',
        title,
        x + insetPx.wide + frameGlyphPx,
        y + 15,
        size,
        'start',
        isNarrow ? 0 : maxWidth,
      ),
      ...fitText('detail', detail, x + width - insetPx.wide, y + 15, size, 'end', width),
    ]
  }
  const isFolded = form === 'group' || form === 'cell'
  const bodyHeight = isFolded ? height - strip.height - strip.above : height
  const middle = y + (isFolded ? 2 : 0) + bodyHeight / 2
  if (!isNarrow) {
    const available = width - 2 * insetPx.wide
    const maxWidth =
      detail === '' ? available : available - measureText(detail, size, 'semibold') - insetPx.wide
    return [
      ...fitText('title', title, x + insetPx.wide, middle, size, 'start', maxWidth),
      ...fitText('detail', detail, x + width - insetPx.wide, middle, size, 'end', available),
    ]
  }
  const maxWidth = width - 2 * insetPx.narrow
  const [upper, lower] = form === 'bar' || detail === '' ? [middle, middle] : [middle - 6.5, middle + 7]
  const lowerText = form === 'bar' && title !== '' ? '' : times > 1 && detail === '' ? `×${times}` : detail
  return [
    ...fitText('title', title, x + width / 2, upper, size, 'middle', maxWidth),
    ...fitText('detail', lowerText, x + width / 2, lower, size, 'middle', maxWidth),
  ]
}

/** A text truncated to the available width; none if it is empty. */
function fitText(
  role: MarkText['role'],
  fullText: string,
  x: number,
  y: number,
  size: number,
  anchor: MarkText['anchor'],
  maxWidth: number,
): MarkText[] {
  if (fullText === '' || maxWidth <= 0) return []
  const weight: FontWeight = role === 'title' ? 'semibold' : 'regular'
  const text =
    measureText(fullText, size, weight) <= maxWidth
      ? fullText
      : (wrapText(fullText, maxWidth * 0.94, size, 1)[0] ?? '')
  return [{ role, text, x, y, size, anchor }]
}

const getStripPaths = ({ x, y, width, height }: Box, nodes: readonly NetworkNode[]) =>
  getFingerprintPaths(computeFingerprint(nodes), {
    x: x + insetPx.wide,
    y: y + height - strip.height - strip.above,
    width: width - 2 * insetPx.wide,
    height: strip.height,
  })

/** The path of a plus or a times sign. */
function getGlyphPath({ x, y, width, height }: Box, isMultiply: boolean): string {
  const [cx, cy, arm] = [x + width / 2, y + height / 2, height / 4]
  if (!isMultiply) return `M${cx - arm},${cy}h${2 * arm}M${cx},${cy - arm}v${2 * arm}`
  const offset = Math.round(arm * 7) / 10
  return `M${cx - offset},${cy - offset}l${2 * offset},${2 * offset}M${cx - offset},${cy + offset}l${2 * offset},${-2 * offset}`
}

/** The network nodes of a group; a stretch of a repetition, or an expert, has only its own. */
function getGroupNodes(key: string, node: NetworkNode): readonly NetworkNode[] {
  const stretch = /\/(\d+)$/.exec(key)?.[1]
  return stretch === undefined ? (expandLayer(node) ?? [node]) : node.parts[Number(stretch)]!.nodes
}
