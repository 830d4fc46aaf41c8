import { useActions, useMessages } from '../hooks/context'
import { Icon } from './Icon'
import styles from './ZoomButtons.module.css'

const zoomStep = 1.8

export function ZoomButtons() {
  const messages = useMessages('explorer')
  const actions = useActions()
  return (
    <div className={styles.zoom} role="group" aria-label={`${messages.zoomIn}, ${messages.zoomOut}`}>
      <button
        type="button"
        aria-label={messages.zoomIn}
        title={`${messages.zoomIn} (+)`}
        onClick={() => actions.zoomBy(zoomStep)}
      >
        <Icon name="plus" />
      </button>
      <button
        type="button"
        aria-label={messages.zoomOut}
        title={`${messages.zoomOut} (−)`}
        onClick={() => actions.zoomBy(1 / zoomStep)}
      >
        <Icon name="minus" />
      </button>
      <button
        type="button"
        aria-label={messages.showAll}
        title={`${messages.showAll} (0)`}
        onClick={() => actions.showAll()}
      >
        <Icon name="all" />
      </button>
    </div>
  )
}
