import { clsx } from 'clsx'
import { formatFigure, formatFigureInWords, formatNumber } from '../../i18n/format/formatNumber'
import type { ArchitectureArticle, ReportedFigure } from '../../model/article'
import { useExplorer, useMessages } from '../hooks/context'
import styles from './Figures.module.css'

/** The key figures of an architecture, each with what it applies to, its provenance and its note; unverified ones last. */
export function Figures({ article }: { article: ArchitectureArticle }) {
  const messages = useMessages('article')
  const { figures } = article.metadata
  if (figures.length === 0) return null
  const verifiedFirst = [...figures].sort(
    (a, b) => Number(a.unverified ?? false) - Number(b.unverified ?? false),
  )
  return (
    <section className={styles.figures} aria-label={messages.keyFigures}>
      <dl>
        {verifiedFirst.map((figure) => (
          <Figure key={`${figure.metric}/${figure.of}/${figure.value}`} figure={figure} article={article} />
        ))}
      </dl>
    </section>
  )
}

function Figure({ figure, article }: { figure: ReportedFigure; article: ArchitectureArticle }) {
  const messages = useMessages('article')
  const language = useExplorer((state) => state.language)
  const { metric, of, value, by, source, note, unverified } = figure
  const publication = article.metadata.sources.find((one) => one.key === source)
  const describe = by === 'estimated' ? messages.rumoured : messages.unverified
  return (
    <div className={clsx(unverified && styles.unverified)}>
      <dt>
        {messages.metrics[metric]}
        {of && <span className={styles.of}> {article.names[of] ?? of}</span>}{' '}
        <a href={`#source-${source}`} title={publication && messages.sourceOf(publication.title)}>
          {messages.provenance[by]}
        </a>
      </dt>
      <dd title={formatNumber(value, language)}>
        {unverified ? describe(formatFigureInWords(figure, language)) : formatFigure(figure, language)}
      </dd>
      {note && <dd className={styles.note}>{note[language]}</dd>}
    </div>
  )
}
