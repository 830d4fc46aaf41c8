import type { RefObject } from 'react'
import type { Size } from '../../layout/geometry'
import { useActions, useMessages } from '../hooks/context'
import { Icon } from '../shared/Icon'
import styles from './DiagramTools.module.css'
import { SavePicture } from './SavePicture'

interface Props {
  readonly drawing: RefObject<SVGGElement | null>
  readonly size: Size
  readonly caption: string
  /** For files. */
  readonly name: string
  readonly turned: boolean
  readonly onTurn: () => void
  readonly zoomBy: (factor: number) => void
  readonly showAll: () => void
}

const step = 1.4

/** What can be done with a diagram that fills the page. */
export function DiagramTools({ drawing, size, caption, name, turned, onTurn, zoomBy, showAll }: Props) {
  const messages = useMessages('explorer')
  const words = useMessages('network')
  const { closeDiagram } = useActions()
  const tools = [
    { icon: 'plus', label: messages.zoomIn, key: '+', deed: () => zoomBy(step) },
    { icon: 'minus', label: messages.zoomOut, key: '−', deed: () => zoomBy(1 / step) },
    { icon: 'all', label: words.whole, key: '0', deed: showAll },
  ] as const
  return (
    <div className={styles.tools}>
      {tools.map(({ icon, label, key, deed }) => (
        <button key={icon} type="button" aria-label={label} title={`${label} (${key})`} onClick={deed}>
          <Icon name={icon} />
        </button>
      ))}
      <button type="button" aria-label={words.turn} title={words.turn} aria-pressed={turned} onClick={onTurn}>
        <Icon name="turn" />
      </button>
      <SavePicture drawing={drawing} {...size} caption={caption} name={name} />
      <button type="button" aria-label={words.leave} title={`${words.leave} (Esc)`} onClick={closeDiagram}>
        <Icon name="close" />
      </button>
    </div>
  )
}
