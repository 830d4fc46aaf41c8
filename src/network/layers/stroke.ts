/**
 * The letters of a fingerprint: convolution, pooling, dense, attention, recurrent, embedding, experts. In a file
 * without layer types, so that the first page does not load them.
 */
export const strokes = ['c', 'p', 'd', 'a', 'r', 'e', 'x'] as const
export type Stroke = (typeof strokes)[number]
