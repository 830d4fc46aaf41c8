import type { PrecisionContender } from '../../../../labs/scale/precision'
import type { precisionKnobs } from '../../../../labs/scale/precisionParameters'
import type { Language } from '../../../../model/timeline'
import type { PartWords } from '../../shared/definition'

/** In the order of their colours. */
export const rivals = ['fp32', 'fp16', 'scaled', 'bf16'] as const satisfies readonly PrecisionContender[]

interface Words extends PartWords<typeof precisionKnobs> {
  readonly rivals: Readonly<Record<PrecisionContender, string>>
  readonly gradients: string
  readonly gradientsHint: string
  readonly bands: Readonly<Record<'vanished' | 'subnormal' | 'normal', string>>
  readonly vanished: string
  readonly subnormal: string
  readonly overflowed: string
  readonly skipped: (count: string) => string
  readonly loss: string
  readonly accuracy: string
  readonly steps: string
  readonly seen: {
    readonly fp16: (vanished: string, subnormal: string) => string
    readonly scaled: (factor: string, vanished: string) => string
    readonly left: (skipped: string) => string
    readonly noneLeft: string
    readonly accuracy: (shares: Readonly<Record<PrecisionContender, string>>) => string
    readonly stalled: (bf16: string, scaled: string) => string
  }
}

const powers = {
  ...{ 0: '1', 4: '2⁻⁴', 8: '2⁻⁸', 12: '2⁻¹²', 16: '2⁻¹⁶', 20: '2⁻²⁰', 24: '2⁻²⁴' },
} as const
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const raised = (power: number) => [...String(power)].map((digit) => superscripts[Number(digit)]).join('')
const factors = Object.fromEntries(Array.from({ length: 33 }, (_, power) => [power, `2${raised(power)}`]))

export const precisionWords: Readonly<Record<Language, Words>> = {
  en: {
    title: 'Precision for real',
    prediction:
      'Four networks with the same start and the same images; only the format of their numbers differs. Which of them will name at least half of the test images in the end?',
    guesses: ['All four', 'All but plain fp16', 'fp32 and bf16 alone', 'fp32 alone'],
    knobs: {
      smallness: {
        label: 'The loss counts',
        values: powers,
        hint: 'The learning rate grows in step: in exact arithmetic nothing changes.',
      },
      scaling: { label: 'Loss scaling', values: { dynamic: 'dynamic', fixed: 'fixed' } },
      factor: { label: 'Fixed factor', values: factors, hint: 'Counts for fixed scaling.' },
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
    skipped: (count) => `${count} left out`,
    loss: 'Loss of each batch (nats)',
    accuracy: 'Test images named rightly',
    steps: 'updates',
    seen: {
      fp16: (vanished, subnormal) =>
        `In plain fp16, ${vanished} of the last update's gradients became zero and ${subnormal} lost digits.`,
      scaled: (factor, vanished) => `With the loss scaled up by ${factor}, ${vanished} became zero`,
      left: (skipped) => `; ${skipped} updates were left out so far, as a gradient was infinite.`,
      noneLeft: ', and no gradient overflowed.',
      accuracy: ({ fp32, fp16, scaled, bf16 }) =>
        `Of 300 test images, fp32 names ${fp32} rightly, fp16 ${fp16}, scaled fp16 ${scaled}, bf16 ${bf16}; guessing would name 10 %.`,
      stalled: (bf16, scaled) =>
        `Without the copy in fp32, ${bf16} of bf16's weights and ${scaled} of scaled fp16's stayed where they were at the last update: it was less than half of their last digit.`,
    },
  },
  zh: {
    title: '精度实测',
    prediction: '四个网络起点相同，看到的图像也相同，只是数值格式不同。最后谁能认对至少一半的测试图像？',
    guesses: ['四个都能', '除未缩放的 fp16 外都能', '只有 fp32 和 bf16', '只有 fp32'],
    knobs: {
      smallness: {
        label: '损失乘以',
        values: powers,
        hint: '学习率相应放大：若运算精确，什么也不会变。',
      },
      scaling: { label: '损失缩放', values: { dynamic: '动态', fixed: '固定' } },
      factor: { label: '固定倍数', values: factors, hint: '只对固定缩放有意义。' },
      narrow: { label: '权重和信号也用该格式' },
      master: { label: '保留一份 fp32 权重' },
      rate: { label: '学习率' },
    },
    rivals: { fp32: 'fp32', fp16: 'fp16', scaled: 'fp16，缩放', bf16: 'bf16' },
    gradients: '梯度有多大，各种格式容得下多少',
    gradientsHint: '最近一次更新的全部梯度，按大小排列；所注名称指 fp16。',
    bands: { vanished: '变成 0', subnormal: '有效位减少', normal: '完整保留' },
    vanished: '变成 0',
    subnormal: '有效位减少',
    overflowed: '溢出',
    skipped: (count) => `跳过 ${count} 次`,
    loss: '每批的损失（纳特）',
    accuracy: '认对的测试图像',
    steps: '次更新',
    seen: {
      fp16: (vanished, subnormal) =>
        `未缩放的 fp16 中，最近一次更新的梯度有 ${vanished} 变成了零，${subnormal} 损失了有效位。`,
      scaled: (factor, vanished) => `损失放大 ${factor} 倍之后，变成零的是 ${vanished}`,
      left: (skipped) => `；至今有 ${skipped} 次更新因梯度溢出而跳过。`,
      noneLeft: '，没有梯度溢出。',
      accuracy: ({ fp32, fp16, scaled, bf16 }) =>
        `300 幅测试图像中，fp32 认对 ${fp32}，fp16 ${fp16}，缩放的 fp16 ${scaled}，bf16 ${bf16}；瞎猜是 10%。`,
      stalled: (bf16, scaled) =>
        `没有 fp32 副本时，最近一次更新中 bf16 有 ${bf16} 的权重、缩放的 fp16 有 ${scaled} 的权重原地未动：更新还不到末位的一半。`,
    },
  },
}
