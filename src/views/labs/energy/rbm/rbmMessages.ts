import { rbmKnobs } from '../../../../labs/energy/rbmParameters'
import type { Language } from '../../../../model/timeline'
import type { PartWords } from '../../shared/definition'

interface Words extends PartWords<typeof rbmKnobs> {
  readonly filters: (count: string) => string
  readonly filtersHint: (most: string) => string
  readonly filtersLabel: (count: string, most: string) => string
  readonly rebuilding: string
  readonly rebuildingHint: string
  readonly rows: readonly [original: string, code: string, rebuilt: string]
  readonly rowLabels: readonly [original: string, code: string, rebuilt: string]
  readonly fantasies: string
  readonly fantasiesHint: string
  readonly fantasiesLabel: string
  readonly error: string
  readonly updates: string
  readonly batch: string
  readonly test: string
  readonly mean: string
  readonly seenError: (test: string, mean: string, part: string) => string
  readonly seenFilters: (count: string, likeness: string) => string
}

/** Which images each value of `shown` means. */
const eights = Object.fromEntries(
  rbmKnobs.shown.values.map((eight) => [String(eight), `${8 * eight + 1}–${8 * eight + 8}`]),
)

export const rbmMessages: Readonly<Record<Language, Words>> = {
  en: {
    title: 'Restricted Boltzmann machine',
    prediction:
      'Nobody tells the machine which digit it sees. How well will it rebuild the digits of people whose hand it has never seen? Always answering with the mean image sets the measure.',
    guesses: [
      'Hardly: more than half the error of the mean image',
      'Roughly: between a half and a quarter of it',
      'Well: less than a quarter of it',
    ],
    knobs: {
      hidden: { label: 'Hidden units' },
      k: { label: 'Steps to and fro, the k of CD-k' },
      rate: { label: 'Learning rate' },
      unlearns: {
        label: 'Unlearn what it imagines',
        hint: 'Off: what the reconstruction shows is not subtracted; Hebb’s rule alone.',
      },
      shown: { label: 'Test images shown', values: eights },
    },
    filters: (count) => `What the ${count} hidden units look for`,
    filtersHint: (most) => `orange −${most}, blue ${most}`,
    filtersLabel: (count, most) => `The weights of ${count} hidden units, 8 by 8 pixels each, up to ${most}.`,
    rebuilding: 'Eight test images, through the machine and back',
    rebuildingHint: 'by other writers',
    rows: ['seen', 'code', 'rebuilt'],
    rowLabels: [
      'Eight handwritten digits.',
      'How probable each hidden unit is to be on for each.',
      'The digits rebuilt from that.',
    ],
    fantasies: 'What it imagines',
    fantasiesHint: 'sixteen chains that began with noise',
    fantasiesLabel: 'Sixteen images imagined by the machine.',
    error: 'Error of rebuilding, mean square a pixel',
    updates: 'updates',
    batch: 'batch learnt from',
    test: 'other writers',
    mean: 'mean image',
    seenError: (test, mean, part) =>
      `Images of other writers come back with a mean squared error of ${test} a pixel. The mean image would have ${mean}; that makes ${part} of it.`,
    seenFilters: (count, likeness) =>
      `Neighbouring weights in the ${count} filters correlate by ${likeness}; in noise it would be about 0.`,
  },
  zh: {
    title: '受限玻尔兹曼机',
    prediction:
      '没有人告诉机器看到的是哪个数字。它从未见过这些人的笔迹，能把他们写的数字重建到什么程度？拿“永远回答平均图像”作尺子。',
    guesses: ['几乎不行：误差超过平均图像的一半', '大致可以：在一半与四分之一之间', '很好：不到四分之一'],
    knobs: {
      hidden: { label: '隐藏单元' },
      k: { label: '来回的步数（CD-k 的 k）' },
      rate: { label: '学习率' },
      unlearns: { label: '忘却想象出的', hint: '关：不减去重建所得的统计量，只剩赫布规则。' },
      shown: { label: '看哪几幅测试图像', values: eights },
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
  },
}
