import type { messages as en } from '../../en/labs/memory'

export const messages: typeof en = {
  title: '记忆',
  prediction: '到最后，三者中谁能答对几乎所有没见过的序列（95% 以上）？',
  guesses: ['都不能', '带门的两个中只有一个能', '带门的两个都能，Elman 网络不能', '三个都能'],
  knobs: {
    task: { label: '任务', values: { recall: '回忆第一个符号', adding: '两数相加' } },
    length: { label: '序列的步数' },
    units: { label: 'LSTM 的单元数', hint: '其余两个的单元数按权重总数相同来定。' },
    forgetGate: { label: 'LSTM 的遗忘门', hint: '没有它，就是 1997 年的细胞：什么都留着。' },
    forgetBias: {
      label: '负责保留的门的初始偏置',
      hint: '指 LSTM 的遗忘门与 GRU 的更新门：0 每步留一半，4 每步留 98%。',
    },
    clip: { label: '裁剪过大的梯度' },
    rate: { label: '学习率' },
  },
  names: { elman: 'Elman 网络', lstm: 'LSTM', gru: 'GRU' },
  kept: { elman: '状态', lstm: '细胞', gru: '状态' },
  gates: { input: '输入门', forget: '遗忘门', output: '输出门', update: '更新门', reset: '重置门' },
  accuracy: '没见过的序列，答对的比例',
  loss: '损失（和的平方误差）',
  chance: '随机水平',
  always: '总答 1',
  steps: '学习步数',
  gradient: '往回传的梯度还剩多少（细线：起初）',
  back: '从序列末尾往回的步数',
  example: '一个序列，三者各如何对待',
  sequence: '没见过的序列',
  input: '输入',
  recallInput: (symbol) => `序列以 ${symbol} 开头，末尾要问的就是它；其余都是噪声。`,
  addingInput: (sum) => `一串数，其中两个有标记，它们的和是 ${sum}。`,
  size: (units, weights) => `${units} 个单元，${weights} 个权重`,
  share: (share) => `答对 ${share}`,
  right: (given) => `✓ 答 ${given}，对`,
  near: (given, right) => `✓ 答 ${given}，近于 ${right}`,
  wrong: (given, right) => `✗ 答 ${given}，应为 ${right}`,
  memory: (name, kept, units) => `${name}：${units} 个单元的${kept}随序列的变化。`,
  gate: (name, average) => `它的${name}，平均开度 ${average}。`,
  shown: (units) => `各显示 ${units} 个单元。`,
  memoryScale: '状态或细胞',
  gateScale: '门',
  closed: '关',
  open: '开',
  recalled: (elman, lstm, gru, chance) =>
    `在谁都没见过的序列上，Elman 网络记得第一个符号的占 ${elman}，LSTM 占 ${lstm}，GRU 占 ${gru}；瞎猜能对 ${chance}。`,
  added: (elman, lstm, gru, chance) =>
    `在谁都没见过的序列上，答案与总和相差不到 0.1 的，Elman 网络占 ${elman}，LSTM 占 ${lstm}，GRU 占 ${gru}；每次都答 1 则占 ${chance}。`,
  squares: (elman, lstm, gru, chance) =>
    `三者最近的均方误差为 ${elman}、${lstm} 与 ${gru}；每次都答 1 是 ${chance}。`,
  arrived: (before, now) =>
    `末步的梯度传到第一步，学习之前还剩：Elman 网络 ${before[0]}，LSTM ${before[1]}，GRU ${before[2]}；现在是 ${now[0]}、${now[1]} 与 ${now[2]}。`,
  keeps: (forget, update) =>
    `在所示的序列里，LSTM 的遗忘门平均开度 ${forget}，GRU 的更新门平均开度 ${update}。`,
  neverForgets: (update) =>
    `LSTM 没有遗忘门，写下的一概留着；在所示的序列里，GRU 的更新门平均开度 ${update}。`,
}
