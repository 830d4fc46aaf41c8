import type { messages as en } from '../../en/labs/transfer'

export const messages: typeof en = {
  title: '迁移',
  prediction: '其中一个网络用五个数字做过预训练。另外五个数字各有多少样本时，预训练的优势最大？',
  guesses: ['2 或 5 个', '10 或 20 个', '50 或 150 个', '都不大：领先始终不到 2 个百分点'],
  parameters: {
    places: { label: '数字的位置', values: { scattered: '随机', middle: '居中' } },
    known: {
      label: '预训练用的数字',
      values: { low: '0–4', high: '5–9', even: '偶数', odd: '奇数' },
    },
    first: {
      label: '预训练更新次数',
      hint: '取“无”时，两个网络都从头训练，作为对照。',
      values: { 0: '无' },
    },
    updates: { label: '学习新数字的更新次数' },
    frozen: { label: '冻结卷积核', hint: '第一个网络此后只训练最后一层。' },
  },
  pretrained: '预训练',
  control: '对照',
  fresh: '从头训练',
  byCount: '新数字上的准确率（书写者未见过）',
  byCountHint: '按每个数字的样本数；选择一个数目，查看对应的网络',
  examples: '每个新数字的样本数',
  gain: '差值',
  randomGuess: '随机猜测',
  notMeasured: '两个网络开始用样本训练后才有数据',
  byCountLabel: (pairs) =>
    pairs.length > 0
      ? `新数字上的准确率，按每个数字的样本数。${pairs.join('')}`
      : '新数字上的准确率，按每个数字的样本数：尚无数据。',
  countLabel: (count, child, parent) => `${count} 个样本：${child}，从头训练 ${parent}。`,
  pretrainingPhase: (digits) => `先学：${digits}，样本充足`,
  targetPhase: (digits, examples) => `再学：${digits}，各 ${examples} 个样本`,
  controlPhase: (digits, examples) => `没有预训练：${digits}，各 ${examples} 个样本`,
  notStarted: '预训练结束后开始',
  updates: '更新次数',
  trainingExamples: '两个网络的训练样本',
  trainingExamplesHint: (shown, total) =>
    shown === total ? '全部' : `每个数字显示 ${total} 个中的 ${shown} 个`,
  trainingExamplesLabel: (digit, shown) => `数字 ${digit} 的 ${shown} 个样本。`,
  kernels: '第一层的卷积核',
  kernelsHint: (maxWeight) => `从 −${maxWeight}（橙）到 ${maxWeight}（蓝）`,
  kernelsLabel: (name) => `八个 3×3 的卷积核：${name}。`,
  testDigits: '二十个没见过的数字',
  correctCount: (correct, total) => `${total} 个中认对 ${correct} 个`,
  digitLabel: (digit) => `数字 ${digit}：尚无预测。`,
  predictionLabel: (digit, child, childPrediction, parent, parentPrediction) =>
    `数字 ${digit}。${child}：${childPrediction}；${parent}：${parentPrediction}。`,
  resultPretraining: (updates, digits, share) =>
    `预训练更新 ${updates} 次后，对于没见过的人写的 ${digits}，第一个网络的准确率为 ${share}。`,
  resultAccuracy: (examples, child, parent) =>
    `每个新数字有 ${examples} 个样本时，对于没见过的人写的新数字，预训练的网络准确率为 ${child}，从头训练的网络为 ${parent}。`,
  resultControl: (examples, child, parent) =>
    `这次没有预训练。每个数字有 ${examples} 个样本时，两个网络只因初始的随机卷积核不同，准确率分别为 ${child} 和 ${parent}：差别全凭运气。`,
  resultGains: ({ ahead, total, max, maxCount, min, minCount }) =>
    `在 ${total} 种样本数中，第一个网络有 ${ahead} 种领先。差值最大为 ${max} 个百分点（${maxCount} 个样本），最小为 ${min} 个百分点（${minCount} 个样本）。`,
  resultFrozen: (trained, total) =>
    `卷积核冻结后，第一个网络用样本训练 ${trained} 个参数，另一个训练 ${total} 个。`,
}
