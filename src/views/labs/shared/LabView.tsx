import { getMessages } from '../../../i18n/messages'
import { useActions, useExplorer, useMessages } from '../../hooks/context'
import { type AnyPart, findPart } from './definition'
import styles from './LabView.module.css'

/** A lab: buttons for its parts, and the part that the address names. */
export function LabView({ parts }: { parts: readonly AnyPart[] }) {
  const messages = useMessages('labs')
  const language = useExplorer((state) => state.language)
  const partId = useExplorer((state) => state.labParameters?.part)
  const { setLabParameters } = useActions()
  const part = findPart(parts, partId)
  const prefix = part === parts[0] ? undefined : part.id
  return (
    <>
      {parts.length > 1 && (
        <nav className={styles.parts} aria-label={messages.parts}>
          {parts.map((item) => (
            <button
              key={item.id}
              type="button"
              aria-pressed={item === part}
              onClick={() => setLabParameters(item === parts[0] ? {} : { part: item.id })}
            >
              {getMessages(item.messages, language).title}
            </button>
          ))}
        </nav>
      )}
      <part.View key={part.id} prefix={prefix} />
    </>
  )
}
