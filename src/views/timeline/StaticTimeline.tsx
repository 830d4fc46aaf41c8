import { clsx } from 'clsx'
import type { CSSProperties } from 'react'
import { formatDate, formatTick } from '../../i18n/format/formatDate'
import { roundToTenth } from '../../layout/geometry'
import { eraNameLeading, splitEraName } from '../../layout/timeline/labels/eraNames'
import {
  makeStaticScene,
  type StaticAnnotation,
  type StaticEraName,
  type StaticMark,
} from '../../layout/timeline/scene/staticScene'
import { getBaseLayout } from '../../layout/timeline/strata/baseLayout'
import { findRelatives } from '../../model/lineage'
import { formatPath } from '../../state/addressCodec'
import { getDefaultView } from '../../state/resolveView'
import { useExplorer, useMessages, useServices } from '../hooks/context'
import { hueOf } from '../theme/hue'
import annotations from './picture/Annotations.module.css'
import { Links, Square, Strata } from './picture/Background'
import background from './picture/Background.module.css'
import { CardBody } from './picture/Card'
import card from './picture/Card.module.css'
import eraNames from './picture/EraNames.module.css'
import marks from './picture/Marks.module.css'
import ticks from './picture/Ticks.module.css'
import styles from './StaticTimeline.module.css'
import drawing from './Timeline.module.css'

/**
 * The timeline before, or without, JavaScript: the marks of the page's default view as links. The style sheet
 * (StaticTimeline.module.css) places them in a window of any size where the live timeline will place them.
 */
export function StaticTimeline() {
  const timeline = useExplorer((state) => state.timeline)
  const language = useExplorer((state) => state.language)
  const page = useExplorer((state) => state.page)
  const messages = useMessages('explorer')
  const { warp } = getBaseLayout(timeline, false)
  const view = getDefaultView(timeline, warp, page)
  const selected = page.kind === 'architecture' ? page.id : undefined
  const relatives = findRelatives(timeline, selected)
  const scene = makeStaticScene(timeline, language, view, relatives)
  const isDimmed = (id: string) => relatives.size > 0 && !relatives.has(id)
  const style = {
    '--before': scene.anchorPosition,
    '--axis': scene.axisLength,
    '--at': view.anchorFraction,
  } as CSSProperties
  return (
    <div className={clsx(drawing.drawing, styles.still)} style={style} data-drawing="static">
      <div className={drawing.plot}>
        <Square className={background.background} data-part="background">
          <g>
            <path className={background.winter} d={scene.wintersPath} />
            <Strata strata={scene.strata} timeline={timeline} />
            {orientations.map(({ orientation, name }) => (
              <g key={name} data-part={name}>
                <Links links={scene.links[orientation]} isHighlighted={relatives.size > 0} />
              </g>
            ))}
          </g>
        </Square>
        {scene.ticks.map(({ year, month, along, sizeClassIndexes }) => (
          <span
            key={year}
            className={clsx(
              ticks.tick,
              month !== undefined && ticks.fine,
              joinClasses('t', sizeClassIndexes),
            )}
            style={positionStyle(along)}
            data-part="tick"
            aria-hidden="true"
          >
            <span>{formatTick(Math.floor(year), month, language)}</span>
          </span>
        ))}
        {scene.lastDate && (
          <span
            className={ticks.lastDate}
            style={positionStyle(scene.lastDate.along)}
            data-part="lastDate"
            aria-hidden="true"
          >
            <span>{messages.newestDate(formatDate(scene.lastDate.date, language))}</span>
          </span>
        )}
        {scene.eraNames.map((name) => (
          <EraName key={`${name.orientation} ${name.era} ${name.along}`} name={name} />
        ))}
        {scene.marks.map((staticMark) => {
          const { id } = staticMark.mark.architecture
          return (
            <Mark key={id} staticMark={staticMark} isSelected={id === selected} isDimmed={isDimmed(id)} />
          )
        })}
        {scene.annotations.map((staticAnnotation) => (
          <Annotation key={staticAnnotation.annotation.id} staticAnnotation={staticAnnotation} />
        ))}
      </div>
    </div>
  )
}

const orientations = [
  { orientation: 'horizontal', name: 'wide' },
  { orientation: 'vertical', name: 'tall' },
] as const

/** Rounds a fraction of the timeline's length to less than a pixel. */
const roundFraction = (value: number) => Number(value.toFixed(5))
const positionStyle = (along: number) => ({ '--p': roundFraction(along) }) as CSSProperties
/** One class name for each size class, as defined by build/sizeClassStyles.ts. */
const joinClasses = (letter: string, indexes: readonly number[]) =>
  indexes.map((index) => `${letter}${index}`).join(' ')

function EraName({ name }: { name: StaticEraName }) {
  const language = useExplorer((state) => state.language)
  const timeline = useExplorer((state) => state.timeline)
  const era = timeline.eras[name.era]!
  const style = {
    ...hueOf(timeline, era.id),
    ...positionStyle(name.along),
    '--h': roundFraction(name.height),
    '--em': roundFraction(name.widthEm),
    lineHeight: eraNameLeading,
  } as CSSProperties
  return (
    <span
      className={clsx(eraNames.name, joinClasses('e', name.sizeClassIndexes))}
      style={style}
      data-part="eraName"
      data-era={name.orientation}
      aria-hidden="true"
    >
      {splitEraName(era.title[language]).join('\n')}
    </span>
  )
}

function Mark({
  staticMark,
  isSelected,
  isDimmed,
}: {
  staticMark: StaticMark
  isSelected: boolean
  isDimmed: boolean
}) {
  const { mark, along, heights, displays, widths } = staticMark
  const { architecture, nameLabel, radius } = mark
  const { base } = useServices()
  const language = useExplorer((state) => state.language)
  const timeline = useExplorer((state) => state.timeline)
  const { id, title, short } = architecture
  const isLandmark = nameLabel.weight === 'semibold'
  const { kinds, counts } = isSelected ? describeDisplays(displays, true) : describeUnselected(displays)
  const hasCard = displays.some(({ kind }) => kind === 'card')
  const style = {
    ...hueOf(timeline, architecture.era),
    ...positionStyle(along),
    '--h': roundFraction(heights.horizontal),
    '--v': roundFraction(heights.vertical),
    '--r': `${radius}px`,
    '--wn': `${roundToTenth(widths.name)}px`,
    '--wc': `${roundToTenth(widths.compactName)}px`,
    ...(hasCard && {
      '--wh': `${widths.card.horizontal}px`,
      '--wv': `${widths.card.vertical}px`,
      '--card-height': `${mark.cardSize.height}px`,
    }),
  } as CSSProperties
  return (
    <a
      href={formatPath(language, { kind: 'architecture', id }, base)}
      className={clsx(marks.mark, isDimmed && marks.aside, kinds)}
      style={style}
      aria-label={title[language]}
      aria-current={isSelected ? 'true' : undefined}
      data-id={id}
    >
      <span
        className={clsx(marks.name, isLandmark && marks.semibold)}
        data-part="name"
        data-landmark={isLandmark ? '' : undefined}
      >
        {short && short[language] !== title[language] ? (
          <>
            <span data-part="long">{title[language]}</span>
            <span data-part="short">{short[language]}</span>
          </>
        ) : (
          title[language]
        )}
      </span>
      {hasCard && (
        <span className={card.card} data-part="card">
          <CardBody mark={mark} language={language} />
        </span>
      )}
      {[...counts].map(([count, indexes]) => (
        <span
          key={count}
          className={clsx(marks.count, joinClasses('k', indexes))}
          data-part="count"
          aria-hidden="true"
        >
          {count}
        </span>
      ))}
    </a>
  )
}

type SizeClassDisplay = ReturnType<typeof describeDisplays>

/** The class names that show a mark in each size class, and its cluster counts with their size classes. */
function describeDisplays(displays: StaticMark['displays'], isSelected: boolean) {
  const kinds = displays.map(({ kind, side, isAboveDot, sizeClassIndex }) => {
    // The selected mark always has a name.
    const isName = kind === 'name' || (isSelected && kind === 'dot')
    if (kind === 'none') return `x${sizeClassIndex}`
    if (isName) return `n${side[0]}${sizeClassIndex}`
    return kind === 'card' ? `${isAboveDot ? 's' : 'c'}${side[0]}${sizeClassIndex}` : ''
  })
  const counts = new Map<number, number[]>()
  for (const { clusterCount, sizeClassIndex } of displays)
    if (clusterCount > 0) counts.set(clusterCount, [...(counts.get(clusterCount) ?? []), sizeClassIndex])
  const hosts = [...counts.values()].flat().map((index) => `h${index}`)
  return { kinds: [...kinds, ...hosts].filter(Boolean).join(' '), counts }
}

const describedDisplays = new WeakMap<StaticMark['displays'], SizeClassDisplay>()

/** The same for a mark that is not selected; cached for all pages that show it at the same zoom. */
function describeUnselected(displays: StaticMark['displays']): SizeClassDisplay {
  const description = describedDisplays.get(displays) ?? describeDisplays(displays, false)
  describedDisplays.set(displays, description)
  return description
}

function Annotation({ staticAnnotation }: { staticAnnotation: StaticAnnotation }) {
  const language = useExplorer((state) => state.language)
  const { annotation, along, end, labelWidthPx, isWinter, sizeClassIndexesByRow } = staticAnnotation
  const style = {
    ...positionStyle(along),
    '--w': `${roundToTenth(labelWidthPx)}px`,
    ...(isWinter && { '--q': roundFraction(end) }),
  }
  return (
    <span
      className={clsx(annotations.note, isWinter && annotations.winter)}
      style={style as CSSProperties}
      data-part={isWinter ? 'winter' : 'note'}
      aria-hidden="true"
    >
      {[...sizeClassIndexesByRow].map(([row, indexes]) => (
        <span
          key={row}
          className={joinClasses('r', indexes)}
          style={{ '--row': `${-row}px` } as CSSProperties}
          data-part="row"
        >
          {!isWinter && <span className={annotations.leader} data-part="leader" />}
          <span className={annotations.label} data-part="label">
            {annotation.title[language]}
          </span>
        </span>
      ))}
    </span>
  )
}
