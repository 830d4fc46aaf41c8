import { formatList } from '../../i18n/format/grammar'
import { matchesEra, noFilter } from '../../model/filter'
import { type Era, findEra, type Importance } from '../../model/timeline'
import { useActions, useExplorer, useMessages } from '../hooks/context'
import { Button } from '../shared/Button'
import styles from './FilterNotice.module.css'

/**
 * Says which conditions of the filter an era, or an architecture of it with an importance, fails, and clears the
 * filter. Nothing if it fails none.
 */
export function FilterNotice({ era, importance }: { era: Era; importance?: Importance }) {
  const messages = useMessages('filter')
  const language = useExplorer((state) => state.language)
  const timeline = useExplorer((state) => state.timeline)
  const filter = useExplorer((state) => state.filter)
  const { setFilter } = useActions()
  const failed: string[] = []
  if (!matchesEra(filter, era.id)) {
    const titles = filter.eras.map((id) => findEra(timeline, id)!.title[language])
    failed.push(messages.onlyEras(formatList(titles, language)))
  }
  if (importance !== undefined && importance < filter.minImportance)
    failed.push(messages.minImportanceOption(filter.minImportance))
  if (failed.length === 0) return null
  return (
    <p className={styles.notice}>
      <span>{messages.outsideFilter(failed)}</span>
      <Button variant="outlined" onClick={() => setFilter(noFilter)}>
        {messages.clearFilter}
      </Button>
    </p>
  )
}
