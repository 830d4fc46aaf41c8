import { sum } from 'd3-array'
import { Fragment } from 'react'
import type { CorpusCounts } from '../../model/aboutArticle'
import { findEra } from '../../model/timeline'
import { useExplorer, useMessages } from '../hooks/context'
import { PageLink } from '../shared/PageLink'
import { Swatch } from '../shared/Swatch'
import { hueOf } from '../theme/hue'
import { AboutTable } from './AboutTable'

interface Props {
  readonly counts: CorpusCounts
}

/** The levels of importance, the highest first. */
const levels = [5, 4, 3, 2, 1]

/** What each level of importance means, and how many architectures it has. */
export function LevelTable({ counts: { eras } }: Props) {
  const { importance } = useMessages('explorer')
  const { levels: messages } = useMessages('about')
  return (
    <AboutTable
      rowHeader="labels"
      caption={messages.caption}
      head={[messages.level, messages.meaning, messages.architectures]}
      rows={levels.map((level) => [
        level,
        importance(level),
        sum(eras, ({ byImportance }) => byImportance[level - 1]),
      ])}
    />
  )
}

/** How many architectures each era has, by level, the top layer first as in the timeline. */
export function EraTable({ counts: { eras } }: Props) {
  const { importance } = useMessages('explorer')
  const { all, eras: messages } = useMessages('about')
  const timeline = useExplorer((state) => state.timeline)
  const language = useExplorer((state) => state.language)
  const countsOf = (byImportance: readonly number[]) => [
    ...levels.map((level) => byImportance[level - 1]!),
    sum(byImportance),
  ]
  const total = levels.map((_, index) => sum(eras, ({ byImportance }) => byImportance[index]))
  const getTitle = (id: string) => findEra(timeline, id)?.title[language]
  return (
    <AboutTable
      rowHeader="eras"
      caption={messages.caption}
      head={[messages.era, ...levels, all]}
      titles={[undefined, ...levels.map((level) => importance(level))]}
      rows={eras.toReversed().map(({ id, byImportance }) => [
        <Fragment key={id}>
          <Swatch style={hueOf(timeline, id)} />
          <PageLink page={{ kind: 'era', id }}>{getTitle(id)}</PageLink>
        </Fragment>,
        ...countsOf(byImportance),
      ])}
      foot={[all, ...countsOf(total)]}
    />
  )
}
