import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { formatDate } from '../../i18n/format/formatDate'
import { findArchitecture, findEra, findLab } from '../../model/timeline'
import type { SearchHit, SearchIndex } from '../../state/searchIndex'
import { useActions, useExplorer, useMessages, useServices } from '../hooks/context'
import { Button } from '../shared/Button'
import { Icon } from '../shared/Icon'
import { Swatch } from '../shared/Swatch'
import { hueOf } from '../theme/hue'
import styles from './Find.module.css'

/** The search dialog. Choosing a hit opens its page and moves the timeline to it. */
export function Find({ onClose }: { onClose: () => void }) {
  const dialogRef = useRef<HTMLDialogElement>(null)
  const listId = useId()
  const { loadSearchIndex } = useServices()
  const messages = useMessages('explorer')
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

  const hits = index && index !== 'failed' ? index.search(query) : []
  const chooseHit = (hit: SearchHit) => {
    onClose()
    openHit(hit)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const hit = hits[selectedIndex]
    if (step !== 0 && hits.length > 0) setSelectedIndex((selectedIndex + step + hits.length) % hits.length)
    else if (event.key === 'Enter' && hit && !event.nativeEvent.isComposing) chooseHit(hit)
    else return
    event.preventDefault()
  }

  return (
    <dialog
      ref={dialogRef}
      className={styles.find}
      aria-label={messages.findLabel}
      onClose={onClose}
      onClick={(event) => event.target === dialogRef.current && onClose()}
      onKeyDown={onKeyDown}
    >
      <div className={styles.box}>
        <Icon name="find" />
        <input
          type="text"
          role="combobox"
          autoFocus
          autoComplete="off"
          spellCheck={false}
          aria-label={messages.findLabel}
          aria-expanded={hits.length > 0}
          aria-controls={listId}
          aria-activedescendant={hits[selectedIndex] ? `${listId}-${selectedIndex}` : undefined}
          placeholder={messages.findPlaceholder}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value)
            setSelectedIndex(0)
          }}
        />
        <Button aria-label={messages.close} onClick={onClose}>
          <Icon name="close" />
        </Button>
      </div>
      <ul id={listId} role="listbox" aria-label={messages.find}>
        {hits.map((hit, position) => (
          <HitOption
            key={`${hit.kind}/${hit.id}`}
            id={`${listId}-${position}`}
            hit={hit}
            isSelected={position === selectedIndex}
            onChoose={() => chooseHit(hit)}
          />
        ))}
      </ul>
      <p className={styles.hint} role="status">
        {index === undefined
          ? messages.findLoading
          : index === 'failed'
            ? messages.findFailed
            : query.trim() !== '' && hits.length === 0
              ? messages.findNothing(query.trim())
              : hits.length > 0
                ? `${messages.findCount(hits.length)} · ${messages.findKeys}`
                : messages.findKeys}
      </p>
    </dialog>
  )
}

interface HitOptionProps {
  readonly id: string
  readonly hit: SearchHit
  readonly isSelected: boolean
  readonly onChoose: () => void
}

function HitOption({ id, hit, isSelected, onChoose }: HitOptionProps) {
  const ref = useRef<HTMLLIElement>(null)
  const timeline = useExplorer((state) => state.timeline)
  const language = useExplorer((state) => state.language)
  const messages = useMessages('explorer')
  useEffect(() => {
    if (isSelected) ref.current?.scrollIntoView({ block: 'nearest' })
  }, [isSelected])
  const lab = hit.kind === 'lab' ? findLab(timeline, hit.id) : undefined
  const architectureId = hit.kind === 'architecture' ? hit.id : lab?.architectures.at(-1)
  const architecture = findArchitecture(timeline, architectureId)
  const era = findEra(timeline, architecture?.era ?? hit.id)
  const target = lab ?? architecture ?? era
  if (!target || !era) return null
  const detail = lab
    ? messages.labs.link
    : architecture
      ? formatDate(architecture.date, language)
      : messages.era
  return (
    <li
      ref={ref}
      id={id}
      role="option"
      aria-selected={isSelected}
      style={hueOf(timeline, era.id)}
      onClick={onChoose}
    >
      <Swatch />
      <span className={styles.title}>{target.title[language]}</span>
      <span className={styles.detail}>{hit.person ?? target.tagline[language]}</span>
      <span className={styles.years}>{detail}</span>
    </li>
  )
}

function useOpenHit() {
  const actions = useActions()
  return (hit: SearchHit) => {
    const page = { kind: hit.kind, id: hit.id } as const
    actions.openPage(page, page.kind === 'lab' ? undefined : 'default')
  }
}
