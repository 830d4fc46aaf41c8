import { useId, useState } from 'react'
import type { ExplorerState } from '../../state/explorerState'
import { useExplorer, useMessages } from '../hooks/context'
import { lazyView, untilLoaded } from '../hooks/lazyView'
import { Button } from '../shared/Button'
import { ErrorBoundary } from '../shared/ErrorBoundary'
import { Icon } from '../shared/Icon'
import styles from './FilterMenu.module.css'
import header from './Header.module.css'

// Loaded when the menu is first opened.
const FilterForm = lazyView(async () => (await import('./FilterForm')).FilterForm, 'filter')

/** A popover with filters by era and importance, and the switch to linear time. */
export function FilterMenu() {
  const id = useId()
  const messages = useMessages('explorer')
  const isActive = useExplorer(isFiltered)
  const [wasOpened, setWasOpened] = useState(false)
  return (
    <>
      <Button
        isActive={isActive}
        popoverTarget={id}
        aria-label={messages.filter}
        onClick={() => setWasOpened(true)}
      >
        <Icon name="filter" />
        <span className={header.label}>{messages.filter}</span>
      </Button>
      <div id={id} popover="auto" className={styles.menu} role="dialog" aria-label={messages.filter}>
        {wasOpened && (
          <ErrorBoundary messages={messages}>{untilLoaded(<FilterForm isActive={isActive} />)}</ErrorBoundary>
        )}
      </div>
    </>
  )
}

const isFiltered = ({ filter, isLinear }: ExplorerState) =>
  filter.eras.length > 0 || filter.minImportance > 1 || isLinear
