import { clsx } from 'clsx'
import { useEffect, useRef } from 'react'
import { useMessages } from '../hooks/context'
import { buttonClass } from '../shared/Button'
import { IconButton } from '../shared/IconButton'
import { EraLegend } from './EraLegend'
import styles from './Help.module.css'

/** The keys of timeline/input/useMarkFocus.ts. */
const timelineKeys = {
  enter: ['Tab'],
  time: ['←', '→'],
  ancestor: ['↑'],
  descendant: ['↓'],
  ends: ['Home', 'End'],
  letters: ['A … Z'],
  open: ['Enter', ' '],
}

/** The keys of hooks/useKeyboard.ts. */
const pageKeys = {
  pan: ['←', '→', '↑', '↓'],
  zoom: ['+', '−'],
  showAll: ['0'],
  find: ['/', 'Ctrl K'],
  close: ['Esc'],
  help: ['?'],
}

/** The keys of diagram/DiagramTree.tsx. */
const networkKeys = {
  move: ['↑', '↓'],
  unfold: ['Enter', '←', '→'],
}

/** The help dialog: what the picture shows, and, where there is a keyboard, all keys. */
export function Help({ onClose }: { onClose: () => void }) {
  const dialogRef = useRef<HTMLDialogElement>(null)
  const messages = useMessages('help')
  const { close } = useMessages('explorer')
  useEffect(() => {
    const dialog = dialogRef.current
    if (dialog && !dialog.open) dialog.showModal()
  }, [])
  // Closing it, rather than removing it, returns the focus.
  const closeDialog = () => dialogRef.current?.close()
  return (
    <dialog
      ref={dialogRef}
      className={styles.help}
      aria-labelledby="help-title"
      onClose={onClose}
      closedby="any"
    >
      <div className={styles.content}>
        <IconButton
          className={clsx(buttonClass(), styles.close)}
          icon="close"
          label={close}
          shortcut="Esc"
          onClick={closeDialog}
        />
        <h2 id="help-title">{messages.title}</h2>
        <ul className={styles.picture}>
          {messages.picture.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <EraLegend onOpen={closeDialog} />
        <section className={styles.keys} aria-labelledby="help-keys">
          <h2 id="help-keys">{messages.keys}</h2>
          <KeyList title={messages.groups.timeline} keys={timelineKeys} texts={messages.timeline} />
          <KeyList title={messages.groups.page} keys={pageKeys} texts={messages.page} />
          <KeyList title={messages.groups.network} keys={networkKeys} texts={messages.network} />
        </section>
      </div>
    </dialog>
  )
}

interface KeyListProps<Name extends string> {
  readonly title: string
  /** In the order in which they are listed. */
  readonly keys: Readonly<Record<Name, readonly string[]>>
  readonly texts: Readonly<Record<Name, string>>
}

function KeyList<Name extends string>({ title, keys, texts }: KeyListProps<Name>) {
  const { space } = useMessages('help')
  return (
    <div>
      <h3>{title}</h3>
      <dl>
        {getNames(keys).map((name) => (
          <div key={name}>
            <dt>
              {keys[name].map((key) => (
                <kbd key={key}>{key === ' ' ? space : key}</kbd>
              ))}
            </dt>
            <dd>{texts[name]}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

const getNames = <Name extends string>(record: Readonly<Record<Name, unknown>>) =>
  Object.keys(record) as Name[]
