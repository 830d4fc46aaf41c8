import type { Box, Size } from '../../geometry'

/** The scale and translation of a drawing. */
export interface FitTransform {
  readonly k: number
  readonly x: number
  readonly y: number
}

/** The maximum automatic scale. */
const maxScale = 1.6
const marginPx = 24

/** Centres a drawing in the frame, as large as it fits. */
export function fitDrawing(frame: Size, drawing: Size): FitTransform {
  const available = {
    width: Math.max(1, frame.width - 2 * marginPx),
    height: Math.max(1, frame.height - 2 * marginPx),
  }
  const k = Math.min(maxScale, available.width / drawing.width, available.height / drawing.height)
  return { k, x: (frame.width - k * drawing.width) / 2, y: (frame.height - k * drawing.height) / 2 }
}

/** Text smaller than this is hard to read. */
export const minReadableScale = 0.88
/** Below this scale the whole drawing is not shown at once. */
const minAcceptableScale = 0.8

/** Whether the text can be read when the whole drawing is shown. */
export const isReadable = (frame: Size, drawing: Size) => fitDrawing(frame, drawing).k >= minReadableScale

/** The initial view of a drawing: whole if readable, otherwise at a readable scale from its beginning. */
export function getInitialTransform(frame: Size, drawing: Size): FitTransform {
  const fit = fitDrawing(frame, drawing)
  const isTall = drawing.height / frame.height > drawing.width / frame.width
  const crossScale = isTall ? (frame.width - 16) / drawing.width : (frame.height - 16) / drawing.height
  const k = Math.max(fit.k, Math.min(minReadableScale, crossScale))
  if (fit.k >= minAcceptableScale || k === fit.k) return fit
  const getCentredOffset = (available: number, size: number) => (available - k * size) / 2
  return isTall
    ? { k, x: getCentredOffset(frame.width, drawing.width), y: marginPx }
    : { k, x: marginPx, y: getCentredOffset(frame.height, drawing.height) }
}

/**
 * The CSS of a frame that opens from a card: at progress 0 it shows only the area of the card, at 1 the whole
 * frame.
 */
export function getOpeningStyle(
  frame: Size,
  card: Box,
  progress: number,
): { clipPath: string; transform: string } | undefined {
  if (progress >= 1) return undefined
  const remaining = 1 - progress
  const insets = [card.y, frame.width - card.x - card.width, frame.height - card.y - card.height, card.x]
  const scale = progress + remaining * Math.min(1, Math.max(card.width / frame.width, 0.12))
  const [cx, cy] = [card.x + card.width / 2, card.y + card.height / 2]
  const getOffset = (from: number, size: number) =>
    (from * remaining + (size / 2) * progress - (scale * size) / 2).toFixed(1)
  return {
    clipPath: `inset(${insets.map((edge) => `${(Math.max(0, edge) * remaining).toFixed(1)}px`).join(' ')} round ${8 * remaining}px)`,
    transform: `translate(${getOffset(cx, frame.width)}px, ${getOffset(cy, frame.height)}px) scale(${scale.toFixed(4)})`,
  }
}
