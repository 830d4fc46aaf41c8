import type { ReactNode } from 'react'
import type { AboutArticle } from '../../model/about'
import { useAboutMessages } from '../hooks/useAboutMessages'
import { useReading } from '../hooks/useReading'
import { useFollowLinks } from '../shared/useFollowLinks'
import { Waiting } from '../shared/Waiting'
import { ContentsTable } from './ContentsTable'
import { FigureTable } from './FigureTable'
import { FileTable } from './FileTable'
import { EraTable, LevelTable } from './ImportanceTables'

/** What the picture shows, where everything comes from, and what may be done with it. */
export default function AboutContents() {
  const say = useAboutMessages()
  const { reading, ...loading } = useReading('about', 'about')
  return (
    <>
      <h1 id="about-title">{say.title}</h1>
      {reading ? <Sections article={reading} /> : <Waiting {...loading} />}
    </>
  )
}

function Sections({ article: { summary, sections, counts } }: { article: AboutArticle }) {
  const follow = useFollowLinks()
  /** By the section that they stand in. */
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
  }
  // What is counted is there even where nothing is said of it.
  if (sections.length === 0)
    return (
      <>
        {tables.choice}
        {tables.figures}
        {tables.data}
      </>
    )
  return (
    <>
      {summary && <p>{summary}</p>}
      {sections.map(({ id, title, html }) => (
        <section key={id} aria-labelledby={id}>
          <h2 id={id}>{title}</h2>
          <div className="prose" onClick={follow} dangerouslySetInnerHTML={{ __html: html }} />
          {tables[id]}
        </section>
      ))}
    </>
  )
}
