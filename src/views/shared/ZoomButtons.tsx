import { useActions, useMessages } from '../hooks/context'
import { IconButton } from './IconButton'
import styles from './ZoomButtons.module.css'

const zoomStep = 1.8

export function ZoomButtons() {
  const messages = useMessages('explorer')
  const actions = useActions()
  return (
    <div className={styles.zoom} role="group" aria-label={`${messages.zoomIn}, ${messages.zoomOut}`}>
      <IconButton icon="plus" label={messages.zoomIn} shortcut="+" onClick={() => actions.zoomBy(zoomStep)} />
      <IconButton
        icon="minus"
        label={messages.zoomOut}
        shortcut="−"
        onClick={() => actions.zoomBy(1 / zoomStep)}
      />
      <IconButton icon="all" label={messages.showAll} shortcut="0" onClick={() => actions.showAll()} />
    </div>
  )
}
