import { sum } from 'd3-array'
import type { CorpusCounts } from '../../model/aboutArticle'
import { findEra } from '../../model/timeline'
import { useExplorer, useMessages } from '../hooks/context'
import { PageLink } from '../shared/PageLink'
import { Swatch } from '../shared/Swatch'
import { hueOf } from '../theme/hue'
import { AboutTable, TextCell, TextHeader } from './AboutTable'
import { CountCell } from './CountCell'

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
    <AboutTable rowHeader="labels" caption={messages.caption}>
      <thead>
        <tr>
          <th scope="col">{messages.level}</th>
          <TextHeader>{messages.meaning}</TextHeader>
          <th scope="col">{messages.architectures}</th>
        </tr>
      </thead>
      <tbody>
        {levels.map((level) => (
          <tr key={level}>
            <th scope="row">{level}</th>
            <TextCell>{importance(level)}</TextCell>
            <CountCell value={sum(eras, ({ byImportance }) => byImportance[level - 1])} />
          </tr>
        ))}
      </tbody>
    </AboutTable>
  )
}

/** How many architectures each era has, by level, the top layer first as in the timeline. */
export function EraTable({ counts: { eras } }: Props) {
  const { importance } = useMessages('explorer')
  const { all, eras: messages } = useMessages('about')
  const timeline = useExplorer((state) => state.timeline)
  const language = useExplorer((state) => state.language)
  const renderCounts = (byImportance: readonly number[]) =>
    [...levels.map((level) => byImportance[level - 1]!), sum(byImportance)].map((number, index) => (
      <CountCell key={index} value={number} />
    ))
  const getTitle = (id: string) => findEra(timeline, id)?.title[language]
  return (
    <AboutTable rowHeader="eras" caption={messages.caption}>
      <thead>
        <tr>
          <th scope="col">{messages.era}</th>
          {levels.map((level) => (
            <th key={level} scope="col" title={importance(level)}>
              {level}
            </th>
          ))}
          <th scope="col">{all}</th>
        </tr>
      </thead>
      <tbody>
        {[...eras].reverse().map(({ id, byImportance }) => (
          <tr key={id}>
            <th scope="row">
              <Swatch style={hueOf(timeline, id)} />
              <PageLink page={{ kind: 'era', id }}>{getTitle(id)}</PageLink>
            </th>
            {renderCounts(byImportance)}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{all}</th>
          {renderCounts(levels.map((_, index) => sum(eras, ({ byImportance }) => byImportance[index])))}
        </tr>
      </tfoot>
    </AboutTable>
  )
}
