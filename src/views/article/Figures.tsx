import { formatFigure, plain } from '../../i18n/format'
import type { Article } from '../../model/article'
import { useExplorer, useMessages } from '../hooks/context'
import styles from './Figures.module.css'

/** Quantities, each with what it holds for and who says so. */
export function Figures({ article: { facts, names } }: { article: Article }) {
  const say = useMessages()
  const language = useExplorer((state) => state.language)
  if (facts.figures.length === 0) return null
  return (
    <section className={styles.figures} aria-label={say.figures}>
      <dl>
        {facts.figures.map((figure) => {
          const { metric, of, value, by, source, unverified } = figure
          const from = facts.sources.find((one) => one.key === source)
          return (
            <div key={`${metric}/${of}/${value}`}>
              <dt>
                {say.metrics[metric]}
                {of && <span className={styles.of}>{names[of] ?? of}</span>}
              </dt>
              <dd title={plain(value, language)}>
                {formatFigure(figure, language)}
                <a
                  className={styles.provenance}
                  href={`#source-${source}`}
                  title={from && say.sourceOf(from.title)}
                >
                  {unverified ? say.unverified : say.provenance[by]}
                </a>
              </dd>
            </div>
          )
        })}
      </dl>
      {facts.figures.map(
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
