import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import type { SearchHit, SearchIndex } from '../../state/searchIndex'
import { useActions, useExplorer, useMessages, useServices } from '../hooks/context'
import { Button } from '../shared/Button'
import { Icon } from '../shared/Icon'
import { isComposing } from '../shared/isComposing'
import styles from './Find.module.css'
import { FindResult } from './FindResult'
import { FindStart } from './FindStart'

/** The search dialog. Choosing a hit opens its page and moves the timeline to it. */
export function Find({ onClose }: { onClose: () => void }) {
  const dialogRef = useRef<HTMLDialogElement>(null)
  const listId = useId()
  const { loadSearchIndex } = useServices()
  const explorerMessages = useMessages('explorer')
  const messages = useMessages('find')
  const language = useExplorer((state) => state.language)
  const [index, setIndex] = useState<SearchIndex | 'failed'>()
  const [query, setQuery] = useState('')
  const [selectedIndex, setSelectedIndex] = useState(0)
  const openHit = useOpenHit()

  useEffect(() => {
    const element = dialogRef.current
    if (element && !element.open) element.showModal()
  }, [])
  useEffect(() => {
    loadSearchIndex().then(setIndex, () => setIndex('failed'))
  }, [loadSearchIndex])

  const hits = index && index !== 'failed' ? index.search(query, { language }) : []
  const chooseHit = (hit: SearchHit) => {
    onClose()
    openHit(hit)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const hit = hits[selectedIndex]
    if (step !== 0 && hits.length > 0) setSelectedIndex((selectedIndex + step + hits.length) % hits.length)
    else if (event.key === 'Enter' && hit) chooseHit(hit)
    else return
    event.preventDefault()
  }

  const describeState = () => {
    if (index === 'failed') return messages.failed
    if (query.trim() === '') return ''
    if (index === undefined) return messages.loading
    return hits.length > 0 ? messages.count(hits.length) : messages.nothing(query.trim())
  }

  return (
    <dialog
      ref={dialogRef}
      className={styles.find}
      aria-label={explorerMessages.findLabel}
      onClose={onClose}
      onClick={(event) => event.target === dialogRef.current && onClose()}
    >
      <div className={styles.box}>
        <Icon name="find" />
        <input
          type="text"
          role="combobox"
          autoFocus
          autoComplete="off"
          spellCheck={false}
          aria-label={explorerMessages.findLabel}
          aria-expanded={hits.length > 0}
          aria-controls={listId}
          aria-activedescendant={hits[selectedIndex] ? `${listId}-${selectedIndex}` : undefined}
          placeholder={messages.placeholder}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value)
            setSelectedIndex(0)
          }}
          onKeyDown={onKeyDown}
        />
        <Button aria-label={explorerMessages.close} onClick={onClose}>
          <Icon name="close" />
        </Button>
      </div>
      <ul id={listId} role="listbox" aria-label={explorerMessages.find}>
        {hits.map((hit, position) => (
          <FindResult
            key={`${hit.kind}/${hit.id}`}
            id={`${listId}-${position}`}
            hit={hit}
            isSelected={position === selectedIndex}
            onChoose={() => chooseHit(hit)}
          />
        ))}
      </ul>
      {query.trim() === '' && <FindStart onChoose={onClose} />}
      <p className={styles.hint}>
        <span role="status">{describeState()}</span>
        {hits.length > 0 && <span className={styles.keys}>{messages.keys}</span>}
      </p>
    </dialog>
  )
}

function useOpenHit() {
  const actions = useActions()
  return (hit: SearchHit) => {
    const page = { kind: hit.kind, id: hit.id } as const
    actions.openPage(page, page.kind === 'lab' ? undefined : 'default')
  }
}
