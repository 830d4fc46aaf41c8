import { matchesEra, matchesFilter, noFilter, toggleEra } from '../../model/filter'
import type { Importance } from '../../model/timeline'
import { useActions, useExplorer, useMessages } from '../hooks/context'
import { Button } from '../shared/Button'
import { Swatch } from '../shared/Swatch'
import { hueOf } from '../theme/hue'
import styles from './FilterMenu.module.css'

interface Props {
  /** Whether there is something to clear. */
  readonly isActive: boolean
}

/** The filters by era and importance, and the switch to linear time. */
export function FilterForm({ isActive }: Props) {
  const { eras } = useMessages('explorer')
  const messages = useMessages('filter')
  const timeline = useExplorer((state) => state.timeline)
  const language = useExplorer((state) => state.language)
  const filter = useExplorer((state) => state.filter)
  const isLinear = useExplorer((state) => state.isLinear)
  const actions = useActions()
  const shownCount = timeline.architectures.filter((one) => matchesFilter(filter, one)).length
  return (
    <>
      <fieldset>
        <legend>{eras}</legend>
        {[...timeline.eras].reverse().map((era) => (
          <label key={era.id} style={hueOf(timeline, era.id)}>
            <input
              type="checkbox"
              checked={matchesEra(filter, era.id)}
              onChange={() => actions.setFilter(toggleEra(filter, era.id, timeline))}
            />
            <Swatch />
            {era.title[language]}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{messages.minImportance}</legend>
        <input
          type="range"
          min={1}
          max={5}
          step={1}
          value={filter.minImportance}
          aria-label={messages.minImportance}
          aria-valuetext={messages.minImportanceOption(filter.minImportance)}
          onChange={(event) =>
            actions.setFilter({ ...filter, minImportance: Number(event.target.value) as Importance })
          }
        />
        <output>{messages.minImportanceOption(filter.minImportance)}</output>
      </fieldset>
      <label title={messages.linearTimeHelp}>
        <input type="checkbox" checked={isLinear} onChange={() => actions.setLinear(!isLinear)} />
        {messages.linearTime} <span className={styles.aside}>{messages.linearTimeHelp}</span>
      </label>
      <p className={styles.foot}>
        <span role="status">{messages.filterCount(shownCount, timeline.architectures.length)}</span>
        <Button
          variant="outlined"
          disabled={!isActive}
          onClick={() => {
            actions.setFilter(noFilter)
            actions.setLinear(false)
          }}
        >
          {messages.clearFilter}
        </Button>
      </p>
    </>
  )
}
