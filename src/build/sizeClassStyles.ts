import { type SizeClass, sizeClasses } from '../layout/timeline/axis/timelineFrame'
import { getEraNameSize } from '../layout/timeline/labels/eraNames'

/**
 * The styles that show the parts of the static timeline for the window's size class: one container query per class,
 * which resets the rules of smaller ones. A letter with the index of a size class, such as `t3`, is a class name set by
 * views/timeline/StaticTimeline.tsx. Custom properties of a mark control its parts: `--name`, `--card`, `--long` and
 * `--short` are values of `display`, `--dot` is an opacity. Selectors have a higher specificity than the single classes
 * of the CSS modules.
 */
export function makeSizeClassStyles(): string {
  const rules = (orientation: SizeClass['orientation']) =>
    sizeClasses
      .map((sizeClass, index) => ({ sizeClass, index }))
      .filter(({ sizeClass }) => sizeClass.orientation === orientation)
      .map(({ sizeClass, index }) => makeRules(sizeClass, index))
      .join('\n')
  return [
    '@layer components {',
    `@media print, not all and (max-aspect-ratio: 9/10) {\n${rules('horizontal')}\n}`,
    `@media screen and (max-aspect-ratio: 9/10) {\n${rules('vertical')}\n}`,
    '}',
  ].join('\n')
}

function makeRules(sizeClass: SizeClass, i: number): string {
  const { orientation, length, depth, isCompact, textScale } = sizeClass
  const isHorizontal = orientation === 'horizontal'
  const [width, height] = isHorizontal ? [length, depth] : [depth, length]
  const all = (...selectors: string[]) =>
    selectors.map((selector) => `[data-drawing=static] ${selector}`).join(', ')
  const marks = '[data-id]'
  const parts = (...names: string[]) => names.map((name) => `[data-part=${name}]`)
  const cardWidth = isHorizontal ? 'var(--wh)' : 'var(--wv)'
  const inset = 14 * textScale
  const over = 'max(-100cqw * var(--v), min(-0.5 * var(--w), 100cqw + 12px - 100cqw * var(--v) - var(--w)))'
  // In the vertical orientation a card is kept within the edges of the plot.
  const within = (rest: string) =>
    isHorizontal
      ? rest
      : `max(-100cqw * var(--v), min(${rest}, 100cqw + 12px - 100cqw * var(--v) - ${cardWidth} * ${textScale}))`
  return `@container plot (width >= ${width}px) and (height >= ${height}px) {
${all(...parts('tick', 'row', 'count', 'eraName'))} { display: none }
${all(marks, ...parts('tick', 'note', 'winter', 'lastDate'))} { --text-scale: ${textScale} }
${all(marks)} { --w: calc(${isCompact ? 'var(--wc)' : 'var(--wn)'} * ${textScale}); --rest: var(--offset); --lift: 0px; --hang: 0px; visibility: visible; --depth: ${depth}px; --landmark: ${isCompact ? 14 : 15}px; --other: ${isCompact ? 12.5 : 13.5}px; --name: none; --card: none; --dot: 1; --long: ${isCompact ? 'none' : 'inline'}; --short: ${isCompact ? 'inline' : 'none'} }
${all(...parts('eraName'))} { font-size: ${getEraNameSize(sizeClass)}px }
${all(`.t${i}`, `.r${i}`)} { display: block }
${all(`.e${i}`)} { display: flex }
${all(`.x${i}`)} { visibility: hidden }
${all(`.k${i}`)} { display: grid }
${all(`.h${i}`)} { --dot: 0 }
${all(`.na${i}`, `.nb${i}`, `.no${i}`)} { --name: flex }
${all(`.nb${i}`)} { --rest: calc(-1 * var(--offset) - var(--w)) }
${all(`.no${i}`)} { --rest: calc(${over}); --lift: calc(-1 * var(--offset) - var(--landmark) / 2 - 2px) }
${all(`.ca${i}`, `.sa${i}`)} { --card: flex; --w: calc(${cardWidth} * ${textScale}); --rest: calc(${within(`${-inset}px`)}) }
${all(`.cb${i}`, `.sb${i}`)} { --card: flex; --w: calc(${cardWidth} * ${textScale}); --rest: calc(${within(`${inset}px - ${cardWidth} * ${textScale}`)}) }
${all(`.sa${i}`, `.sb${i}`)} { --hang: -100% }
}`
}
