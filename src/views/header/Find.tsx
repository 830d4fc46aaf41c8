import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { formatDate } from '../../i18n/format/formatNumber'
import type { SearchHit, SearchIndex } from '../../state/searchIndex'
import { useActions, useExplorer, useMessages, useServices } from '../hooks/context'
import { Button } from '../shared/Button'
import { Icon } from '../shared/Icon'
import { Swatch } from '../shared/Swatch'
import { hueOf } from '../theme/hue'
import styles from './Find.module.css'

/** The find box: a dialog over the page; a hit moves the timeline to it. */
export function Find({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const list = useId()
  const { loadSearchIndex } = useServices()
  const messages = useMessages('explorer')
  const [index, setIndex] = useState<SearchIndex | 'failed'>()
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState(0)
  const go = useGo()

  useEffect(() => {
    const element = dialog.current
    if (element && !element.open) element.showModal()
  }, [])
  useEffect(() => {
    loadSearchIndex().then(setIndex, () => setIndex('failed'))
  }, [loadSearchIndex])

  const hits = index && index !== 'failed' ? index.search(query) : []
  const follow = (hit: SearchHit) => {
    onClose()
    go(hit)
  }
  const key = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const hit = hits[chosen]
    if (step !== 0 && hits.length > 0) setChosen((chosen + step + hits.length) % hits.length)
    else if (event.key === 'Enter' && hit && !event.nativeEvent.isComposing) follow(hit)
    else return
    event.preventDefault()
  }

  return (
    <dialog
      ref={dialog}
      className={styles.find}
      aria-label={messages.findLabel}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && onClose()}
      onKeyDown={key}
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
          aria-controls={list}
          aria-activedescendant={hits[chosen] ? `${list}-${chosen}` : undefined}
          placeholder={messages.findHint}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value)
            setChosen(0)
          }}
        />
        <Button aria-label={messages.close} onClick={onClose}>
          <Icon name="close" />
        </Button>
      </div>
      <ul id={list} role="listbox" aria-label={messages.find}>
        {hits.map((hit, at) => (
          <Row
            key={`${hit.kind}/${hit.id}`}
            id={`${list}-${at}`}
            hit={hit}
            chosen={at === chosen}
            onChoose={() => follow(hit)}
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

interface RowProps {
  readonly id: string
  readonly hit: SearchHit
  readonly chosen: boolean
  readonly onChoose: () => void
}

function Row({ id, hit, chosen, onChoose }: RowProps) {
  const ref = useRef<HTMLLIElement>(null)
  const timeline = useExplorer((state) => state.timeline)
  const language = useExplorer((state) => state.language)
  const messages = useMessages('explorer')
  useEffect(() => {
    if (chosen) ref.current?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  const lab = timeline.labs.find((one) => hit.kind === 'lab' && one.id === hit.id)
  const entrant = hit.kind === 'architecture' ? hit.id : lab?.architectures.at(-1)
  const architecture = timeline.architectures.find((one) => one.id === entrant)
  const era = timeline.eras.find((one) => one.id === (architecture?.era ?? hit.id))
  const what = lab ?? architecture ?? era
  if (!what || !era) return null
  const place = lab
    ? messages.labs.link
    : architecture
      ? formatDate(architecture.date, language)
      : messages.era
  return (
    <li
      ref={ref}
      id={id}
      role="option"
      aria-selected={chosen}
      style={hueOf(timeline, era.id)}
      onClick={onChoose}
    >
      <Swatch />
      <span className={styles.title}>{what.title[language]}</span>
      <span className={styles.detail}>{hit.person ?? what.tagline[language]}</span>
      <span className={styles.years}>{place}</span>
    </li>
  )
}

function useGo() {
  const actions = useActions()
  return (hit: SearchHit) => {
    const page = { kind: hit.kind, id: hit.id } as const
    actions.openPage(page, page.kind === 'lab' ? undefined : 'default')
  }
}
