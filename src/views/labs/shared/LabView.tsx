import { getMessages } from '../../../i18n/messages'
import { useActions, useExplorer, useMessages, usePage } from '../../hooks/context'
import { type AnyPart, findPart } from './definition'
import styles from './LabView.module.css'

/** A lab: buttons for its parts, and the part that the address names. */
export function LabView({ parts }: { parts: readonly AnyPart[] }) {
  const messages = useMessages('labs')
  const language = useExplorer((state) => state.language)
  const { openLabPart } = useActions()
  const part = findPart(parts, usePage('lab')?.part)
  return (
    <>
      {parts.length > 1 && (
        <nav className={styles.parts} aria-label={messages.parts}>
          {parts.map((item) => (
            <button
              key={item.id}
              type="button"
              aria-pressed={item === part}
              onClick={() => openLabPart(item === parts[0] ? undefined : item.id)}
            >
              {getMessages(item.messages, language).title}
            </button>
          ))}
        </nav>
      )}
      <part.View key={part.id} />
    </>
  )
}
