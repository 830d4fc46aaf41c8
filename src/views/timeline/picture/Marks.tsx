import { clsx } from 'clsx'
import { memo } from 'react'
import type { Messages } from '../../../i18n/messages'
import { roundToTenth } from '../../../layout/geometry'
import { getClusterExpansionZoom } from '../../../layout/timeline/labels/clusters'
import type { Arrangement } from '../../../layout/timeline/scene/arrangement'
import type { SceneMark } from '../../../layout/timeline/scene/sceneItems'
import { chooseTabStop } from '../../../layout/timeline/scene/tabStop'
import { formatPath } from '../../../state/addressCodec'
import { useActions, useExplorer, useMessages, useServices } from '../../hooks/context'
import { isPlainClick } from '../../shared/PageLink'
import { hueOf } from '../../theme/hue'
import { Card } from './Card'
import { cssTranslate } from './cssTranslate'
import { describeMark } from './describeMark'
import styles from './Marks.module.css'

/** Where the focus is on the timeline, or would be. */
export interface MarkFocus {
  /** The mark that was last focused or selected. */
  readonly id: string | undefined
  /** Whether the focus is on the timeline: on a mark, a cluster count or an event. */
  readonly isWithin: boolean
}

interface Props {
  readonly arrangement: Arrangement
  readonly marks: readonly SceneMark[]
  /** The hovered or selected mark and its relatives, by their distance in generations. */
  readonly relatives: ReadonlyMap<string, number>
  readonly focus: MarkFocus
}

/**
 * The marks in order of time, each a link to its page, with cluster counts. The Tab key reaches one of them, and its
 * count while the focus is on the timeline. Each is in a positioned element,
 * the only one that changes in most steps of panning and zooming.
 */
export function Marks({ arrangement, marks, relatives, focus }: Props) {
  const selectedId = useExplorer(({ page }) => (page.kind === 'architecture' ? page.id : undefined))
  const messages = useMessages('explorer')
  const tabStop = chooseTabStop(marks, focus.isWithin ? focus.id : undefined, [focus.id, selectedId])
  return marks.map(({ mark, x, y, label, clusterCount, isOutOfView }) => {
    const { id } = mark.architecture
    return (
      <div
        key={id}
        className={clsx(styles.place, id === selectedId && styles.front)}
        style={{ transform: cssTranslate({ x: roundToTenth(x), y: roundToTenth(y) }) }}
      >
        <Mark
          arrangement={arrangement}
          messages={messages}
          mark={mark}
          labelKind={label?.kind}
          labelX={label?.x ?? 0}
          labelY={label?.y ?? 0}
          labelWidth={label?.width ?? 0}
          labelHeight={label?.height ?? 0}
          clusterCount={isOutOfView ? 0 : clusterCount}
          isOutOfView={isOutOfView}
          isDimmed={relatives.size > 0 && !relatives.has(id)}
          isSelected={id === selectedId}
          isTabStop={id === tabStop}
          isCountTabStop={id === tabStop && focus.isWithin}
        />
      </div>
    )
  })
}

const isTouch = ({ nativeEvent }: React.MouseEvent) =>
  'pointerType' in nativeEvent && nativeEvent.pointerType === 'touch'

interface MarkProps {
  readonly arrangement: Arrangement
  readonly messages: Messages<'explorer'>
  readonly mark: SceneMark['mark']
  /** What is shown beside the dot, and its box relative to the dot in px. */
  readonly labelKind: 'name' | 'card' | undefined
  readonly labelX: number
  readonly labelY: number
  readonly labelWidth: number
  readonly labelHeight: number
  /** The number of marks clustered into this one; 0 for no count. */
  readonly clusterCount: number
  readonly isOutOfView: boolean
  readonly isDimmed: boolean
  readonly isSelected: boolean
  readonly isTabStop: boolean
  readonly isCountTabStop: boolean
}

const Mark = memo(function Mark(props: MarkProps) {
  const { arrangement, messages, mark, clusterCount, isOutOfView, isDimmed, isSelected } = props
  const { labelKind, labelX, labelY, labelWidth, labelHeight } = props
  const { architecture, radius, nameLabel } = mark
  const { base, store } = useServices()
  const actions = useActions()
  // Not from the store, which would cost a subscription for each mark.
  const { timeline, language } = arrangement
  const page = { kind: 'architecture', id: architecture.id } as const
  const title = architecture.title[language]
  const hue = hueOf(timeline, architecture.era)
  const hover = (id: string | undefined) => (event: React.PointerEvent) =>
    event.pointerType !== 'touch' && actions.setHovered(id)
  const hoverHandlers = { onPointerEnter: hover(architecture.id), onPointerLeave: hover(undefined) }
  return (
    <>
      <a
        href={formatPath(language, page, base)}
        className={clsx(
          styles.mark,
          labelKind === 'card' && styles.withCard,
          isOutOfView && styles.outOfView,
          isDimmed && styles.aside,
          clusterCount > 0 && styles.host,
        )}
        style={{ ...hue, '--radius': `${radius}px` } as React.CSSProperties}
        aria-label={title}
        aria-description={describeMark(timeline, architecture, language)}
        aria-current={isSelected ? 'true' : undefined}
        tabIndex={props.isTabStop ? 0 : -1}
        data-id={architecture.id}
        draggable={false}
        onClick={(event) => {
          if (!isPlainClick(event)) return
          event.preventDefault()
          actions.openPage(page)
        }}
        {...hoverHandlers}
        onContextMenu={(event) => {
          // A long press. The next touch ends the hover.
          if (!isTouch(event)) return
          event.preventDefault()
          actions.setHovered(architecture.id)
        }}
        onFocus={(event) => {
          if (!event.currentTarget.matches(':focus-visible')) return
          actions.setHovered(architecture.id)
          actions.scrollIntoView(architecture.id)
        }}
        // If the focus moves to another mark, that sets the hover. It may be rendered only next to this one.
        onBlur={({ relatedTarget }) => !relatedTarget?.closest('[data-id]') && actions.setHovered(undefined)}
      >
        {labelKind === 'name' && (
          <span
            className={clsx(styles.name, nameLabel.weight === 'semibold' && styles.semibold)}
            style={{
              transform: cssTranslate({ x: labelX, y: labelY }),
              width: labelWidth,
              height: labelHeight,
              fontSize: nameLabel.size,
            }}
          >
            {nameLabel.text}
          </span>
        )}
        {labelKind === 'card' && (
          <Card mark={mark} language={language} x={labelX} y={labelY} height={labelHeight} />
        )}
      </a>
      {clusterCount > 0 && (
        <button
          type="button"
          className={styles.count}
          {...hoverHandlers}
          style={hue}
          tabIndex={props.isCountTabStop ? 0 : -1}
          aria-label={messages.groupLabel(clusterCount, title)}
          title={messages.groupLabel(clusterCount, title)}
          onClick={() => {
            const { zoom } = store.getState().viewport
            const { clusters } = arrangement.getVisibility(zoom)
            const { dotMinZooms } = arrangement.getVisibility(Infinity)
            actions.zoomTo(getClusterExpansionZoom(clusters[mark.index]!, zoom, dotMinZooms), mark.year)
          }}
        >
          {clusterCount < 1000 ? clusterCount : '1k+'}
        </button>
      )}
    </>
  )
})
