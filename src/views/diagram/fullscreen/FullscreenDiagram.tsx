import { clsx } from 'clsx'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { getOpeningStyle } from '../../../layout/diagram/zoom/fitDrawing'
import type { Box } from '../../../layout/geometry'
import type { Architecture } from '../../../model/timeline'
import type { DiagramState } from '../../../state/diagramState'
import { useExplorer, useMarkBoxes, useMessages } from '../../hooks/context'
import { useSize } from '../../hooks/useSize'
import { NamesProvider } from '../../network/nameTranslations'
import { useCustomNetwork } from '../../network/useCustomNetwork'
import { hueOf } from '../../theme/hue'
import { DiagramView } from './DiagramView'
import styles from './FullscreenDiagram.module.css'

/** The diagram of an architecture, which opens from its card on the timeline until it fills the page. */
export default function FullscreenDiagram({
  diagramState,
  architecture,
}: {
  diagramState: DiagramState
  architecture: Architecture
}) {
  const messages = useMessages('network')
  const language = useExplorer((state) => state.language)
  const timeline = useExplorer((state) => state.timeline)
  const { customNetwork, failed } = useCustomNetwork(diagramState.id)
  const view = useRef<HTMLElement>(null)
  const openingStyle = useOpeningStyle(view, diagramState)
  useFocusHeading(view, diagramState.progress === 1 && customNetwork !== undefined)
  return (
    <section
      ref={view}
      className={clsx(styles.inside, diagramState.progress < 1 && styles.opening)}
      data-fullscreen-diagram
      // The main landmark once it is fully open: the rest of the page is inert then.
      role={diagramState.progress < 1 ? undefined : 'main'}
      aria-labelledby="fullscreen-diagram-title"
      style={{ ...hueOf(timeline, architecture.era), clipPath: openingStyle?.clipPath }}
    >
      <div className={styles.content} style={{ transform: openingStyle?.transform }}>
        {failed && <p>{messages.failed}</p>}
        {customNetwork && (
          <NamesProvider value={customNetwork.names}>
            <DiagramView
              key={customNetwork.network.variant}
              customNetwork={customNetwork}
              diagramState={diagramState}
              title={customNetwork.isModified ? customNetwork.title : architecture.title[language]}
            />
          </NamesProvider>
        )}
      </div>
    </section>
  )
}

/** The clip path and transform while the view opens from its card; undefined when fully open. */
function useOpeningStyle(view: RefObject<HTMLElement | null>, { id, progress }: DiagramState) {
  const size = useSize(view)
  const [cardBox, setCardBox] = useState<Box>()
  const markBoxes = useMarkBoxes()
  const isComplete = progress === 1
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured again when isComplete changes, as the card may move behind the open diagram.
  useEffect(() => {
    const frame = view.current?.getBoundingClientRect()
    if (!frame) return
    const centre = { x: frame.x + frame.width / 2, y: frame.y + frame.height / 2, width: 1, height: 1 }
    const { x, y, width, height } = markBoxes.current?.(id) ?? centre
    setCardBox({ x: x - frame.x, y: y - frame.y, width, height })
  }, [view, markBoxes, id, isComplete])
  return size && cardBox && getOpeningStyle(size, cardBox, progress)
}

/** Moves the focus to the heading when the view is open. */
function useFocusHeading(view: RefObject<HTMLElement | null>, isOpen: boolean) {
  useEffect(() => {
    if (isOpen) view.current?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true })
  }, [view, isOpen])
}
