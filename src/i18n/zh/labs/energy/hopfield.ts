import type { messages as en } from '../../../en/labs/energy/hopfield'

export const messages: typeof en = {
  title: '霍普菲尔德网络',
  prediction: '网络从目标图案的一个受损副本出发，不断更新各单元。它会停在哪里？',
  guesses: ['停在目标图案，100 个单元中至少 98 个正确', '停在别的状态', '在这次运行中停不下来'],
  parameters: {
    random: { label: '另存的随机图案' },
    corruption: {
      label: '线索中翻转的单元',
      values: Object.fromEntries(
        [0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50].map((part) => [String(part / 100), `${part}%`]),
      ),
    },
    update: { label: '单元更新方式', values: { asynchronous: '逐个', synchronous: '同时' } },
    symmetric: { label: '连接双向对称', hint: '关：每条连接都是单向的，方向随机。' },
  },
  cue: '线索',
  cueHint: (flipped) => `100 个中翻转 ${flipped} 个`,
  state: '当前状态',
  stateHint: (wrong) => `100 个中错 ${wrong} 个`,
  target: '目标图案',
  drawable: '可手绘',
  random: '随机',
  weights: '权重',
  weightsHint: '100×100',
  weightsLabel: '100 个单元两两之间的连接权重。',
  grid: (name, marked) => `${name}，10×10 个单元；有 ${marked} 个与目标图案不同。`,
  pad: '目标图案，可手绘：方向键移动，空格键翻转一个单元。',
  cell: (row, column, isInk) => `第 ${row} 行第 ${column} 列：${isInk ? '墨' : '空白'}`,
  add: '新建图案',
  remove: '删除图案',
  clear: '清空图案',
  stored: '已存储的图案',
  storedHint: '选一个作为目标。横条是它与当前状态的重叠度。',
  describePattern: (index, overlap, isDrawn) =>
    `第 ${index} 个图案（${isDrawn ? '手绘' : '随机'}），重叠度 ${overlap}`,
  energy: '每个单元的能量',
  updates: '单元更新次数',
  stateEnergy: '状态',
  targetEnergy: '目标图案',
  otherEnergies: '其他图案',
  capacity: '存储随机图案的新网络：回忆成功的比例',
  load: '每个单元存储的图案数',
  recalled: '回忆成功',
  theory: '理论值：0.138',
  thisNetwork: '本网络',
  resultState: (wrong, flipped) =>
    `线索的 100 个单元中翻转了 ${flipped} 个；当前状态有 ${wrong} 个单元与目标图案不同。`,
  statuses: {
    moving: '网络仍在变化。',
    settled: '网络已经停下：没有单元再变化。',
    swinging: '网络在两个状态之间来回切换。',
  },
  resultClosest: (pattern, overlap, isNegative) =>
    `在所有存储的图案及其反相中，当前状态最接近第 ${pattern} 个图案${isNegative ? '的反相' : ''}，与该图案的重叠度为 ${overlap}。`,
  resultEnergy: (from, to, target) => `每个单元的能量从 ${from} 变为 ${to}；目标图案的能量为 ${target}。`,
  neverIncreased: '没有一次更新使能量升高。',
  increased: (times) => `有 ${times} 次更新使能量升高。`,
  resultCapacity: (low, high, count, load) =>
    `翻转同样比例的单元时，新网络在每个单元存储 0.1 个随机图案时能回忆起其中的 ${low}，存储 0.2 个时为 ${high}。本网络存储了 ${count} 个图案，即每个单元 ${load} 个。`,
}
