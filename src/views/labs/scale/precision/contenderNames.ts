import type { PrecisionContenderName } from '../../../../labs/scale/precision'

/** In the order of the colours `--rival-1` to `--rival-4`. */
export const contenderNames = [
  'fp32',
  'fp16',
  'scaled',
  'bf16',
] as const satisfies readonly PrecisionContenderName[]
