export const messages = {
  title: 'Precision',
  prediction:
    'Four networks start from the same weights and see the same images; only their number format differs. Which of them will classify at least half of the test images correctly at the end?',
  guesses: ['All four', 'All but plain fp16', 'Only fp32 and bf16', 'Only fp32'],
  parameters: {
    smallness: {
      label: 'Loss multiplied by',
      hint: 'The learning rate is raised by the same factor: with exact arithmetic, the result would be the same.',
    },
    scaling: { label: 'Loss scaling', values: { dynamic: 'dynamic', fixed: 'fixed' } },
    factor: { label: 'Fixed factor', hint: 'Only for fixed scaling.' },
    narrow: { label: 'Weights and activations in the same format' },
    master: { label: 'Master weights in fp32' },
    rate: { label: 'Learning rate' },
  },
  contenders: { fp32: 'fp32', fp16: 'fp16', scaled: 'fp16, scaled', bf16: 'bf16' },
  gradients: 'Size of the gradients, and what each format can represent',
  gradientsHint: 'All gradients of the last update, by size; the labels refer to fp16.',
  bands: { underflowed: 'becomes 0', subnormal: 'fewer digits', normal: 'full precision' },
  underflowed: 'become 0',
  subnormal: 'fewer digits',
  overflowed: 'overflow',
  skipped: (count: string) => `${count} skipped`,
  loss: 'Loss of each batch (nats)',
  accuracy: 'Test accuracy',
  steps: 'updates',
  results: {
    fp16: (underflowed: string, subnormal: string) =>
      `In plain fp16, ${underflowed} of the last update's gradients became zero and ${subnormal} lost digits.`,
    scaled: (factor: string, underflowed: string) =>
      `With the loss scaled up by ${factor}, ${underflowed} became zero`,
    skippedUpdates: (skipped: string) => `; updates skipped so far because of an overflow: ${skipped}.`,
    noneSkipped: ', and no gradient overflowed.',
    accuracy: ({ fp32, fp16, scaled, bf16 }: { fp32: string; fp16: string; scaled: string; bf16: string }) =>
      `On 300 test images, the accuracy of fp32 is ${fp32}, of fp16 ${fp16}, of scaled fp16 ${scaled} and of bf16 ${bf16}; random guessing gives 10 %.`,
    stalled: (bf16: string, scaled: string) =>
      `Without master weights in fp32, ${bf16} of the weights in bf16 and ${scaled} in scaled fp16 did not change in the last update, as it was smaller than half of their last digit.`,
  },
}
