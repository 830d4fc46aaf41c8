import { choice, flag, oneOf, type SettingOf, textValue } from '../runner/knob'

/** A whole number, written out, of so many digits at most. */
const count = (usual: number, digits = 6, min = 1) => {
  const max = 10 ** digits - 1
  const accepts = (written: string) =>
    /^(0|[1-9]\d{0,14})$/.test(written) && Number(written) >= min && Number(written) <= max
  return { ...textValue(String(usual), accepts), least: min, most: max }
}

const degrees = [1, 2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 24, 25, 32, 48, 64, 128, 256, 512, 1024, 2048]
const hundredths = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => (from + index) / 100)

/** GPT-3 at first. Numbers without bounds are texts of digits. */
export const plannerKnobs = {
  /** Whose published figures the plan is held against. */
  model: choice('gpt-3', 'switch-c', 'llama-65b', 'qwen-72b', 'deepseek-v3'),
  /** Parameters in all, those a token passes through, and those of all experts. The last is 0 without experts. */
  parameters: count(174_604_259_328, 15),
  active: count(174_604_259_328, 15),
  expertParameters: count(0, 15, 0),
  /** Tokens to train on. */
  tokens: count(300_000_000_000, 15),
  layers: count(96, 4),
  width: count(12_288),
  heads: count(96, 4),
  /** The mean of a head's widths of keys and of values. */
  headWidth: count(128, 4),
  /** Hidden units of a feed-forward layer that a token passes through, those of all its experts together. */
  hidden: count(49_152),
  /** Feed-forward layers with a gate: three matrices, not two. */
  gated: flag(false),
  /** Masked scores of attention are not computed: half. */
  causal: flag(false),
  /** Tokens in a sequence. */
  sequence: count(2048),
  vocabulary: count(50_257),
  hardware: choice('v100', 'a100-40', 'a100-80', 'h100', 'h800', 'tpu-v3', 'tpu-v4'),
  devices: count(10_000),
  /** The share of the peak that the model's own operations make use of (MFU). */
  utilisation: oneOf(hundredths(1, 100), 0.2),
  precision: choice('fp16', 'bf16', 'fp8', 'fp32'),
  optimizer: choice('adam', 'momentum', 'adafactor'),
  /** Devices that share each layer, a copy's layers, and the experts; the last are among the copies. */
  tensor: oneOf(degrees, 8),
  pipeline: oneOf(degrees, 10),
  expert: oneOf(degrees, 1),
  /** What copies of the model share out among them: 0 nothing, 1 the optimiser's state, 2 gradients too, 3 weights too. */
  zero: oneOf([0, 1, 2, 3], 1),
  /** Signals kept for the way back: all, all but those inside attention, or each layer's input alone. */
  recompute: choice('selective', 'none', 'full'),
  /** Norms and dropout are split along the sequence among those that share a layer. */
  sequenceParallel: flag(true),
  schedule: choice('1f1b', 'gpipe'),
  /** Sequences in an update, and in what goes through the pipeline at a time. */
  batch: count(1500),
  microBatch: oneOf([1, 2, 4, 8, 16, 32], 1),
  /** Watts that each device draws, its share of the host included if so published. */
  power: oneOf(
    Array.from({ length: 281 }, (_, index) => 100 + 5 * index),
    330,
  ),
  /** Power usage effectiveness: what the building draws for each watt of its machines. */
  pue: oneOf(hundredths(100, 200), 1.1),
  /** Dollars for a device and hour. */
  price: oneOf([0.25, 0.5, 1, 1.5, 2, 2.5, 3, 4, 5, 8, 10], 2),
}

export type PlannerSetting = SettingOf<typeof plannerKnobs>
