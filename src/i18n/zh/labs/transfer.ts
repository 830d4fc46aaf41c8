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
  chance: '随机猜测',
  unmeasured: '两个网络开始用样本训练后才有数据',
  byCountLabel: (pairs) =>
    pairs.length > 0
      ? `新数字上的准确率，按每个数字的样本数。${pairs.join('')}`
      : '新数字上的准确率，按每个数字的样本数：尚无数据。',
  pair: (count, child, parent) => `${count} 个样本：${child}，从头训练 ${parent}。`,
  first: (digits) => `先学：${digits}，样本充足`,
  afterwards: (digits, examples) => `再学：${digits}，各 ${examples} 个样本`,
  only: (digits, examples) => `没有预训练：${digits}，各 ${examples} 个样本`,
  waits: '预训练结束后开始',
  updates: '更新次数',
  lessons: '两个网络的训练样本',
  lessonsHint: (shown, all) => (shown === all ? '全部' : `每个数字显示 ${all} 个中的 ${shown} 个`),
  lessonsLabel: (digit, shown) => `数字 ${digit} 的 ${shown} 个样本。`,
  kernels: '第一层的卷积核',
  kernelsHint: (reach) => `从 −${reach}（橙）到 ${reach}（蓝）`,
  kernelsLabel: (name) => `八个 3×3 的卷积核：${name}。`,
  sheet: '二十个没见过的数字',
  right: (right, all) => `${all} 个中认对 ${right} 个`,
  unanswered: (digit) => `数字 ${digit}：尚无预测。`,
  answered: (digit, child, childSays, parent, parentSays) =>
    `数字 ${digit}。${child}：${childSays}；${parent}：${parentSays}。`,
  seenFirst: (updates, digits, share) =>
    `预训练更新 ${updates} 次后，对于没见过的人写的 ${digits}，第一个网络的准确率为 ${share}。`,
  seenPair: (examples, child, parent) =>
    `每个新数字有 ${examples} 个样本时，对于没见过的人写的新数字，预训练的网络准确率为 ${child}，从头训练的网络为 ${parent}。`,
  seenControl: (examples, child, parent) =>
    `这次没有预训练。每个数字有 ${examples} 个样本时，两个网络只因初始的随机卷积核不同，准确率分别为 ${child} 和 ${parent}：差别全凭运气。`,
  seenGains: ({ ahead, of, most, mostAt, least, leastAt }) =>
    `在 ${of} 种样本数中，第一个网络有 ${ahead} 种领先。差值最大为 ${most} 个百分点（${mostAt} 个样本），最小为 ${least} 个百分点（${leastAt} 个样本）。`,
  seenFrozen: (learnt, all) => `卷积核冻结后，第一个网络用样本训练 ${learnt} 个参数，另一个训练 ${all} 个。`,
}
