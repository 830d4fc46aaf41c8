import type { PrecisionContenderName } from '../../precisionExperiment'

/** In the order of the colours `--contender-1` to `--contender-4`. */
export const contenderNames = [
  'fp32',
  'fp16',
  'scaled',
  'bf16',
] as const satisfies readonly PrecisionContenderName[]
