import { clsx } from 'clsx'
import { Fragment } from 'react'
import { originalLanguage } from '../../model/language'
import { getSourceLinks, type Source } from '../../model/source'
import { useMessages } from '../hooks/context'
import { Authors } from './Authors'
import { SmallTitle } from './SmallTitle'
import styles from './Sources.module.css'

interface Props {
  readonly className?: string
  readonly sources: readonly Source[]
}

/** The sources of an article, the primary one first. */
export function Sources({ className, sources }: Props) {
  const messages = useMessages('explorer')
  if (sources.length === 0) return null
  return (
    <section className={clsx(styles.sources, className)} aria-labelledby="sources-title">
      <SmallTitle id="sources-title">{messages.sources}</SmallTitle>
      <ol>
        {sources.map((source) => (
          <li key={source.key} id={`source-${source.key}`}>
            <Authors names={source.authors} language={originalLanguage} /> ({source.year}).{' '}
            <cite lang="en">{source.title}</cite>
            {source.venue && `. ${source.venue}`}. {source.unverified && <em>({messages.unverified}) </em>}
            <span className={styles.links}>
              <SourceLinks source={source} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Links to where a source can be read. */
export function SourceLinks({ source }: { source: Source }) {
  return getSourceLinks(source).map(({ name, url }, index) => (
    <Fragment key={url}>
      {index > 0 && ', '}
      <a href={url} rel="external noopener">
        {name}
      </a>
    </Fragment>
  ))
}
