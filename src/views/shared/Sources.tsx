import { addressesOf, type Source } from '../../model/source'
import { useMessages } from '../hooks/context'

/** The publications an article rests on, the primary one first. */
export function Sources({ sources }: { sources: readonly Source[] }) {
  const say = useMessages()
  if (sources.length === 0) return null
  return (
    <section className="sources" aria-labelledby="sources-title">
      <h3 id="sources-title">{say.sources}</h3>
      <ol>
        {sources.map((source) => (
          <li key={source.key} id={`source-${source.key}`}>
            {source.authors.join(', ')} ({source.year}). <cite lang="en">{source.title}</cite>
            {source.venue && `. ${source.venue}`}. <Addresses source={source} />
            {source.unverified && <em className="unverified"> ({say.unverified})</em>}
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Links to where a source can be read. */
export function Addresses({ source }: { source: Source }) {
  return addressesOf(source).map(({ name, url }) => (
    <a key={url} href={url} rel="external noopener">
      {name}
    </a>
  ))
}
