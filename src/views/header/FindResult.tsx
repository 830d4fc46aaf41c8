import { useEffect, useRef } from 'react'
import { formatDate } from '../../i18n/format/formatDate'
import { findArchitecture, findEra, findLab } from '../../model/timeline'
import type { SearchHit, SearchMatch } from '../../state/searchIndex'
import { useExplorer, useMessages } from '../hooks/context'
import { Swatch } from '../shared/Swatch'
import { hueOf } from '../theme/hue'
import styles from './FindResult.module.css'

interface Props {
  readonly id: string
  readonly hit: SearchHit
  readonly isSelected: boolean
  readonly onChoose: () => void
}

/** A result: its title and date, and below what in it matches the query. */
export function FindResult({ id, hit, isSelected, onChoose }: Props) {
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
  const date = lab
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
      className={styles.result}
      style={hueOf(timeline, era.id)}
      onClick={onChoose}
    >
      <Swatch />
      <span className={styles.title}>{target.title[language]}</span>
      <span className={styles.date}>{date}</span>
      <span className={styles.match}>
        <Match match={hit.match} tagline={target.tagline[language]} />
      </span>
    </li>
  )
}

/** What matches; for a name or a year the page's tagline, which tells more. */
function Match({ match, tagline }: { match: SearchMatch; tagline: string }) {
  const messages = useMessages('find')
  switch (match.kind) {
    case 'topic':
      return (
        <>
          <i>{messages.topic}</i> <mark>{match.topic}</mark> · {tagline}
        </>
      )
    case 'person':
      return (
        <>
          <i>{messages.person}</i> <mark>{match.person}</mark>
        </>
      )
    case 'text':
      return match.excerpt.map(({ text, isMatch }, index) =>
        isMatch ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
      )
    default:
      return tagline
  }
}
