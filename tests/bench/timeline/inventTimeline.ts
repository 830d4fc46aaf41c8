/**
 * Generates a timeline of any size with the statistics of the real one: eras, density of dates, length of names in both
 * languages, lineage. Deterministic: the same count gives the same timeline.
 */

import { createRandom, type Random } from '../../../src/labs/learning/random'
import type { Localized } from '../../../src/model/language'
import type { Source } from '../../../src/model/source'
import type { Architecture, Era, Importance, ParentLink, Timeline } from '../../../src/model/timeline'

interface InventedEra {
  readonly id: string
  readonly title: Localized
  readonly from: number
  readonly to?: number
  /** Relative frequency among the eras of the same time. */
  readonly weight: number
  /** The strokes that its fingerprints repeat. */
  readonly strokes: string
}

const eras: readonly InventedEra[] = [
  {
    id: 'threshold',
    title: { en: 'Threshold units', zh: '阈值单元' },
    from: 1943,
    to: 1969,
    weight: 3,
    strokes: 'd',
  },
  { id: 'layers', title: { en: 'Hidden layers', zh: '隐藏层' }, from: 1965, weight: 5, strokes: 'dd' },
  {
    id: 'energy',
    title: { en: 'Energy models', zh: '能量模型' },
    from: 1982,
    to: 2014,
    weight: 6,
    strokes: 'd',
  },
  {
    id: 'convolution',
    title: { en: 'Convolution', zh: '卷积网络' },
    from: 1980,
    to: 2022,
    weight: 19,
    strokes: 'ccp',
  },
  { id: 'recurrence', title: { en: 'Recurrence', zh: '循环网络' }, from: 1986, weight: 8, strokes: 'rd' },
  { id: 'attention', title: { en: 'Attention', zh: '注意力' }, from: 2017, weight: 12, strokes: 'ad' },
  { id: 'large', title: { en: 'Large models', zh: '大模型' }, from: 2020, weight: 16, strokes: 'ax' },
]

const firstYear = 1943
const lastYear = 2025
/** A share of the architectures is spread evenly before `boomYear`; the others become more frequent after it. */
const early = { boomYear: 2010, share: 0.25 }

/** The percentage of architectures of each importance. */
const importanceWeights: readonly (readonly [importance: Importance, percent: number])[] = [
  [5, 4],
  [4, 12],
  [3, 24],
  [2, 34],
  [1, 26],
]

const adjectives: readonly (readonly [en: string, zh: string])[] = [
  ['Adaptive', '自适应'],
  ['Binary', '二值'],
  ['Causal', '因果'],
  ['Competitive', '竞争'],
  ['Cross-modal', '跨模态'],
  ['Deep', '深度'],
  ['Dilated', '空洞'],
  ['Factorised', '分解'],
  ['Gated', '门控'],
  ['Hierarchical', '层次'],
  ['Implicit', '隐式'],
  ['Linear', '线性'],
  ['Masked', '掩码'],
  ['Modular', '模块化'],
  ['Multi-scale', '多尺度'],
  ['Orthogonal', '正交'],
  ['Pyramid', '金字塔'],
  ['Residual', '残差'],
  ['Sparse', '稀疏'],
  ['Stochastic', '随机'],
]
const nouns: readonly (readonly [en: string, zh: string])[] = [
  ['autoencoder', '自编码器'],
  ['convolution', '卷积网络'],
  ['field network', '场网络'],
  ['memory', '记忆网络'],
  ['mixer', '混合器'],
  ['network', '网络'],
  ['perceptron', '感知机'],
  ['recurrent unit', '循环单元'],
  ['state machine', '状态机'],
  ['transformer', 'Transformer'],
]
const stems =
  'Aero Arc Atlas Cell Core Dense Echo Flow Fuse Glow Graph Hyper Lite Mini Neo Nova Omni Path Pixel Poly Prism Quick Shift Slim Swift Tiny Tri Uni Wave Zip'.split(
    ' ',
  )
const endings = 'BERT Former GAN GPT LSTM Mixer Net Seq ViT VAE'.split(' ')
const problems: readonly (readonly [en: string, zh: string])[] = [
  ['Remember what came long before', '记住很久以前的输入'],
  ['Look only where it matters', '只看要紧的地方'],
  ['Reuse what was learned at every place', '学到的东西处处可用'],
  ['Let the signal pass a deep stack', '让信号穿过很深的网络'],
  ['Ask few of many weights for each input', '每次只用少数权重'],
  ['Turn noise into pictures, step by step', '一步一步把噪声变成图像'],
]

/** A timeline of `count` architectures from 1943 to 2025, with two winters and five events. */
export function inventTimeline(count: number): Timeline {
  const random = createRandom(count)
  const dates = Array.from({ length: count }, () => inventDate(random)).sort()
  const inventName = createNames(random)
  const architectures: Architecture[] = []
  for (const date of dates) architectures.push(inventArchitecture(date, inventName(), architectures, random))
  return {
    eras: eras.map((era, index) => inventEra(era, index + 1)),
    architectures,
    events: [1957, 1986, 1997, 2012, 2022].map((year, index) => ({
      id: `event-${index + 1}`,
      date: `${year}-06`,
      title: { en: `Event of ${year}`, zh: `${year} 年的事件` },
      summary: { en: 'Something happened.', zh: '发生了一件事。' },
      source,
    })),
    winters: [
      [1974, 1980],
      [1987.5, 1993],
    ].map(([from, to], index) => ({
      id: `winter-${index + 1}`,
      from: from!,
      to: to!,
      title: { en: `Winter ${index + 1}`, zh: `第 ${index + 1} 次寒冬` },
      summary: { en: 'There was less money.', zh: '经费减少。' },
      source,
    })),
    labs: [],
  }
}

const source: Source = {
  key: 'invented2000',
  title: 'An invented source',
  authors: ['Nobody'],
  year: 2000,
  venue: 'Nowhere',
  url: 'https://example.org/',
}

function inventEra({ id, title, from, to }: InventedEra, order: number): Era {
  const about = { en: `The era of ${title.en.toLowerCase()}.`, zh: `${title.zh}的时代。` }
  return { id, order, title, tagline: about, summary: about, from, ...(to !== undefined && { to }) }
}

function inventDate(random: Random): string {
  const { boomYear, share } = early
  const year =
    random.next() < share
      ? firstYear + (boomYear - firstYear) * random.next()
      : boomYear + (lastYear + 1 - boomYear) * random.next() ** 0.75
  const month = 1 + Math.floor((year % 1) * 12)
  return `${Math.floor(year)}-${String(month).padStart(2, '0')}`
}

function inventArchitecture(
  date: string,
  name: Pick<Architecture, 'id' | 'title' | 'short'>,
  before: readonly Architecture[],
  random: Random,
): Architecture {
  const year = Number(date.slice(0, 4))
  const era = pickWeighted(
    eras.filter(({ from, to = lastYear }) => from <= year && year <= to).map((one) => [one, one.weight]),
    random,
  )
  const [en, zh] = pick(problems, random)
  // Parameters grow over time, from a hundred to about a trillion.
  const digits = 2 + 8 * ((year - firstYear) / (lastYear - firstYear)) ** 2 + 2 * random.next()
  return {
    ...name,
    era: era.id,
    date,
    tagline: { en, zh },
    importance: pickWeighted(importanceWeights, random),
    buildsOn: inventAncestors(date, before, random),
    ...(random.next() < 0.84 && { parameters: Math.round(10 ** digits) }),
    ...(random.next() < 0.95 && { fingerprint: inventFingerprint(era.strokes, random) }),
  }
}

/** One to three architectures of earlier months, mostly recent ones; none if there is no earlier one. */
function inventAncestors(date: string, before: readonly Architecture[], random: Random): ParentLink[] {
  let end = before.length
  while (end > 0 && before[end - 1]!.date === date) end--
  const count = Math.min(
    end,
    pickWeighted(
      [
        [1, 3],
        [2, 4],
        [3, 3],
      ],
      random,
    ),
  )
  const chosen = new Set<number>()
  while (chosen.size < count) chosen.add(end - 1 - Math.floor(end * random.next() ** 3))
  return [...chosen].map((index) => ({
    id: before[index]!.id,
    idea: { en: 'an idea taken over', zh: '沿用的想法' },
  }))
}

/** A fingerprint with the length of real ones: mostly about ten layers, rarely more than a hundred. */
function inventFingerprint(strokes: string, random: Random): string {
  const layers = Math.ceil(3 * 60 ** (random.next() ** 1.5))
  return `${strokes.repeat(Math.ceil(layers / strokes.length)).slice(0, layers)}d`
}

/** Half of the names are invented words, the same in both languages, the others descriptions; repeated names get a number. */
function createNames(random: Random) {
  const uses = new Map<string, number>()
  return (): Pick<Architecture, 'id' | 'title' | 'short'> => {
    const [adjective, noun] = [pick(adjectives, random), pick(nouns, random)]
    const coined = pick(stems, random) + pick(endings, random)
    const title =
      random.next() < 0.5
        ? { en: coined, zh: coined }
        : { en: `${adjective[0]} ${noun[0]}`, zh: adjective[1] + noun[1] }
    const use = (uses.get(title.en) ?? 0) + 1
    uses.set(title.en, use)
    const number = use === 1 ? '' : `-${use}`
    const id = title.en.toLowerCase().replaceAll(' ', '-') + number
    const short = title.en.length > 18 && initials(title.en) + number
    return {
      id,
      title: { en: title.en + number, zh: title.zh + number },
      ...(short && { short: { en: short, zh: short } }),
    }
  }
}

const initials = (title: string) =>
  title
    .split(/[ -]/)
    .map((word) => word[0]!.toUpperCase())
    .join('')

const pick = <T>(items: readonly T[], random: Random): T => items[random.nextInteger(items.length)]!

function pickWeighted<T>(items: readonly (readonly [item: T, weight: number])[], random: Random): T {
  let remaining = random.next() * items.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [item, weight] of items) {
    remaining -= weight
    if (remaining < 0) return item
  }
  return items.at(-1)![0]
}
