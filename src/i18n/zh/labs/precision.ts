import type { messages as en } from '../../en/labs/precision'

export const messages: typeof en = {
  title: '精度实测',
  prediction: '四个网络起点相同，看到的图像也相同，只是数值格式不同。最后谁能认对至少一半的测试图像？',
  guesses: ['四个都能', '除未缩放的 fp16 外都能', '只有 fp32 和 bf16', '只有 fp32'],
  knobs: {
    smallness: {
      label: '损失乘以',
      hint: '学习率相应放大：若运算精确，什么也不会变。',
    },
    scaling: { label: '损失缩放', values: { dynamic: '动态', fixed: '固定' } },
    factor: { label: '固定倍数', hint: '只对固定缩放有意义。' },
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
}
