import type { CSSProperties } from 'react'
import type { ExplorerPage } from '../../state/explorerPage'
import { useActions, useExplorer, useMessages } from '../hooks/context'
import { Button } from '../shared/Button'
import { PageLink } from '../shared/PageLink'
import { Swatch } from '../shared/Swatch'
import { hueOf } from '../theme/hue'
import styles from './FindStart.module.css'

/** The importance of a landmark. */
const landmarkImportance = 5

/** Where to begin while nothing is typed: eras, landmarks, labs, a random entry. */
export function FindStart({ onChoose }: { onChoose: () => void }) {
  const messages = useMessages('find')
  const timeline = useExplorer((state) => state.timeline)
  const language = useExplorer((state) => state.language)
  const { openPage } = useActions()
  const { eras, architectures, labs } = timeline
  const openRandomEntry = () => {
    const { id } = architectures[Math.floor(Math.random() * architectures.length)]!
    onChoose()
    openPage({ kind: 'architecture', id }, 'default')
  }
  const groups: readonly { readonly title: string; readonly links: readonly StartLink[] }[] = [
    {
      title: messages.eras,
      links: eras.map(({ id, title }) => ({
        ...{ page: { kind: 'era', id }, text: title[language], hue: hueOf(timeline, id) },
      })),
    },
    {
      title: messages.landmarks,
      links: architectures
        .filter(({ importance }) => importance === landmarkImportance)
        .map(({ id, title, short, era }) => ({
          page: { kind: 'architecture', id },
          text: (short ?? title)[language],
          hue: hueOf(timeline, era),
        })),
    },
    {
      title: messages.labs,
      links: labs.map(({ id, title }) => ({ page: { kind: 'lab', id }, text: title[language] })),
    },
  ]
  return (
    <nav className={styles.start} aria-label={messages.start}>
      {groups.map(({ title, links }) => (
        <section key={title}>
          <h3>{title}</h3>
          <ul>
            {links.map(({ page, text, hue }) => (
              <li key={text}>
                <PageLink
                  page={page}
                  goTo={page.kind === 'lab' ? undefined : 'default'}
                  onClick={onChoose}
                  style={hue}
                >
                  {hue && <Swatch />}
                  {text}
                </PageLink>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <Button onClick={openRandomEntry}>{messages.random}</Button>
    </nav>
  )
}

interface StartLink {
  readonly page: Extract<ExplorerPage, { readonly id: string }>
  readonly text: string
  readonly hue?: CSSProperties
}
