import type { ReactNode } from 'react'
import type { AboutArticle } from '../../model/aboutArticle'
import { useMessages, useServices } from '../hooks/context'
import { usePageContent } from '../hooks/usePageContent'
import { PageFrame } from '../page/PageFrame'
import { SectionProse } from '../page/Prose'
import { LoadingStatus } from '../shared/LoadingStatus'
import styles from './AboutPage.module.css'
import { ContentsTable } from './ContentsTable'
import { FigureTable } from './FigureTable'
import { FileTable } from './FileTable'
import { EraTable, LevelTable } from './ImportanceTables'

/** The page about the site: what the timeline shows, its sources, and how its data may be used. */
export function AboutPage() {
  const messages = useMessages('about')
  const { content, ...loading } = usePageContent('about', 'about')
  return (
    <PageFrame id="about-title" title={messages.title} lead={content?.summary} className={styles.page}>
      {content ? <Sections {...content} /> : <LoadingStatus {...loading} />}
    </PageFrame>
  )
}

/** A link to the licences of the packages in the site. */
function LicencesLink() {
  const messages = useMessages('about')
  const { base } = useServices()
  return (
    <p>
      <a href={`${base}licenses.txt`}>{messages.licences}</a>
    </p>
  )
}

function Sections({ sections, counts }: Pick<AboutArticle, 'sections' | 'counts'>) {
  /** By the id of their section. */
  const tables: Readonly<Record<string, ReactNode>> = {
    choice: (
      <>
        <LevelTable counts={counts} />
        <EraTable counts={counts} />
      </>
    ),
    figures: (
      <>
        <FigureTable counts={counts} />
        <ContentsTable counts={counts} />
      </>
    ),
    data: <FileTable />,
    licences: <LicencesLink />,
  }
  // The tables are shown even without sections.
  if (sections.length === 0)
    return (
      <>
        {tables.choice}
        {tables.figures}
        {tables.data}
        {tables.licences}
      </>
    )
  return (
    <>
      {sections.map(({ id, title, html }) => (
        <section key={id} aria-labelledby={id}>
          <h2 id={id}>{title}</h2>
          <SectionProse className={styles.prose} html={html} />
          {tables[id]}
        </section>
      ))}
    </>
  )
}
