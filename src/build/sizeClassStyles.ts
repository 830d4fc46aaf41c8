import { type SizeClass, sizeClasses } from '../layout/timeline/axis/timelineFrame'

/**
 * The part of the style sheet that shows of the static timeline what belongs to the size class of the window: for each
 * class a container query, which undoes what a smaller one said. A letter with the number of a size class, such as `t3`,
 * is a class name that views/timeline/StaticTimeline.tsx gives; of a mark's parts a custom property of the mark says
 * whether they are shown (`--name`, `--card`, `--long`, `--short`: a display; `--dot`: an opacity). Selectors are stronger
 * than a class alone, as the modules have it.
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
    `@media not all and (max-aspect-ratio: 9/10) {\n${rules('horizontal')}\n}`,
    `@media (max-aspect-ratio: 9/10) {\n${rules('vertical')}\n}`,
    '}',
  ].join('\n')
}

function makeRules({ orientation, length, depth, isCompact, textScale }: SizeClass, i: number): string {
  const isHorizontal = orientation === 'horizontal'
  const [width, height] = isHorizontal ? [length, depth] : [depth, length]
  const all = (...selectors: string[]) =>
    selectors.map((selector) => `[data-drawing=static] ${selector}`).join(', ')
  const marks = '[data-id]'
  const parts = (...names: string[]) => names.map((name) => `[data-part=${name}]`)
  const cardWidth = isHorizontal ? 'var(--wh)' : 'var(--wv)'
  const inset = 14 * textScale
  const over = 'max(-100cqw * var(--v), min(-0.5 * var(--w), 100cqw + 12px - 100cqw * var(--v) - var(--w)))'
  // Where time runs downward a card is kept within the plot's edges.
  const within = (rest: string) =>
    isHorizontal
      ? rest
      : `max(-100cqw * var(--v), min(${rest}, 100cqw + 12px - 100cqw * var(--v) - ${cardWidth} * ${textScale}))`
  return `@container plot (width >= ${width}px) and (height >= ${height}px) {
${all(...parts('tick', 'row', 'count'))} { display: none }
${all(marks, ...parts('tick', 'note', 'winter', 'lastDate'))} { --text-scale: ${textScale} }
${all(marks)} { --w: calc(${isCompact ? 'var(--wc)' : 'var(--wn)'} * ${textScale}); --rest: var(--offset); --lift: 0px; --hang: 0px; visibility: visible; --depth: ${depth}px; --landmark: ${isCompact ? 14 : 15}px; --other: ${isCompact ? 12.5 : 13.5}px; --name: none; --card: none; --dot: 1; --long: ${isCompact ? 'none' : 'inline'}; --short: ${isCompact ? 'inline' : 'none'} }
${all(`.t${i}`, `.r${i}`)} { display: block }
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
