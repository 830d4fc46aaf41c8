import { clsx } from 'clsx'
import { useId } from 'react'
import { formatNumber } from '../../../i18n/format/formatNumber'
import { useExplorer, useMessages } from '../../hooks/context'
import { Icon } from '../../shared/Icon'
import { type Pace, paces } from './definition'
import styles from './RunBar.module.css'
import type { RunView } from './useRun'

const speeds = Object.keys(paces) as Pace[]

interface Props {
  readonly view: RunView
  readonly className?: string | undefined
}

/** Runs, halts, steps, begins anew; tells how far the run is. */
export function RunBar({ view, className }: Props) {
  const messages = useMessages('labs')
  const language = useExplorer((state) => state.language)
  const id = useId()
  const { shown, isRunning, pace } = view
  const { done = 0, total = 0, stepsPerSecond = 0 } = shown ?? {}
  const isOver = shown !== undefined && done >= total
  // The first step waits until its programs are compiled.
  const isPreparing = isRunning && done === 0
  const number = (value: number) => formatNumber(value, language)
  return (
    <div className={clsx(styles.bar, className)}>
      <button
        type="button"
        className={styles.primary}
        disabled={!shown || isOver}
        onClick={isRunning ? view.pause : view.run}
      >
        <Icon name={isRunning ? 'pause' : 'play'} />
        {isRunning ? messages.pause : done > 0 && !isOver ? messages.continue : messages.run}
      </button>
      <button type="button" disabled={!shown || isOver} onClick={view.step} aria-label={messages.step}>
        <Icon name="step" />
        <span>{messages.step}</span>
      </button>
      <button
        type="button"
        disabled={!shown || (done === 0 && !isRunning)}
        onClick={view.reset}
        aria-label={messages.reset}
      >
        <Icon name="again" />
        <span>{messages.reset}</span>
      </button>
      <span className={styles.pace}>
        <label htmlFor={id}>{messages.pace}</label>
        <select
          id={id}
          // On a phone the label has no room.
          aria-label={messages.pace}
          value={pace}
          onChange={({ target }) => view.setPace(target.value as Pace)}
        >
          {speeds.map((one) => (
            <option key={one} value={one}>
              {messages.paces[one]}
            </option>
          ))}
        </select>
      </span>
      <progress
        max={Math.max(1, total)}
        value={isPreparing ? undefined : done}
        aria-label={isPreparing ? messages.preparing : messages.progress(number(done), number(total))}
      />
      <span className={styles.words}>
        {isPreparing ? messages.preparing : messages.progress(number(done), number(total))}
        {isRunning &&
          stepsPerSecond > 0 &&
          ` · ${messages.rate(number(stepsPerSecond < 10 ? Number(stepsPerSecond.toPrecision(2)) : Math.round(stepsPerSecond)))}`}
      </span>
    </div>
  )
}
