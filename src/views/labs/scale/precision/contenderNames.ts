import type { PrecisionContenderName } from '../../../../labs/scale/precision'

/** In the order of their colours. */
export const contenderNames = [
  'fp32',
  'fp16',
  'scaled',
  'bf16',
] as const satisfies readonly PrecisionContenderName[]
