import { choice, flag, oneOf, type Settings, textValue } from '../runner/parameter'

/** A whole number as text, with a maximum number of digits. */
const count = (defaultValue: number, digits = 6, min = 1) => {
  const max = 10 ** digits - 1
  const accepts = (written: string) =>
    /^(0|[1-9]\d{0,14})$/.test(written) && Number(written) >= min && Number(written) <= max
  return { ...textValue(String(defaultValue), accepts), min, max }
}

const degrees = [1, 2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 24, 25, 32, 48, 64, 128, 256, 512, 1024, 2048]
const hundredths = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => (from + index) / 100)

/** The defaults are GPT-3's. Numbers without a fixed list of values are texts of digits. */
export const plannerParameters = {
  /** The model whose published figures the plan is compared with. */
  model: choice('gpt-3', 'switch-c', 'llama-65b', 'qwen-72b', 'deepseek-v3'),
  /** All parameters, those active for a token, and those of all experts (0 without experts). */
  parameters: count(174_604_259_328, 15),
  active: count(174_604_259_328, 15),
  expertParameters: count(0, 15, 0),
  /** Training tokens. */
  tokens: count(300_000_000_000, 15),
  layers: count(96, 4),
  width: count(12_288),
  heads: count(96, 4),
  /** The mean of a head's key and value widths. */
  headWidth: count(128, 4),
  /** Hidden units of a feed-forward layer that are active for a token, over all its experts. */
  hidden: count(49_152),
  /** Gated feed-forward layers: three matrices, not two. */
  gated: flag(false),
  /** Masked attention scores, one half, are not computed. */
  causal: flag(false),
  /** Tokens in a sequence. */
  sequence: count(2048),
  vocabulary: count(50_257),
  hardware: choice('v100', 'a100-40', 'a100-80', 'h100', 'h800', 'tpu-v3', 'tpu-v4'),
  devices: count(10_000),
  /** Model FLOPs utilisation (MFU): the share of the peak used by the model's own operations. */
  utilisation: oneOf(hundredths(1, 100), 0.2),
  precision: choice('fp16', 'bf16', 'fp8', 'fp32'),
  optimizer: choice('adam', 'momentum', 'adafactor'),
  /** Devices that share each layer, the layers of a copy, and the experts; the last are among the copies. */
  tensor: oneOf(degrees, 8),
  pipeline: oneOf(degrees, 10),
  expert: oneOf(degrees, 1),
  /**
   * What is sharded over the copies of the model: 0 nothing, 1 the optimiser's state, 2 also gradients, 3
   * also weights.
   */
  zero: oneOf([0, 1, 2, 3], 1),
  /**
   * Activations stored for the backward pass: all except those inside attention, all, or only each layer's
   * input.
   */
  recompute: choice('selective', 'none', 'full'),
  /** Norms and dropout are split along the sequence over the devices that share a layer. */
  sequenceParallel: flag(true),
  schedule: choice('1f1b', 'gpipe'),
  /** Sequences per update, and per micro-batch of the pipeline. */
  batch: count(1500),
  microBatch: oneOf([1, 2, 4, 8, 16, 32], 1),
  /** Watts per device, including its share of the host if published so. */
  power: oneOf(
    Array.from({ length: 281 }, (_, index) => 100 + 5 * index),
    330,
  ),
  /** Power usage effectiveness: the power of the data centre per watt of its machines. */
  pue: oneOf(hundredths(100, 200), 1.1),
  /** Dollars per device hour. */
  price: oneOf([0.25, 0.5, 1, 1.5, 2, 2.5, 3, 4, 5, 8, 10], 2),
}

export type PlannerSettings = Settings<typeof plannerParameters>
