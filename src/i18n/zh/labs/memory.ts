import type { messages as en } from '../../en/labs/memory'

export const messages: typeof en = {
  title: '记忆',
  prediction: '训练结束时，三个网络中哪些能在没见过的序列上达到 95% 以上的准确率？',
  guesses: ['都不能', '两个门控网络中只有一个能', '两个门控网络都能，Elman 网络不能', '三个都能'],
  parameters: {
    task: { label: '任务', values: { recall: '回忆第一个符号', adding: '两数相加' } },
    length: { label: '序列长度' },
    units: { label: 'LSTM 单元数', hint: '另外两个网络的单元数按权重总数相同来定。' },
    forgetGate: { label: 'LSTM 遗忘门', hint: '关闭后就是 1997 年的 LSTM，记忆单元从不遗忘。' },
    forgetBias: {
      label: '门的初始偏置',
      hint: '指 LSTM 的遗忘门和 GRU 的更新门：取 0 时每步保留一半，取 4 时每步保留 98%。',
    },
    clip: { label: '梯度裁剪' },
    rate: { label: '学习率' },
  },
  names: { elman: 'Elman 网络', lstm: 'LSTM', gru: 'GRU' },
  memoryNames: { elman: '状态', lstm: '记忆单元', gru: '状态' },
  gates: { input: '输入门', forget: '遗忘门', output: '输出门', update: '更新门', reset: '重置门' },
  accuracy: '在没见过的序列上的准确率',
  loss: '损失（均方误差）',
  randomGuess: '随机猜测',
  constantAnswer: '总答 1',
  steps: '训练步数',
  gradient: '回传到前面各步的梯度（细线：训练前）',
  stepsBack: '从序列末尾往回的步数',
  example: '同一个序列，各网络如何处理',
  sequence: '测试序列',
  input: '输入',
  recallInput: (symbol) => `序列以 ${symbol} 开头，末尾要答出这个符号；其余各步都是噪声。`,
  addingInput: (sum) => `一串数，其中两个带标记，它们的和是 ${sum}。`,
  networkSize: (units, weights) => `${units} 个单元，${weights} 个权重`,
  correctShare: (share) => `准确率 ${share}`,
  correct: (answer) => `✓ ${answer}，正确`,
  close: (answer, target) => `✓ ${answer}，接近 ${target}`,
  wrong: (answer, target) => `✗ ${answer}，应为 ${target}`,
  memoryLabel: (name, memory, units) => `${name}：${memory}（${units} 个单元）随序列的变化。`,
  gateLabel: (name, average) => `它的${name}，平均开度 ${average}。`,
  shownUnits: (units) => `每个网络显示 ${units} 个单元。`,
  memoryScale: '状态或记忆单元',
  gateScale: '门',
  closed: '关',
  open: '开',
  resultRecall: (elman, lstm, gru, baseline) =>
    `在没见过的序列上，答对第一个符号的比例：Elman 网络 ${elman}，LSTM ${lstm}，GRU ${gru}；随机猜测为 ${baseline}。`,
  resultAdding: (elman, lstm, gru, baseline) =>
    `在没见过的序列上，答案与正确的和相差不到 0.1 的比例：Elman 网络 ${elman}，LSTM ${lstm}，GRU ${gru}；总答 1 时为 ${baseline}。`,
  resultErrors: (elman, lstm, gru, baseline) =>
    `三个网络最新的均方误差依次为 ${elman}、${lstm} 和 ${gru}；总答 1 时为 ${baseline}。`,
  resultGradients: (before, now) =>
    `第一步的梯度与最后一步之比，训练前 Elman 网络为 ${before[0]}，LSTM 为 ${before[1]}，GRU 为 ${before[2]}；现在依次为 ${now[0]}、${now[1]} 和 ${now[2]}。`,
  resultGates: (forget, update) =>
    `在所示的序列上，LSTM 遗忘门的平均开度为 ${forget}，GRU 更新门的平均开度为 ${update}。`,
  resultWithoutForgetGate: (update) =>
    `LSTM 没有遗忘门，记忆单元会保留所有内容；在所示的序列上，GRU 更新门的平均开度为 ${update}。`,
}
