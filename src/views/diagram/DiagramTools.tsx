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
  /** The name of saved files, without extension. */
  readonly name: string
  readonly isRotated: boolean
  readonly onRotate: () => void
  readonly zoomBy: (factor: number) => void
  readonly showAll: () => void
}

const zoomStep = 1.4

/** The toolbar of the full-screen diagram. */
export function DiagramTools({ drawing, size, caption, name, isRotated, onRotate, zoomBy, showAll }: Props) {
  const messages = useMessages('explorer')
  const networkMessages = useMessages('network')
  const { closeDiagram } = useActions()
  const tools = [
    { icon: 'plus', label: messages.zoomIn, key: '+', onClick: () => zoomBy(zoomStep) },
    { icon: 'minus', label: messages.zoomOut, key: '−', onClick: () => zoomBy(1 / zoomStep) },
    { icon: 'all', label: networkMessages.showWholeDiagram, key: '0', onClick: showAll },
  ] as const
  return (
    <div className={styles.tools}>
      {tools.map(({ icon, label, key, onClick }) => (
        <button key={icon} type="button" aria-label={label} title={`${label} (${key})`} onClick={onClick}>
          <Icon name={icon} />
        </button>
      ))}
      <button
        type="button"
        aria-label={networkMessages.rotateDiagram}
        title={networkMessages.rotateDiagram}
        aria-pressed={isRotated}
        onClick={onRotate}
      >
        <Icon name="turn" />
      </button>
      <SavePicture drawing={drawing} {...size} caption={caption} name={name} />
      <button
        type="button"
        aria-label={networkMessages.closeDiagram}
        title={`${networkMessages.closeDiagram} (Esc)`}
        onClick={closeDiagram}
      >
        <Icon name="close" />
      </button>
    </div>
  )
}
