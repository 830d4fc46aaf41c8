import type { knobs } from '../../../labs/experts/expertsParameters'
import type { Language } from '../../../model/timeline'
import type { PartWords } from '../shared/definition'

interface Words extends PartWords<typeof knobs> {
  readonly truth: string
  readonly regions: (count: string) => string
  readonly truthLabel: (count: string) => string
  readonly dense: string
  readonly mixture: string
  readonly cost: (multiplications: string, parameters: string) => string
  readonly answerLabel: (name: string, accuracy: string) => string
  readonly service: string
  readonly serviceHint: string
  readonly serviceLabel: (experts: string, dropped: string) => string
  readonly load: string
  readonly loadHint: (capacity: string) => string
  readonly loadLabel: (loads: string) => string
  readonly noLoad: string
  readonly times: (share: string) => string
  readonly course: string
  readonly courseHint: string
  readonly accuracy: string
  readonly dropped: string
  readonly droppedName: string
  readonly steps: string
  readonly seenAccuracy: (dense: string, mixture: string) => string
  readonly seenLoad: (working: string, experts: string, most: string, least: string) => string
  readonly seenDropped: (share: string) => string
  readonly seenNoneDropped: string
  readonly seenPurity: (share: string) => string
}

export const expertsMessages: Readonly<Record<Language, Words>> = {
  en: {
    title: 'Experts',
    prediction:
      'A router learns which expert serves which point. In the end, how many experts will have work: at least a tenth of an equal share?',
    guesses: ['All of them', 'Half of them or more, but not all', 'Fewer than half'],
    knobs: {
      experts: { label: 'Experts' },
      balance: {
        label: 'Balancing loss, α',
        hint: 'How hard the router is pressed towards equal loads; 0: not at all.',
      },
      capacity: { label: 'Capacity of an expert', hint: 'In equal shares; points beyond it are dropped.' },
      jitter: { label: 'Jitter', hint: "Chance put into the router's input while it learns." },
      regions: { label: 'Hidden regions' },
      dense: {
        label: 'The dense network has equal',
        values: { computation: 'computation', parameters: 'parameters' },
      },
      steps: { label: 'Steps of learning' },
    },
    truth: 'The truth',
    regions: (count) =>
      count === '1' ? 'A line parts two classes' : `${count} regions; in each a line parts two classes`,
    truthLabel: (count) => `The square, its regions: ${count}. In each a line of its own parts two classes.`,
    dense: 'Dense network',
    mixture: 'Mixture of experts',
    cost: (multiplications, parameters) =>
      `${multiplications} multiplications a point, ${parameters} parameters`,
    answerLabel: (name, accuracy) => `${name}: its answer over the square, right for ${accuracy} of it.`,
    service: 'Who serves what',
    serviceHint: 'Numbers are experts; points shrunk to a dot were dropped.',
    serviceLabel: (experts, dropped) =>
      `The square parted among ${experts} experts by the router; ${dropped} of the points are dropped.`,
    load: 'Load of each expert',
    loadHint: (capacity) =>
      `In equal shares. Above the dashed line, the capacity of ${capacity}, points are dropped.`,
    loadLabel: (loads) => `Load of each expert in equal shares: ${loads}.`,
    noLoad: 'Load of each expert: nothing yet.',
    times: (share) => `${share}×`,
    course: 'Load in the course of learning',
    courseHint: 'Shares of the points, a band for each expert.',
    accuracy: 'Part of the square classed rightly',
    dropped: 'Points that found their expert full',
    droppedName: 'dropped',
    steps: 'steps',
    seenAccuracy: (dense, mixture) =>
      `The dense network classes ${dense} of the square rightly, the mixture ${mixture}.`,
    seenLoad: (working, experts, most, least) =>
      `${working} of ${experts} experts have at least a tenth of an equal share; the busiest has ${most} times an equal share, the least busy ${least} times.`,
    seenDropped: (share) =>
      `${share} of the points found their expert full and passed by it, with an answer that no expert had worked on.`,
    seenNoneDropped: 'No point found its expert full.',
    seenPurity: (share) =>
      `${share} of the points lie in the one region that their expert serves most; if no expert served two regions, it would be all.`,
  },
  zh: {
    title: '专家',
    prediction:
      '路由器要学着决定每个点交给哪位专家。到最后，有多少专家有活可干，即至少分到均等份额的十分之一？',
    guesses: ['全部', '半数以上，但不是全部', '不到半数'],
    knobs: {
      experts: { label: '专家数' },
      balance: { label: '均衡损失的权重 α', hint: '以多大力度要求路由器分得均匀；0 表示不要求。' },
      capacity: { label: '每位专家的容量', hint: '以均等份额为单位；超出的点被丢弃。' },
      jitter: { label: '扰动', hint: '学习时给路由器的输入加上的随机成分。' },
      regions: { label: '隐藏的区域数' },
      dense: { label: '稠密网络与混合专家相同的是', values: { computation: '计算量', parameters: '参数量' } },
      steps: { label: '学习步数' },
    },
    truth: '真实划分',
    regions: (count) => `${count} 个区域，各由一条直线分成两类`,
    truthLabel: (count) => `正方形分成 ${count} 个区域，每个区域各有一条直线分开两类。`,
    dense: '稠密网络',
    mixture: '混合专家',
    cost: (multiplications, parameters) => `每点 ${multiplications} 次乘法，${parameters} 个参数`,
    answerLabel: (name, accuracy) => `${name}：对整个正方形的回答，分对 ${accuracy}。`,
    service: '谁负责哪里',
    serviceHint: '数字是专家的编号；缩成小点的被丢弃了。',
    serviceLabel: (experts, dropped) => `路由器把正方形分给 ${experts} 位专家；${dropped} 的点被丢弃。`,
    load: '各位专家的负载',
    loadHint: (capacity) => `以均等份额为单位；虚线是容量 ${capacity}，以上的点被丢弃。`,
    loadLabel: (loads) => `各位专家的负载，以均等份额为单位：${loads}。`,
    noLoad: '各位专家的负载：尚无。',
    times: (share) => `${share}×`,
    course: '学习过程中的负载',
    courseHint: '各占多少点，每位专家一条色带。',
    accuracy: '正方形中分对的部分',
    dropped: '因专家满员而落空的点',
    droppedName: '被丢弃',
    steps: '步',
    seenAccuracy: (dense, mixture) => `稠密网络分对了正方形的 ${dense}，混合专家分对了 ${mixture}。`,
    seenLoad: (working, experts, most, least) =>
      `${experts} 位专家中有 ${working} 位至少分到均等份额的十分之一；最忙的分到均等份额的 ${most} 倍，最闲的 ${least} 倍。`,
    seenDropped: (share) => `${share} 的点遇到专家已满，绕了过去，它们的答案没有任何专家经手。`,
    seenNoneDropped: '没有一个点遇到专家已满。',
    seenPurity: (share) =>
      `${share} 的点落在各自专家最常负责的那个区域里；若没有专家兼管两个区域，这个比例就是 100%。`,
  },
}
