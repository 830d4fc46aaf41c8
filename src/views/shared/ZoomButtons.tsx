import { useActions, useMessages } from '../hooks/context'
import { Icon } from './Icon'
import styles from './ZoomButtons.module.css'

const step = 1.8

export function ZoomButtons() {
  const say = useMessages()
  const actions = useActions()
  return (
    <div className={styles.zoom} role="group" aria-label={`${say.zoomIn}, ${say.zoomOut}`}>
      <button
        type="button"
        aria-label={say.zoomIn}
        title={`${say.zoomIn} (+)`}
        onClick={() => actions.zoomBy(step)}
      >
        <Icon name="plus" />
      </button>
      <button
        type="button"
        aria-label={say.zoomOut}
        title={`${say.zoomOut} (−)`}
        onClick={() => actions.zoomBy(1 / step)}
      >
        <Icon name="minus" />
      </button>
      <button
        type="button"
        aria-label={say.showAll}
        title={`${say.showAll} (0)`}
        onClick={() => actions.showAll()}
      >
        <Icon name="all" />
      </button>
    </div>
  )
}
