import { plural } from '../format/grammar'

/** Messages of the comparison page. */
export const messages = {
  intro:
    'Two to four networks side by side: figures, fingerprints and parameters on one scale, and their layers aligned to show what was added, removed and changed from one network to the next.',
  suggestions: 'Good starting pairs',
  suggestionGroups: {
    images: 'Images: deeper, then with shortcuts',
    sequences: 'Sequences: gates, attention, scans',
    transformers: 'Transformers: halves, images, modern blocks',
    experts: 'From dense layers to experts',
  },
  suggestionNotes: {
    vgg: 'Deeper, with small filters only',
    resnet: 'Residual connections and batch norms, no dense layers',
    convnext: 'Grouped, then depthwise convolutions, a design borrowed from transformers',
    gru: 'One gate fewer; an encoder and a decoder',
    bert: 'Encoder only, twice as deep',
    gpt: 'Decoder only, then pre-normalisation',
    vit: 'The same encoder, applied to image patches',
    densenet: 'Concatenation in place of addition: deeper, with a third of the parameters',
    transformer: 'Attention alone, without recurrence',
    mamba: 'A selective scan in place of attention',
    llama: 'Five years of small changes to every part of the block',
    switch: 'Every second feed-forward layer becomes 128 experts, one of which is active',
    mixtral: 'Eight experts, two of them active: six times the parameters, less than twice the work',
    deepseek: 'Shared keys, then latent attention and experts',
  },
  networkList: 'Networks to compare',
  choose: 'Choose a network…',
  choices: (count: number) =>
    count === 0
      ? 'No network with this name'
      : plural('en', count, { one: '1 network', other: `${count} networks` }),
  network: (place: number) => `Network ${place}`,
  variant: (place: number) => `Variant of network ${place}`,
  add: 'Add a network',
  remove: (title: string) => `Remove ${title}`,
  swap: (one: string, other: string) => `Swap ${one} and ${other}`,
  failed: (title: string) => `${title} could not be loaded. Check the connection and try again.`,
  unknownNetwork: (id: string, suggestion?: string) =>
    `There is no network “${id}”. It was left out of the comparison.${suggestion === undefined ? '' : ` Did you mean ${suggestion}?`}`,
  unknownVariant: (name: string, variant: string) =>
    `${name} has no variant “${variant}”. It is compared in its first variant.`,
  changes: (place: number) => `Changed dimensions of network ${place}`,
  resetNetwork: (title: string) => `Reset the dimensions of ${title}`,
  chooseSecond: 'Choose a second network to compare.',
  figures: 'Key figures',
  depth: 'depth',
  multiplyAddsPerToken: 'multiply–adds per token',
  forTokens: (count: string) => `for ${count} tokens`,
  forPixels: (size: string) => `for ${size} pixels`,
  blocks: (count: number) => plural('en', count, { one: '1 block', other: `${count} blocks` }),
  weightLayers: (count: number) =>
    plural('en', count, { one: '1 weight layer', other: `${count} weight layers` }),
  date: 'date',
  logarithmic: 'Logarithmic scale: the values differ by more than a factor of 100.',
  fingerprints: 'Fingerprints',
  /** Before the meaning of each colour. */
  fingerprintKey: 'One stroke per layer:',
  fingerprintsHelp: 'One stroke per layer, with the same width in all networks.',
  strokes: {
    c: 'convolution',
    p: 'pooling',
    d: 'dense',
    a: 'attention',
    r: 'recurrence',
    e: 'embedding',
    x: 'experts',
  },
  parameters: 'Where the parameters are',
  parametersHelp: 'The length of a strip is the number of parameters; colours show the types of layers.',
  parametersLogarithmic:
    'The lengths of the strips are on a logarithmic scale; the widths within a strip are shares of its parameters.',
  difference: 'Layer by layer',
  between: (one: string, other: string) => `From ${one} to ${other}`,
  added: 'Added',
  removed: 'Removed',
  changed: 'Changed',
  more: (count: number) => `${count} more`,
  repeated: (before: string, after: string) => `repeated ${after} times instead of ${before}`,
  unchangedLayers: (count: number) =>
    plural('en', count, { one: '1 layer is unchanged.', other: `${count} layers are unchanged.` }),
  sameLayers: 'The layers are the same.',
  sameLayersOtherWidths: 'The layers are the same, with other widths.',
  alignedLayers: 'Layers side by side',
  differencesOnly: 'Differences only',
  rows: (shown: number, all: number) => `${shown} of ${all} rows`,
  changeNames: { shared: 'unchanged', changed: 'changed', added: 'added', removed: 'removed' },
  insteadOf: (before: string) => `instead of ${before}`,
}
