import type { messages as en } from '../../../en/labs/scale/precision'

export const messages: typeof en = {
  title: '数值精度',
  prediction:
    '四个网络初始权重相同，看到的图像也相同，只是数值格式不同。训练结束时，哪些网络能认对至少一半的测试图像？',
  guesses: ['四个都能', '除未缩放的 fp16 外都能', '只有 fp32 和 bf16', '只有 fp32'],
  parameters: {
    smallness: {
      label: '损失乘以',
      hint: '学习率相应放大：如果运算没有误差，结果不变。',
    },
    scaling: { label: '损失缩放', values: { dynamic: '动态', fixed: '固定' } },
    factor: { label: '固定倍数', hint: '只用于固定缩放。' },
    narrow: { label: '权重和激活值也用同一格式' },
    master: { label: '保留 fp32 主权重' },
    rate: { label: '学习率' },
  },
  contenders: { fp32: 'fp32', fp16: 'fp16', scaled: 'fp16，缩放', bf16: 'bf16' },
  gradients: '梯度的大小，以及各种格式的表示范围',
  gradientsHint: '最近一次更新的全部梯度，按大小排列；图上的标注针对 fp16。',
  bands: { underflowed: '变成 0', subnormal: '有效位减少', normal: '完整精度' },
  underflowed: '变成 0',
  subnormal: '有效位减少',
  overflowed: '溢出',
  skipped: (count) => `跳过 ${count} 次`,
  loss: '每批的损失（纳特）',
  accuracy: '测试准确率',
  steps: '更新次数',
  results: {
    fp16: (underflowed, subnormal) =>
      `未缩放的 fp16 在最近一次更新中，有 ${underflowed} 的梯度变成零，${subnormal} 的梯度损失了有效位。`,
    scaled: (factor, underflowed) => `损失放大 ${factor} 倍后，变成零的梯度占 ${underflowed}`,
    skippedUpdates: (skipped) => `；至今有 ${skipped} 次更新因梯度溢出而跳过。`,
    noneSkipped: '，没有梯度溢出。',
    accuracy: ({ fp32, fp16, scaled, bf16 }) =>
      `在 300 幅测试图像上，准确率分别为：fp32 ${fp32}，fp16 ${fp16}，缩放的 fp16 ${scaled}，bf16 ${bf16}；随机猜测为 10%。`,
    stalled: (bf16, scaled) =>
      `不保留 fp32 主权重时，bf16 有 ${bf16} 的权重、缩放的 fp16 有 ${scaled} 的权重在最近一次更新中没有变化：更新量小于权重末位的一半。`,
  },
}
