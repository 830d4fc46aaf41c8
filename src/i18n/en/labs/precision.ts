export const messages = {
  title: 'Precision for real',
  prediction:
    'Four networks with the same start and the same images; only the format of their numbers differs. Which of them will name at least half of the test images in the end?',
  guesses: ['All four', 'All but plain fp16', 'fp32 and bf16 alone', 'fp32 alone'],
  knobs: {
    smallness: {
      label: 'The loss counts',
      hint: 'The learning rate grows in step: in exact arithmetic nothing changes.',
    },
    scaling: { label: 'Loss scaling', values: { dynamic: 'dynamic', fixed: 'fixed' } },
    factor: { label: 'Fixed factor', hint: 'Counts for fixed scaling.' },
    narrow: { label: 'Weights and signals in the format, too' },
    master: { label: 'A copy of the weights in fp32' },
    rate: { label: 'Learning rate' },
  },
  rivals: { fp32: 'fp32', fp16: 'fp16', scaled: 'fp16, scaled', bf16: 'bf16' },
  gradients: 'How large the gradients are, and what each format can hold',
  gradientsHint: 'All gradients of the last update, by size; the names are fp16’s.',
  bands: { vanished: 'becomes 0', subnormal: 'fewer digits', normal: 'kept in full' },
  vanished: 'become 0',
  subnormal: 'fewer digits',
  overflowed: 'overflow',
  skipped: (count: string) => `${count} left out`,
  loss: 'Loss of each batch (nats)',
  accuracy: 'Test images named rightly',
  steps: 'updates',
  seen: {
    fp16: (vanished: string, subnormal: string) =>
      `In plain fp16, ${vanished} of the last update's gradients became zero and ${subnormal} lost digits.`,
    scaled: (factor: string, vanished: string) =>
      `With the loss scaled up by ${factor}, ${vanished} became zero`,
    left: (skipped: string) => `; ${skipped} updates were left out so far, as a gradient was infinite.`,
    noneLeft: ', and no gradient overflowed.',
    accuracy: ({ fp32, fp16, scaled, bf16 }: { fp32: string; fp16: string; scaled: string; bf16: string }) =>
      `Of 300 test images, fp32 names ${fp32} rightly, fp16 ${fp16}, scaled fp16 ${scaled}, bf16 ${bf16}; guessing would name 10 %.`,
    stalled: (bf16: string, scaled: string) =>
      `Without the copy in fp32, ${bf16} of bf16's weights and ${scaled} of scaled fp16's stayed where they were at the last update: it was less than half of their last digit.`,
  },
}
