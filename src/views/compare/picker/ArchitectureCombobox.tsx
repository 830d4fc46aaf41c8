import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { findArchitecture } from '../../../model/timeline'
import { useExplorer, useMessages } from '../../hooks/context'
import { isComposing } from '../../shared/isComposing'
import styles from './ArchitectureCombobox.module.css'
import { filterChoices, findBestChoice } from './filterChoices'

interface Props {
  readonly label: string
  /** The id of the chosen architecture; empty if none is chosen yet. */
  readonly value: string
  readonly onChoose: (id: string) => void
}

/**
 * A field that filters the architectures with a network by name as the reader types (ARIA combobox with a list). The
 * arrow keys move through the list, Enter chooses, Esc and leaving the field bring the chosen name back.
 */
export function ArchitectureCombobox({ label, value, onChoose }: Props) {
  const messages = useMessages('comparison')
  const timeline = useExplorer((state) => state.timeline)
  const language = useExplorer((state) => state.language)
  const id = useId()
  const listRef = useRef<HTMLDivElement>(null)
  const [isOpen, setOpen] = useState(false)
  /** Undefined while nothing has been typed: the field shows the chosen name, the list all. */
  const [typed, setTyped] = useState<string>()
  const [activeId, setActiveId] = useState<string>()

  const groups = isOpen ? filterChoices(timeline, typed ?? '', language) : []
  const choices = groups.flatMap(({ architectures }) => architectures)
  const chosenTitle = findArchitecture(timeline, value)?.title[language] ?? ''
  const optionId = (architecture: string) => `${id}-${architecture}`
  const active = choices.find((one) => one.id === activeId)

  useEffect(() => {
    if (active) listRef.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [active])

  const open = (text: string | undefined) => {
    setOpen(true)
    setTyped(text)
    setActiveId(text === undefined ? value : findBestChoice(filterChoices(timeline, text, language), text))
  }
  const close = () => {
    setOpen(false)
    setTyped(undefined)
  }
  const choose = (chosen: string) => {
    close()
    onChoose(chosen)
  }
  const move = (step: number) => {
    const index = choices.findIndex((one) => one.id === activeId)
    const next =
      index < 0 ? (step > 0 ? 0 : choices.length - 1) : (index + step + choices.length) % choices.length
    setActiveId(choices[next]?.id)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) {
      if (isOpen) move(step)
      else open(undefined)
    } else if (event.key === 'Enter' && active) choose(active.id)
    else if (event.key === 'Escape' && isOpen) {
      // Only the list closes, not what contains the field.
      event.stopPropagation()
      close()
    } else return
    event.preventDefault()
  }

  return (
    <div className={styles.combobox}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-activedescendant={active && optionId(active.id)}
        placeholder={messages.choose}
        value={typed ?? chosenTitle}
        onChange={(event) => open(event.target.value)}
        onClick={(event) => {
          event.currentTarget.select()
          if (!isOpen) open(undefined)
        }}
        onBlur={close}
        onKeyDown={onKeyDown}
      />
      <div
        ref={listRef}
        id={`${id}-list`}
        role="listbox"
        aria-label={label}
        hidden={!isOpen}
        className={styles.list}
        // The field keeps the focus.
        onMouseDown={(event) => event.preventDefault()}
      >
        {groups.map(({ era, title, architectures }) => (
          <div key={era} role="group" aria-label={title}>
            <div className={styles.era} aria-hidden="true">
              {title}
            </div>
            {architectures.map((architecture) => (
              <div
                key={architecture.id}
                id={optionId(architecture.id)}
                role="option"
                aria-selected={architecture.id === activeId}
                onClick={() => choose(architecture.id)}
              >
                {architecture.title[language]}
                <span className={styles.year}>{architecture.date.slice(0, 4)}</span>
              </div>
            ))}
          </div>
        ))}
      </div>
      <span role="status" className="visually-hidden">
        {isOpen && typed !== undefined && messages.choices(choices.length)}
      </span>
      {isOpen && choices.length === 0 && <p className={styles.none}>{messages.choices(0)}</p>}
    </div>
  )
}
