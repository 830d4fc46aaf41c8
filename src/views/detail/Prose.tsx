import type { MouseEvent } from 'react'
import type { Section } from '../../model/article'
import { parseView } from '../../state/url'
import { useActions, useSurroundings } from '../context'
import { isPlainClick } from '../PageLink'

/** The sections of an article. Their HTML was made safe by the compiler; links to other pages are followed in place. */
export function Prose({ sections }: { sections: readonly Section[] }) {
  const { base } = useSurroundings()
  const { open } = useActions()
  const follow = (event: MouseEvent) => {
    const link = (event.target as Element).closest('a')
    if (!link || !isPlainClick(event) || link.origin !== new URL(document.baseURI).origin) return
    const { page } = parseView(link.pathname, base)
    if (page.kind === 'unknown') return
    event.preventDefault()
    open(page)
  }
  return (
    <div className="prose" onClick={follow}>
      {sections.map(({ id, title, html }) => (
        <section key={id} id={id}>
          <h3>{title}</h3>
          <div dangerouslySetInnerHTML={{ __html: html }} />
        </section>
      ))}
    </div>
  )
}
