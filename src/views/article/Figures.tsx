import { formatFigure, formatNumber } from '../../i18n/format/formatNumber'
import type { ArchitectureArticle } from '../../model/article'
import { useExplorer, useMessages } from '../hooks/context'
import styles from './Figures.module.css'

/** The key figures of an architecture, each with what it applies to and its provenance. */
export function Figures({ article: { metadata, names } }: { article: ArchitectureArticle }) {
  const messages = useMessages('explorer')
  const language = useExplorer((state) => state.language)
  if (metadata.figures.length === 0) return null
  return (
    <section className={styles.figures} aria-label={messages.keyFigures}>
      <dl>
        {metadata.figures.map((figure) => {
          const { metric, of, value, by, source, unverified } = figure
          const publication = metadata.sources.find((one) => one.key === source)
          return (
            <div key={`${metric}/${of}/${value}`}>
              <dt>
                {messages.metrics[metric]}
                {of && <span className={styles.of}>{names[of] ?? of}</span>}
              </dt>
              <dd title={formatNumber(value, language)}>
                {formatFigure(figure, language)}
                <a
                  className={styles.provenance}
                  href={`#source-${source}`}
                  title={publication && messages.sourceOf(publication.title)}
                >
                  {unverified ? messages.unverified : messages.provenance[by]}
                </a>
              </dd>
            </div>
          )
        })}
      </dl>
      {metadata.figures.map(
        ({ note, metric, of }) =>
          note && (
            <p key={`${metric}/${of}`} className={styles.note}>
              {note[language]}
            </p>
          ),
      )}
    </section>
  )
}
