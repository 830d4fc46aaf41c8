import type { messages as en } from '../../en/labs/experts'

export const messages: typeof en = {
  title: '专家',
  prediction:
    '路由器要学会把每个点交给哪个专家。训练结束时，有多少专家仍在工作，即至少分到均等份额的十分之一？',
  guesses: ['全部', '至少一半，但不是全部', '不到一半'],
  parameters: {
    experts: { label: '专家数' },
    balance: { label: '均衡损失的权重 α', hint: '推动路由器均匀分配的力度；0 表示不推动。' },
    capacity: { label: '专家容量', hint: '以均等份额为单位；超出的点被丢弃。' },
    jitter: { label: '扰动', hint: '训练时给路由器的输入加入的随机噪声。' },
    regions: { label: '隐藏的区域数' },
    dense: { label: '稠密网络与混合专家相同的是', values: { computation: '计算量', parameters: '参数量' } },
    steps: { label: '训练步数' },
  },
  target: '目标',
  regions: (count) => `${count} 个区域，每个区域由一条直线分成两类`,
  targetLabel: (count) => `正方形分成 ${count} 个区域，每个区域各有一条直线分开两类。`,
  dense: '稠密网络',
  mixture: '混合专家',
  cost: (multiplications, parameters) => `每点 ${multiplications} 次乘法，${parameters} 个参数`,
  predictionLabel: (name, accuracy) => `${name}：对整个正方形的预测，准确率 ${accuracy}。`,
  routing: '各点由哪个专家处理',
  routingHint: '数字是专家编号；缩成小点的已被丢弃。',
  routingLabel: (experts, dropped) => `路由器把正方形分给 ${experts} 个专家；${dropped} 的点被丢弃。`,
  load: '各专家的负载',
  loadHint: (capacity) => `以均等份额为单位；虚线为容量 ${capacity}，超出的点被丢弃。`,
  loadLabel: (loads) => `各专家的负载，以均等份额为单位：${loads}。`,
  noLoad: '各专家的负载：尚无数据。',
  times: (share) => `${share}×`,
  loadOverTime: '训练过程中的负载',
  loadOverTimeHint: '各专家分到的点所占比例，每个专家一条色带。',
  accuracy: '整个正方形上的准确率',
  dropped: '因专家满载而丢弃的点',
  droppedName: '丢弃',
  steps: '步数',
  resultAccuracy: (dense, mixture) =>
    `在整个正方形上，稠密网络的准确率为 ${dense}，混合专家的准确率为 ${mixture}。`,
  resultLoad: (working, experts, max, min) =>
    `${experts} 个专家中有 ${working} 个至少分到均等份额的十分之一；负载最高的专家分到均等份额的 ${max} 倍，最低的分到 ${min} 倍。`,
  resultDropped: (share) => `${share} 的点因专家满载而被丢弃，它们的预测没有任何专家参与。`,
  resultNoneDropped: '没有点被丢弃。',
  resultPurity: (share) =>
    `${share} 的点位于其专家处理最多的那个区域；若每个专家最多处理一个区域，这个比例就是 100%。`,
}
