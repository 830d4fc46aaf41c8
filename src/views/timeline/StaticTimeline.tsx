import { clsx } from 'clsx'
import type { CSSProperties } from 'react'
import { formatDate, formatTick } from '../../i18n/format/formatDate'
import { roundToTenth } from '../../layout/geometry'
import type { SelectedCard } from '../../layout/timeline/scene/selectedCard'
import { makeStaticScene, type StaticMark } from '../../layout/timeline/scene/staticScene'
import { getBaseLayout } from '../../layout/timeline/strata/baseLayout'
import { findRelatives } from '../../model/lineage'
import { formatPath } from '../../state/addressCodec'
import { getDefaultView } from '../../state/resolveView'
import { useExplorer, useMessages, useServices } from '../hooks/context'
import { hueOf } from '../theme/hue'
import { Links, Square, Strata } from './picture/Background'
import background from './picture/Background.module.css'
import { CardBody } from './picture/Card'
import card from './picture/Card.module.css'
import { describeMark } from './picture/describeMark'
import marks from './picture/Marks.module.css'
import ticks from './picture/Ticks.module.css'
import { StaticAnnotationLabel, StaticEraNameLabel } from './StaticLabels'
import styles from './StaticTimeline.module.css'
import { joinClasses, positionStyle, roundFraction } from './staticStyles'
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
          <StaticEraNameLabel key={`${name.orientation} ${name.text} ${name.along}`} name={name} />
        ))}
        {scene.marks.map((staticMark) => {
          const { id } = staticMark.mark.architecture
          return (
            <Mark
              key={id}
              staticMark={staticMark}
              selectedCards={id === selected ? scene.selectedCards : undefined}
              isDimmed={isDimmed(id)}
            />
          )
        })}
        {scene.annotations.map((staticAnnotation) => (
          <StaticAnnotationLabel key={staticAnnotation.annotation.id} staticAnnotation={staticAnnotation} />
        ))}
      </div>
    </div>
  )
}

const orientations = [
  { orientation: 'horizontal', name: 'wide' },
  { orientation: 'vertical', name: 'tall' },
] as const

function Mark({
  staticMark,
  selectedCards,
  isDimmed,
}: {
  staticMark: StaticMark
  /** Given if it is selected. */
  selectedCards: readonly SelectedCard[] | undefined
  isDimmed: boolean
}) {
  const { mark, along, heights, displays, widths } = staticMark
  const { architecture, nameLabel, radius } = mark
  const { base } = useServices()
  const language = useExplorer((state) => state.language)
  const timeline = useExplorer((state) => state.timeline)
  const { id, title, short } = architecture
  const isLandmark = nameLabel.weight === 'semibold'
  const { kinds, counts } = selectedCards
    ? describeDisplays(displays, selectedCards)
    : describeUnselected(displays)
  const hasCard = selectedCards !== undefined || displays.some(({ kind }) => kind === 'card')
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
      aria-description={describeMark(timeline, architecture, language)}
      aria-current={selectedCards ? 'true' : undefined}
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
function describeDisplays(displays: StaticMark['displays'], selectedCards?: readonly SelectedCard[]) {
  const kinds = displays.map((display, index) => {
    const { kind, sizeClassIndex } = display
    // The selected mark always has a card.
    const selectedCard = kind === 'card' ? undefined : selectedCards?.[index]
    const { side, isAboveDot } = selectedCard ?? display
    if (kind === 'none') return `x${sizeClassIndex}`
    if (kind === 'card' || selectedCard) return `${isAboveDot ? 's' : 'c'}${side[0]}${sizeClassIndex}`
    return kind === 'name' ? `n${side[0]}${sizeClassIndex}` : ''
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
  const description = describedDisplays.get(displays) ?? describeDisplays(displays)
  describedDisplays.set(displays, description)
  return description
}
