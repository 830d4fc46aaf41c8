import { clsx } from 'clsx'
import type { Section } from '../../model/article'
import { Html } from './Html'
import styles from './Prose.module.css'
import { smallTitlesClass } from './SmallTitle'
import { useFollowLinks } from './useFollowLinks'

interface Props {
  readonly className?: string
  readonly sections: readonly Section[]
}

const proseClass = (className: string | undefined) => clsx(styles.prose, smallTitlesClass, className)

/** The sections of an article. The compiler has sanitized their HTML; links to other pages do not reload. */
export function Prose({ className, sections }: Props) {
  const followLink = useFollowLinks()
  return (
    <div className={proseClass(className)} onClick={followLink}>
      {sections.map(({ id, title, html }) => (
        <section key={id} id={id}>
          <h3>{title}</h3>
          <Html html={html} />
        </section>
      ))}
    </div>
  )
}

/** The prose of one section, without its title. */
export function SectionProse({ className, html }: { className?: string; html: string }) {
  const followLink = useFollowLinks()
  return <Html className={proseClass(className)} onClick={followLink} html={html} />
}
