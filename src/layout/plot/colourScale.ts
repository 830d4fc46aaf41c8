/** Red, green and blue, from 0 to 255. */
export type Rgb = readonly [number, number, number]

/** The number of colours of a scale. */
export const shadeCount = 256

/**
 * A colour scale through equally spaced anchors, interpolated in OKLab (Ottosson, 2020) so that equal steps
 * look equal: {@link shadeCount} colours, three bytes each.
 */
export function makeColourScale(anchors: readonly Rgb[]): Uint8ClampedArray {
  const labs = anchors.map(toLab)
  const scale = new Uint8ClampedArray(3 * shadeCount)
  for (let shade = 0; shade < shadeCount; shade++) {
    const position = (shade / (shadeCount - 1)) * (labs.length - 1)
    const index = Math.min(labs.length - 2, Math.floor(position))
    const [from, to] = [labs[index]!, labs[index + 1]!]
    const lab = from.map((value, axis) => value + (position - index) * (to[axis]! - value))
    scale.set(toRgb(lab), 3 * shade)
  }
  return scale
}

/** The index of the colour of a value on a scale from `from` to `to`; values beyond are clamped. */
export const getShade = (value: number, from: number, to: number) =>
  Math.round((shadeCount - 1) * Math.min(1, Math.max(0, (value - from) / (to - from || 1))))

/** The colour at a place on a scale, from 0 to 1, in CSS; `undefined` for no place. */
export function getColour(scale: Uint8ClampedArray, place: number | undefined): string | undefined {
  if (place === undefined) return undefined
  const offset = 3 * getShade(place, 0, 1)
  return `rgb(${scale.slice(offset, offset + 3).join(' ')})`
}

const toLinear = (byte: number) => {
  const fraction = byte / 255
  return fraction <= 0.04045 ? fraction / 12.92 : ((fraction + 0.055) / 1.055) ** 2.4
}
const toGamma = (fraction: number) =>
  255 * (fraction <= 0.0031308 ? 12.92 * fraction : 1.055 * fraction ** (1 / 2.4) - 0.055)

function toLab(rgb: Rgb): number[] {
  const [r, g, b] = rgb.map(toLinear) as [number, number, number]
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

function toRgb([lightness = 0, a = 0, b = 0]: readonly number[]): number[] {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ].map((channel) => toGamma(Math.max(0, channel)))
}
