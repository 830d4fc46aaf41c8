import type { Source } from '../../model/article'
import { useMessages } from '../context'

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

function Addresses({ source: { arxiv, doi, url } }: { source: Source }) {
  const links = [
    arxiv && { text: `arXiv:${arxiv}`, href: `https://arxiv.org/abs/${arxiv}` },
    doi && { text: `doi:${doi}`, href: `https://doi.org/${doi}` },
    url && { text: new URL(url).hostname.replace(/^www\./, ''), href: url },
  ].filter((link) => typeof link === 'object')
  return links.map(({ text, href }) => (
    <a key={href} href={href} rel="external noopener">
      {text}
    </a>
  ))
}
