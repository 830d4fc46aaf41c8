import type { messages as en } from '../../../en/labs/energy/rbm'

export const messages: typeof en = {
  title: '受限玻尔兹曼机',
  prediction:
    '受限玻尔兹曼机（RBM）训练时不用标签。对训练集以外的人写的数字，它能重建得多好？以始终输出平均图像为基准。',
  guesses: [
    '很差：误差超过平均图像的一半',
    '一般：误差为平均图像的四分之一到一半',
    '很好：误差不到平均图像的四分之一',
  ],
  parameters: {
    hidden: { label: '隐藏单元' },
    k: { label: '吉布斯采样步数（CD-k 的 k）' },
    rate: { label: '学习率' },
    unlearns: { label: '忘却（负相）', hint: '关：不减去重建的统计量，只剩赫布规则。' },
    shown: { label: '显示的测试图像' },
  },
  filters: (count) => `${count} 个隐藏单元的权重`,
  filtersHint: (max) => `橙 −${max}，蓝 ${max}`,
  filtersLabel: (count, max) => `${count} 个隐藏单元的权重，各 8×8 像素，从 −${max} 到 ${max}。`,
  reconstructions: '八幅测试图像及其重建',
  reconstructionsHint: '由其他人书写',
  rows: ['输入', '编码', '重建'],
  rowLabels: ['八个手写数字。', '各隐藏单元对每个数字的激活概率。', '由这些概率重建的数字。'],
  fantasies: '生成的图像',
  fantasiesHint: '十六条吉布斯链，从噪声开始',
  fantasiesLabel: 'RBM 生成的十六幅图像。',
  error: '重建误差（每像素均方误差）',
  updates: '更新次数',
  batch: '训练批次',
  test: '测试图像',
  meanImage: '平均图像',
  resultError: (test, mean, part) =>
    `其他人写的测试图像，重建的均方误差为每像素 ${test}；平均图像的误差为 ${mean}，前者是后者的 ${part}。`,
  resultFilters: (count, correlation) =>
    `${count} 个滤波器中，相邻权重的相关系数为 ${correlation}；若是噪声，则约为 0。`,
}
