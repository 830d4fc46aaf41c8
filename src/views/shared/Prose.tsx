import type { Section } from '../../model/article'
import { useFollowLinks } from './useFollowLinks'

/** The sections of an article. Their HTML was made safe by the compiler; links to other pages are followed in place. */
export function Prose({ sections }: { sections: readonly Section[] }) {
  const follow = useFollowLinks()
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
