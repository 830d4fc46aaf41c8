import type { knobs } from '../../../labs/transfer/transferParameters'
import type { Language } from '../../../model/timeline'
import type { PartWords } from '../shared/definition'

/** Of the gains over all numbers of examples, as texts in points. */
export interface Gains {
  readonly ahead: string
  readonly of: string
  readonly most: string
  readonly mostAt: string
  readonly least: string
  readonly leastAt: string
}

interface Words extends PartWords<typeof knobs> {
  readonly pretrained: string
  /** The same rival where there is no pre-training. */
  readonly control: string
  readonly fresh: string
  readonly byCount: string
  readonly byCountHint: string
  readonly examples: string
  readonly gain: string
  readonly chance: string
  readonly unmeasured: string
  readonly byCountLabel: (pairs: readonly string[]) => string
  readonly pair: (count: string, child: string, parent: string) => string
  readonly first: (digits: string) => string
  readonly afterwards: (digits: string, examples: string) => string
  /** The same where nothing was learnt first. */
  readonly only: (digits: string, examples: string) => string
  readonly waits: string
  readonly updates: string
  readonly lessons: string
  readonly lessonsHint: (shown: string, all: string) => string
  readonly lessonsLabel: (digit: number, shown: string) => string
  readonly kernels: string
  readonly kernelsHint: (reach: string) => string
  readonly kernelsLabel: (name: string) => string
  readonly sheet: string
  readonly right: (right: string, all: string) => string
  readonly unanswered: (digit: number) => string
  readonly answered: (
    digit: number,
    child: string,
    childSays: number,
    parent: string,
    parentSays: number,
  ) => string
  readonly seenFirst: (updates: string, digits: string, share: string) => string
  readonly seenPair: (examples: string, child: string, parent: string) => string
  readonly seenControl: (examples: string, child: string, parent: string) => string
  readonly seenGains: (gains: Gains) => string
  readonly seenFrozen: (learnt: string, all: string) => string
}

export const transferMessages: Readonly<Record<Language, Words>> = {
  en: {
    title: 'Transfer',
    prediction:
      'One network has already learnt five digits. With how many examples of each of the five others will that be worth most?',
    guesses: ['With 2 or 5', 'With 10 or 20', 'With 50 or 150', 'Nowhere: it is never 2 points ahead'],
    knobs: {
      places: { label: 'Where the digits stand', values: { scattered: 'anywhere', middle: 'in the middle' } },
      known: {
        label: 'Digits of the pre-training',
        values: { low: '0–4', high: '5–9', even: 'even', odd: 'odd' },
      },
      first: {
        label: 'Updates of pre-training',
        hint: 'With none, both begin from nothing: a control.',
        values: { 0: 'none' },
      },
      updates: { label: 'Updates with the few examples' },
      frozen: { label: 'Freeze the kernels', hint: 'The first network then learns its last layer alone.' },
    },
    pretrained: 'Pre-trained',
    control: 'Control',
    fresh: 'From nothing',
    byCount: 'Right answers on the new digits of other writers',
    byCountHint: 'by examples of each; choose the number to look at',
    examples: 'Examples of each new digit',
    gain: 'gain',
    chance: 'chance',
    unmeasured: 'to be measured as soon as both learn from the examples',
    byCountLabel: (pairs) =>
      pairs.length > 0
        ? `Right answers on the new digits by examples of each. ${pairs.join(' ')}`
        : 'Right answers on the new digits by examples of each: nothing measured yet.',
    pair: (count, child, parent) => `${count}: ${child} against ${parent} from nothing.`,
    first: (digits) => `First: ${digits}, many examples`,
    afterwards: (digits, examples) => `Then: ${digits}, ${examples} examples of each`,
    only: (digits, examples) => `Without pre-training: ${digits}, ${examples} examples of each`,
    waits: 'begins after the pre-training',
    updates: 'updates',
    lessons: 'What both learn from',
    lessonsHint: (shown, all) => (shown === all ? 'all of it' : `${shown} of ${all} of each`),
    lessonsLabel: (digit, shown) => `The digit ${digit}, ${shown} examples.`,
    kernels: 'Kernels of the first layer',
    kernelsHint: (reach) => `from −${reach} (orange) to ${reach} (blue)`,
    kernelsLabel: (name) => `Eight kernels of 3×3 weights: ${name}.`,
    sheet: 'Twenty digits that neither has seen',
    right: (right, all) => `${right} of ${all} right`,
    unanswered: (digit) => `A ${digit}, not answered yet.`,
    answered: (digit, child, childSays, parent, parentSays) =>
      `A ${digit}. ${child} says ${childSays}, ${parent.toLowerCase()} says ${parentSays}.`,
    seenFirst: (updates, digits, share) =>
      `After ${updates} updates of pre-training the first network is right about ${share} of the digits ${digits} by other writers.`,
    seenPair: (examples, child, parent) =>
      `With ${examples} examples of each new digit, the pre-trained network is right about ${child} of those by other writers, the one from nothing about ${parent}.`,
    seenControl: (examples, child, parent) =>
      `There was no pre-training. With ${examples} examples of each digit, two networks that begin from different chance are right about ${child} and ${parent}: so much is luck.`,
    seenGains: ({ ahead, of, most, mostAt, least, leastAt }) =>
      `The first is ahead with ${ahead} of the ${of} numbers of examples. The greatest difference is ${most} points, with ${mostAt} examples; the least is ${least}, with ${leastAt}.`,
    seenFrozen: (learnt, all) =>
      `With its kernels frozen, the first network learns ${learnt} numbers from the examples, the other ${all}.`,
  },
  zh: {
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
  },
}
