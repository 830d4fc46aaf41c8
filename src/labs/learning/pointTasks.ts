import type { Random } from './random'

/** A point of the square from −1 to 1, with its class. */
export interface LabelledPoint {
  readonly x: number
  readonly y: number
  readonly label: 0 | 1
}

/** Limited by the length of an address. */
export const maxPoints = 120

/** Coordinates are stored on a grid with steps 0 to 99, two digits each. */
const maxCoordinate = 99
const letters = ['a', 'b'] as const
const pattern = /^(?:[ab]\d{4})*$/

/**
 * Writes points as text: for each a letter for its class and two digits each for x and y, from the left and
 * from the bottom.
 */
export const formatPoints = (points: readonly LabelledPoint[]) =>
  points.map(({ x, y, label }) => letters[label] + formatCoordinate(x) + formatCoordinate(y)).join('')

const formatCoordinate = (coordinate: number) =>
  String(Math.round(((Math.min(1, Math.max(-1, coordinate)) + 1) / 2) * maxCoordinate)).padStart(2, '0')

export const isPointsText = (text: string) => pattern.test(text) && text.length <= 5 * maxPoints

/** Inverse of {@link formatPoints}. */
export const parsePoints = (text: string): LabelledPoint[] =>
  (text.match(/.{5}/g) ?? []).map((one) => ({
    label: one[0] === 'a' ? 0 : 1,
    x: (2 * Number(one.slice(1, 3))) / maxCoordinate - 1,
    y: (2 * Number(one.slice(3, 5))) / maxCoordinate - 1,
  }))

/**
 * Points on both sides of a random line, at least `gap` away from it, equally many on both sides (or one more
 * of class 0).
 */
export function drawSeparablePoints(random: Random, count: number, gap: number): LabelledPoint[] {
  const angle = 2 * Math.PI * random.next()
  const [normalX, normalY] = [Math.cos(angle), Math.sin(angle)]
  const offset = 0.3 * (2 * random.next() - 1)
  const points: LabelledPoint[] = []
  while (points.length < count) {
    const [x, y] = [1.8 * random.next() - 0.9, 1.8 * random.next() - 0.9]
    const distance = normalX * x + normalY * y - offset
    const label = points.length % 2 === 0 ? 0 : 1
    if (label === 1 ? distance > gap : distance < -gap) points.push({ x, y, label })
  }
  return points
}

/** Four clusters, opposite ones of the same class: class 1 where x and y differ in sign. */
export const drawXorPoints = (random: Random, count: number, noise: number): LabelledPoint[] =>
  Array.from({ length: count }, (_, index) => {
    const [right, top] = [index % 2, Math.floor(index / 2) % 2]
    const at = (side: number) => clamp((2 * side - 1) * 0.55 + noise * random.nextNormal())
    return { x: at(right), y: at(top), label: right === top ? 0 : 1 }
  })

/** Two interlocking half circles. */
export const drawMoonPoints = (random: Random, count: number, noise: number): LabelledPoint[] =>
  Array.from({ length: count }, (_, index) => {
    const label = index % 2 === 0 ? 0 : 1
    const angle = Math.PI * random.next()
    const [x, y] = label ? [1 - Math.cos(angle), 0.5 - Math.sin(angle)] : [Math.cos(angle), Math.sin(angle)]
    const scatter = () => 1.3 * noise * random.nextNormal()
    return { x: clamp((x - 0.5) / 1.75 + scatter()), y: clamp((y - 0.25) / 1.1 + scatter()), label }
  })

/** Two spiral arms of one and a half turns (after Lang and Witbrock, 1988). */
export const drawSpiralPoints = (random: Random, count: number, noise: number): LabelledPoint[] =>
  Array.from({ length: count }, (_, index) => {
    const label = index % 2 === 0 ? 0 : 1
    const position = Math.sqrt(random.next())
    const angle = 3 * Math.PI * position + Math.PI * label
    const radius = 0.08 + 0.82 * position
    const scatter = () => 0.5 * noise * random.nextNormal()
    return {
      x: clamp(radius * Math.cos(angle) + scatter()),
      y: clamp(radius * Math.sin(angle) + scatter()),
      label,
    }
  })

const clamp = (coordinate: number) => Math.min(1, Math.max(-1, coordinate))
