import type { messages as en } from '../../en/labs/rbm'

export const messages: typeof en = {
  title: '受限玻尔兹曼机',
  prediction:
    '没有人告诉机器看到的是哪个数字。它从未见过这些人的笔迹，能把他们写的数字重建到什么程度？拿“永远回答平均图像”作尺子。',
  guesses: ['几乎不行：误差超过平均图像的一半', '大致可以：在一半与四分之一之间', '很好：不到四分之一'],
  knobs: {
    hidden: { label: '隐藏单元' },
    k: { label: '来回的步数（CD-k 的 k）' },
    rate: { label: '学习率' },
    unlearns: { label: '忘却想象出的', hint: '关：不减去重建所得的统计量，只剩赫布规则。' },
    shown: { label: '看哪几幅测试图像' },
  },
  filters: (count) => `${count} 个隐藏单元各在找什么`,
  filtersHint: (most) => `橙 −${most}，蓝 ${most}`,
  filtersLabel: (count, most) => `${count} 个隐藏单元的权重，各 8×8 个像素，最大 ${most}。`,
  rebuilding: '八幅测试图像，穿过机器再回来',
  rebuildingHint: '其他人写的',
  rows: ['所见', '编码', '重建'],
  rowLabels: ['八个手写数字。', '各隐藏单元对每个数字开启的概率。', '由此重建的数字。'],
  fantasies: '它想象的',
  fantasiesHint: '十六条链，从噪声出发',
  fantasiesLabel: '机器想象出的十六幅图像。',
  error: '重建误差，每像素均方',
  updates: '更新次数',
  batch: '正在学的一批',
  test: '其他人写的',
  mean: '平均图像',
  seenError: (test, mean, part) =>
    `其他人写的图像，重建后每像素均方误差为 ${test}；用平均图像则为 ${mean}，前者是后者的 ${part}。`,
  seenFilters: (count, likeness) =>
    `${count} 个滤波器里，相邻权重的相关系数为 ${likeness}；若是噪声，则约为 0。`,
}
