import type { messages as en } from '../../en/labs/transfer'

export const messages: typeof en = {
  title: '迁移',
  prediction: '其中一个网络已经学过五个数字。另外五个数字各有多少样本时，预训练的优势最大？',
  guesses: ['2 或 5 个', '10 或 20 个', '50 或 150 个', '都不大：领先始终不足 2 个百分点'],
  knobs: {
    places: { label: '数字的位置', values: { scattered: '随处', middle: '居中' } },
    known: {
      label: '预训练用的数字',
      values: { low: '0–4', high: '5–9', even: '偶数', odd: '奇数' },
    },
    first: {
      label: '预训练的更新次数',
      hint: '取“无”时，两者都从零开始，作为对照。',
      values: { 0: '无' },
    },
    updates: { label: '用少量样本更新的次数' },
    frozen: { label: '冻结卷积核', hint: '第一个网络便只学最后一层。' },
  },
  pretrained: '预训练',
  control: '对照',
  fresh: '从零开始',
  byCount: '对其他人写的新数字的正确率',
  byCountHint: '按每个数字的样本数；点选要细看的数目',
  examples: '每个新数字的样本数',
  gain: '差',
  chance: '随机',
  unmeasured: '两者开始从样本中学习后测量',
  byCountLabel: (pairs) =>
    pairs.length > 0
      ? `新数字的正确率，按每个数字的样本数。${pairs.join('')}`
      : '新数字的正确率，按每个数字的样本数：尚未测量。',
  pair: (count, child, parent) => `${count} 个：${child}，从零开始为 ${parent}。`,
  first: (digits) => `先学：${digits}，样本充足`,
  afterwards: (digits, examples) => `再学：${digits}，各 ${examples} 个样本`,
  only: (digits, examples) => `没有预训练：${digits}，各 ${examples} 个样本`,
  waits: '预训练之后才开始',
  updates: '次更新',
  lessons: '两者学习的样本',
  lessonsHint: (shown, all) => (shown === all ? '全部在此' : `每个数字 ${all} 个中的 ${shown} 个`),
  lessonsLabel: (digit, shown) => `数字 ${digit} 的 ${shown} 个样本。`,
  kernels: '第一层的卷积核',
  kernelsHint: (reach) => `从 −${reach}（橙）到 ${reach}（蓝）`,
  kernelsLabel: (name) => `八个 3×3 的卷积核：${name}。`,
  sheet: '两者都没见过的二十个数字',
  right: (right, all) => `${all} 个中对 ${right} 个`,
  unanswered: (digit) => `数字 ${digit}，尚未作答。`,
  answered: (digit, child, childSays, parent, parentSays) =>
    `数字 ${digit}。${child}答 ${childSays}，${parent}答 ${parentSays}。`,
  seenFirst: (updates, digits, share) =>
    `预训练更新 ${updates} 次之后，第一个网络对其他人写的 ${digits} 的正确率为 ${share}。`,
  seenPair: (examples, child, parent) =>
    `每个新数字有 ${examples} 个样本时，预训练的网络对其他人写的新数字的正确率为 ${child}，从零开始的为 ${parent}。`,
  seenControl: (examples, child, parent) =>
    `这次没有预训练。每个数字有 ${examples} 个样本时，两个从不同随机数开始的网络正确率为 ${child} 与 ${parent}：单凭运气就能差这么多。`,
  seenGains: ({ ahead, of, most, mostAt, least, leastAt }) =>
    `在 ${of} 种样本数中，第一个网络有 ${ahead} 种领先。差距最大为 ${most} 个百分点（${mostAt} 个样本），最小为 ${least} 个百分点（${leastAt} 个样本）。`,
  seenFrozen: (learnt, all) =>
    `卷积核冻结之后，第一个网络从样本中学习 ${learnt} 个数，另一个学习 ${all} 个。`,
}
