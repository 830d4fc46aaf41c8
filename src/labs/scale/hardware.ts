/** Formats for training: `fp16`, `bf16` and `fp8` with single-precision copies (mixed precision). */
export type Precision = 'fp32' | 'fp16' | 'bf16' | 'fp8'

/** A training device: a GPU, or a TPU chip. */
export interface Hardware {
  readonly name: string
  /**
   * Peak dense operations per second, with matrix units if available; a format is missing if not supported.
   */
  readonly peak: Readonly<Partial<Record<Precision, number>>>
  readonly memory: number
  /** In watts: the thermal design power of a GPU, the measured mean of a TPU chip. */
  readonly power: number
  readonly source: string
  /** The figures were checked in the source, or in copies of it. */
  readonly verified: boolean
}

const ampere = {
  peak: { fp32: 19.5e12, fp16: 312e12, bf16: 312e12 },
  power: 400,
  source: 'NVIDIA A100 Tensor Core GPU, data sheet (SXM)',
  verified: true,
}
const hopper = { fp32: 67e12, fp16: 989.4e12, bf16: 989.4e12, fp8: 1978.9e12 }

export const hardware = {
  v100: {
    name: 'NVIDIA V100 32 GB',
    peak: { fp32: 15.7e12, fp16: 125e12 },
    memory: 32e9,
    power: 300,
    source: 'NVIDIA V100 Tensor Core GPU, data sheet (SXM2)',
    verified: true,
  },
  'a100-40': { ...ampere, name: 'NVIDIA A100 40 GB', memory: 40e9 },
  'a100-80': { ...ampere, name: 'NVIDIA A100 80 GB', memory: 80e9 },
  h100: {
    name: 'NVIDIA H100 80 GB',
    peak: hopper,
    memory: 80e9,
    power: 700,
    source: 'NVIDIA H100 Tensor Core GPU, data sheet (SXM), without sparsity',
    verified: true,
  },
  h800: {
    name: 'NVIDIA H800 80 GB',
    peak: hopper,
    memory: 80e9,
    power: 700,
    source:
      'taken to compute as the H100 does, from which it differs in its links; no public data sheet found',
    verified: false,
  },
  'tpu-v3': {
    name: 'Google TPU v3 chip',
    peak: { bf16: 123e12 },
    memory: 32 * 2 ** 30,
    power: 220,
    source: 'Google Cloud documentation, cloud.google.com/tpu/docs/v3',
    verified: true,
  },
  'tpu-v4': {
    name: 'Google TPU v4 chip',
    peak: { bf16: 275e12 },
    memory: 32 * 2 ** 30,
    power: 170,
    source: 'Google Cloud documentation, cloud.google.com/tpu/docs/v4',
    verified: true,
  },
} as const satisfies Readonly<Record<string, Hardware>>
