import type { RefObject } from 'react'
import type { Size } from '../../../layout/geometry'
import { useActions, useMessages } from '../../hooks/context'
import { IconButton } from '../../shared/IconButton'
import { SavePicture } from '../SavePicture'
import styles from './DiagramTools.module.css'

interface Props {
  readonly drawing: RefObject<SVGGElement | null>
  readonly size: Size
  readonly caption: string
  /** The name of saved files, without extension. */
  readonly name: string
  readonly zoomBy: (factor: number) => void
  readonly showAll: () => void
}

const zoomStep = 1.4

/** The toolbar of the full-screen diagram. */
export function DiagramTools({ drawing, size, caption, name, zoomBy, showAll }: Props) {
  const messages = useMessages('explorer')
  const networkMessages = useMessages('network')
  const { closeDiagram } = useActions()
  return (
    <div className={styles.tools}>
      <IconButton icon="plus" label={messages.zoomIn} shortcut="+" onClick={() => zoomBy(zoomStep)} />
      <IconButton icon="minus" label={messages.zoomOut} shortcut="−" onClick={() => zoomBy(1 / zoomStep)} />
      <IconButton icon="all" label={networkMessages.showWholeDiagram} shortcut="0" onClick={showAll} />
      <SavePicture drawing={drawing} {...size} caption={caption} name={name} />
      <IconButton icon="close" label={networkMessages.closeDiagram} shortcut="Esc" onClick={closeDiagram} />
    </div>
  )
}
