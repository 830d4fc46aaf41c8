import type { hopfieldKnobs } from '../../../../labs/energy/hopfieldParameters'
import type { Language } from '../../../../model/timeline'
import type { PartWords } from '../../shared/definition'

interface Words extends PartWords<typeof hopfieldKnobs> {
  readonly cue: string
  readonly cueHint: (turned: string) => string
  readonly state: string
  readonly stateHint: (wrong: string) => string
  readonly meant: string
  readonly drawable: string
  readonly byChance: string
  readonly weights: string
  readonly weightsHint: string
  readonly weightsLabel: string
  readonly grid: (name: string, marked: string) => string
  readonly pad: string
  readonly cell: (row: number, column: number, isInk: boolean) => string
  readonly add: string
  readonly remove: string
  readonly blank: string
  readonly stored: string
  readonly storedHint: string
  readonly tell: (index: number, overlap: string, isDrawn: boolean) => string
  readonly energy: string
  readonly updates: string
  readonly now: string
  readonly target: string
  readonly others: string
  readonly capacity: string
  readonly load: string
  readonly back: string
  readonly edge: string
  readonly thisMemory: string
  readonly seenState: (wrong: string, turned: string) => string
  readonly ends: Readonly<Record<'moving' | 'settled' | 'swinging', string>>
  readonly seenOther: (pattern: string, overlap: string, isNegative: boolean) => string
  readonly seenEnergy: (from: string, to: string, target: string) => string
  readonly neverRose: string
  readonly rose: (times: string) => string
  readonly seenCapacity: (low: string, high: string, count: string, load: string) => string
}

export const hopfieldMessages: Readonly<Record<Language, Words>> = {
  en: {
    title: 'Hopfield network',
    prediction:
      'The memory is shown a damaged copy of one of its patterns and left to itself. Where will it come to rest?',
    guesses: [
      'In the pattern meant, with at least 98 of 100 units right',
      'In some other state',
      'It does not come to rest in this run',
    ],
    knobs: {
      random: { label: 'Chance patterns stored besides' },
      corruption: {
        label: 'Units turned in the cue',
        values: Object.fromEntries(
          [0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50].map((part) => [String(part / 100), `${part} %`]),
        ),
      },
      update: {
        label: 'Units are updated',
        values: { asynchronous: 'one by one', synchronous: 'all at once' },
      },
      symmetric: { label: 'Links lead both ways', hint: 'Off: each leads one way only, left to chance.' },
    },
    cue: 'Cue',
    cueHint: (turned) => `${turned} of 100 turned`,
    state: 'State now',
    stateHint: (wrong) => `${wrong} differ`,
    meant: 'Pattern meant',
    drawable: 'draw on it',
    byChance: 'by chance',
    weights: 'Weights',
    weightsHint: '100×100',
    weightsLabel: 'The weights of the links from each of the 100 units to each.',
    grid: (name, marked) => `${name}, 10 by 10 units; ${marked} differ from the pattern meant.`,
    pad: 'Pattern meant, to be drawn on: arrow keys move, the space bar turns a unit.',
    cell: (row, column, isInk) => `Row ${row}, column ${column}: ${isInk ? 'ink' : 'paper'}`,
    add: 'Draw another',
    remove: 'Forget this one',
    blank: 'Wipe it',
    stored: 'What is stored',
    storedHint: 'Choose which is meant. The bar: how like it the state is now.',
    tell: (index, overlap, isDrawn) => `${isDrawn ? 'Drawn' : 'Chance'} pattern ${index}, overlap ${overlap}`,
    energy: 'Energy a unit',
    updates: 'updates of a unit',
    now: 'state',
    target: 'pattern meant',
    others: 'the others',
    capacity: 'Fresh memories with chance patterns: how many come back',
    load: 'patterns stored a unit',
    back: 'recalled',
    edge: 'theory: 0.138',
    thisMemory: 'this memory',
    seenState: (wrong, turned) =>
      `${turned} of the cue's 100 units were turned; ${wrong} of the state's now differ from the pattern meant.`,
    ends: {
      moving: 'It still moves.',
      settled: 'It has come to rest: no unit wants to change.',
      swinging: 'It swings to and fro between two states.',
    },
    seenOther: (pattern, overlap, isNegative) =>
      `Of all stored patterns and their negatives it is most like ${isNegative ? 'the negative of ' : ''}number ${pattern}, with an overlap of ${overlap}.`,
    seenEnergy: (from, to, target) =>
      `The energy a unit went from ${from} to ${to}; the pattern meant has ${target}.`,
    neverRose: 'No update has raised it.',
    rose: (times) => `Updates that raised it: ${times}.`,
    seenCapacity: (low, high, count, load) =>
      `Of chance patterns in fresh memories ${low} came back from such cues at 0.1 patterns a unit, and ${high} at 0.2. This memory holds ${count} patterns, ${load} a unit.`,
  },
  zh: {
    title: '霍普菲尔德网络',
    prediction: '给记忆看一个受损的图案，然后任它自己变化。它会停在哪里？',
    guesses: ['停在本来的图案，100 个单元里至少对 98 个', '停在别的状态', '在这次运行里停不下来'],
    knobs: {
      random: { label: '另存的随机图案' },
      corruption: {
        label: '线索中翻转的单元',
        values: Object.fromEntries(
          [0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50].map((part) => [String(part / 100), `${part}%`]),
        ),
      },
      update: { label: '单元的更新', values: { asynchronous: '逐个', synchronous: '同时' } },
      symmetric: { label: '连接双向对称', hint: '关：每条连接只通一个方向，方向随机。' },
    },
    cue: '线索',
    cueHint: (turned) => `100 个中翻转 ${turned} 个`,
    state: '此刻的状态',
    stateHint: (wrong) => `${wrong} 个不同`,
    meant: '本来的图案',
    drawable: '可以涂画',
    byChance: '随机',
    weights: '权重',
    weightsHint: '100×100',
    weightsLabel: '100 个单元两两之间连接的权重。',
    grid: (name, marked) => `${name}，10×10 个单元；与本来的图案有 ${marked} 个不同。`,
    pad: '本来的图案，可以涂画：方向键移动，空格键翻转一个单元。',
    cell: (row, column, isInk) => `第 ${row} 行第 ${column} 列：${isInk ? '墨' : '白'}`,
    add: '再画一个',
    remove: '忘掉这个',
    blank: '擦净',
    stored: '存着的图案',
    storedHint: '选一个作为要回忆的。横条是此刻的状态与它的相似程度。',
    tell: (index, overlap, isDrawn) => `第 ${index} 个图案（${isDrawn ? '画的' : '随机'}），重叠 ${overlap}`,
    energy: '每个单元的能量',
    updates: '单元更新次数',
    now: '状态',
    target: '本来的图案',
    others: '其余图案',
    capacity: '新建的记忆存入随机图案：能回忆起多少',
    load: '每个单元存的图案数',
    back: '回忆起',
    edge: '理论：0.138',
    thisMemory: '这个记忆',
    seenState: (wrong, turned) =>
      `线索的 100 个单元里翻转了 ${turned} 个；此刻的状态与本来的图案有 ${wrong} 个单元不同。`,
    ends: {
      moving: '它还在变化。',
      settled: '它已停下：没有哪个单元还想改变。',
      swinging: '它在两个状态之间来回摆动。',
    },
    seenOther: (pattern, overlap, isNegative) =>
      `在所有存着的图案及其反相里，它最像第 ${pattern} 个${isNegative ? '的反相' : ''}，重叠为 ${overlap}。`,
    seenEnergy: (from, to, target) => `每个单元的能量从 ${from} 变为 ${to}；本来的图案是 ${target}。`,
    neverRose: '没有一次更新使能量升高。',
    rose: (times) => `使能量升高的更新有 ${times} 次。`,
    seenCapacity: (low, high, count, load) =>
      `在新建的记忆里，从这样的线索出发，每个单元存 0.1 个随机图案时能回忆起其中的 ${low}，存 0.2 个时为 ${high}。这个记忆存了 ${count} 个图案，合每个单元 ${load} 个。`,
  },
}
