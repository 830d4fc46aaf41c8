import { clsx } from 'clsx'
import { useId } from 'react'
import { formatNumber } from '../../../i18n/format/formatNumber'
import { useExplorer, useMessages } from '../../hooks/context'
import { Icon } from '../../shared/Icon'
import { type Pace, paces } from './definition'
import styles from './RunBar.module.css'
import type { RunView } from './useRun'

const paceNames = Object.keys(paces) as Pace[]

interface Props {
  readonly view: RunView<unknown>
  readonly className?: string
}

/** Buttons that run, pause, step and reset; the speed; the progress of the run. */
export function RunBar({ view, className }: Props) {
  const messages = useMessages('labs')
  const language = useExplorer((state) => state.language)
  const id = useId()
  const { shown, isRunning, pace } = view
  const { done = 0, total = 0, stepsPerSecond = 0 } = shown ?? {}
  const isFinished = shown !== undefined && done >= total
  // Programs are compiled before the first step.
  const isPreparing = isRunning && done === 0
  const number = (value: number) => formatNumber(value, language)
  const rate = stepsPerSecond < 10 ? Number(stepsPerSecond.toPrecision(2)) : Math.round(stepsPerSecond)
  return (
    <div className={clsx(styles.bar, className)}>
      <button
        type="button"
        className={styles.primary}
        disabled={!shown || isFinished}
        onClick={isRunning ? view.pause : view.run}
      >
        <Icon name={isRunning ? 'pause' : 'play'} />
        {/* Texts that change are alone in an element: others are lost when the browser translates the page. */}
        <span>{isRunning ? messages.pause : done > 0 && !isFinished ? messages.continue : messages.run}</span>
      </button>
      <button type="button" disabled={!shown || isFinished} onClick={view.step} aria-label={messages.step}>
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
          // The visible label is hidden on narrow screens.
          aria-label={messages.pace}
          value={pace}
          onChange={({ target }) => view.setPace(target.value as Pace)}
        >
          {paceNames.map((name) => (
            <option key={name} value={name}>
              {messages.paces[name]}
            </option>
          ))}
        </select>
      </span>
      <progress
        max={Math.max(1, total)}
        value={isPreparing ? undefined : done}
        aria-label={isPreparing ? messages.preparing : messages.progress(number(done), number(total))}
      />
      <span className={styles.progress}>
        {[
          isPreparing ? messages.preparing : messages.progress(number(done), number(total)),
          ...(isRunning && stepsPerSecond > 0 ? [messages.rate(number(rate))] : []),
        ].join(' · ')}
      </span>
    </div>
  )
}
