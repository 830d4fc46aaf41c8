import type { ReasonMessages } from '../../network/language/valueReason'
import { roundToFourDecimals } from '../format/roundToFourDecimals'

/** Messages of a network and its diagram. */
export const messages = {
  title: 'The network, layer by layer',
  variant: 'Variant',
  failed: 'The specification could not be loaded. Check the connection and try again.',
  parameters: 'parameters',
  activeParameters: 'active parameters per token',
  multiplyAdds: 'multiply–adds',
  depth: 'weight layers deep',
  receptiveField: 'receptive field',
  activations: 'activations stored for training',
  kvCache: 'KV cache per token (values)',
  diagramOf: (title: string) => `Diagram of ${title}`,
  expandHint: 'Click a box with a coloured strip to see its layers, the title of a frame to close it.',
  backToDiagram: 'Back to the diagram',
  zoomOutHint: 'Zoom out to return.',
  input: 'Input',
  noParameters: 'none: nothing is learned here',
  noMultiplyAdds: 'none: only matrix products and convolutions count',
  equalCopies: (count: number) => `There are ${count} equal layers here; the numbers are those of one.`,
  shareOfNetwork: (share: string) => `${share} of the network`,
  saveAs: (kind: string) => `Save the diagram as ${kind}`,
  fullscreen: 'Full screen',
  openFullscreen: 'Open the diagram full screen',
  closeDiagram: 'Close the diagram',
  showWholeDiagram: 'Show the whole diagram',
  saveFailed: 'The image could not be saved.',
  allLayers: (count: number) => `All layers (${count} rows)`,
  changeDimensions: 'Change its dimensions',
  modified: (title: string) => `${title}, modified`,
  inBatch: (title: string, size: number) => `${title}, in a batch of ${size}`,
  results: 'Exact counts',
  contextCache: 'KV cache of the full context',
  invalidValue: (name: string, value: string, network?: string) =>
    `The ${name}${network === undefined ? '' : ` of ${network}`} cannot be ${value}.`,
  nearestValid: (values: readonly number[]) =>
    values.length === 1
      ? `The nearest value that works is ${values[0]}.`
      : `The nearest values that work are ${values.join(' and ')}.`,
  /** Why a value is not possible. */
  reasons: {
    notWhole: ({ value }) => `A size would be ${roundToFourDecimals(value)}, which is not a whole number.`,
    tooSmall: ({ value, min }) => `A size would be ${value}; it must be at least ${min}.`,
    tooLarge: ({ value, max }) => `A size would be ${value}; it can be at most ${max}.`,
    notNumber: () => 'A number is needed in place of a list.',
    notFinite: () => 'A size that depends on it has no finite value.',
    noItem: ({ position, length }) => `Item ${position} of a list is needed, which has ${length}.`,
    rowLength: ({ row, length, expected }) => `Row ${row} has ${length} numbers instead of ${expected}.`,
    tooManyLayers: ({ max }) => `The network would have more than ${max} layers.`,
    kernel: ({ extent, length }) =>
      `A kernel that reaches over ${extent} does not fit a length of ${length}.`,
    padding: () => 'The padding would leave nothing of the output.',
    crop: ({ to, from }) => `${to} cannot be cut from ${from}.`,
    groups: ({ groups, channels }) => `${groups} groups do not divide ${channels} channels.`,
    heads: ({ heads, features }) => `${heads} heads do not divide ${features} features.`,
    keyHeads: ({ keys, heads }) => `${keys} key–value heads do not divide ${heads} heads.`,
    activeExperts: ({ active, count }) => `${active} experts are active, but there are ${count}.`,
    positions: ({ positions, length }) => `There are ${positions} positions, more than the length ${length}.`,
    contextLength: ({ context, input }) => `The context has ${context} tokens, the input ${input}.`,
    notMultiple: ({ of, value }) => `${of} does not divide ${value}.`,
    tooFewFeatures: ({ features, needed }) =>
      `A layer needs ${needed} features, and its input has ${features}.`,
    oddFeatures: ({ features }) => `${features} features cannot be halved into means and variances.`,
    layOut: ({ values, size }) => `${values} values cannot be laid out in ${size}.`,
    shapes: ({ first, second }) => `${first} and ${second} do not fit together.`,
  } satisfies ReasonMessages as ReasonMessages,
  reset: 'Reset',
  resetAll: 'Reset all',
  resetTo: (name: string, to: string) => `Reset ${name} to ${to}`,
  invalidList: (name: string, example: string) => `Enter ${name} as a list of numbers, e.g. ${example}.`,
  counts: 'Counts and memory',
  memory: 'Memory',
  /** For a batch of examples. */
  memoryOf: {
    weights: (_batch: number) => 'weights',
    activations: (batch: number) =>
      batch === 1 ? 'training activations of one example' : `training activations of ${batch} examples`,
    tokenCache: (_batch: number) => 'KV cache of one token',
    contextCache: (batch: number) =>
      batch === 1 ? 'KV cache of the full context' : `KV cache of ${batch} full contexts`,
    state: (batch: number) =>
      batch === 1 ? 'state of the recurrent layers' : `state of the recurrent layers for ${batch} sequences`,
  },
  bits: (bits: number) => `${bits}-bit`,
  sharesWeightsOf: 'shares the weights of',
  layer: 'Layer',
  output: 'Output',
  times: (count: number) => `×${count}`,
  countingRules:
    'Computed from the specification. Trainable parameters only; shared weights count once, batch-norm statistics not at all. A multiply–add counts as one operation; both matrix products of attention are included.',
  data: 'Data',
  yes: 'yes',
  no: 'no',
}
