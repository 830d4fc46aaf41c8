import { useActions, useExplorer, useMessages } from '../hooks/context'
import { Button, buttonClass } from '../shared/Button'
import { IconButton } from '../shared/IconButton'
import styles from './Introduction.module.css'

/** What the picture shows and what one can do, for someone who sees it for the first time. */
export function Introduction({ onClose }: { onClose: () => void }) {
  const { close: closeLabel } = useMessages('explorer')
  const { introduction: messages } = useMessages('help')
  const { openPage } = useActions()
  const first = useExplorer((state) => state.timeline.eras[0])
  const close = () => {
    onClose()
    document.getElementById('timeline')?.focus()
  }
  return (
    <section className={styles.introduction} aria-labelledby="introduction-title">
      <h2 id="introduction-title">{messages.title}</h2>
      <p>{messages.text}</p>
      <div className={styles.actions}>
        {first && (
          <Button variant="outlined" onClick={() => openPage({ kind: 'era', id: first.id }, 'default')}>
            {messages.start(first.from)}
          </Button>
        )}
        <IconButton className={buttonClass()} icon="close" label={closeLabel} onClick={close} />
      </div>
    </section>
  )
}
