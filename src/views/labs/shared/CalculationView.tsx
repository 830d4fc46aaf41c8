import { clsx } from 'clsx'
import { useEffect, useMemo, useState } from 'react'
import type { ParameterSet } from '../../../labs/runner/parameter'
import { useExplorer, useMessages } from '../../hooks/context'
import type { CalculationPart } from './definition'
import styles from './LabView.module.css'
import { ParameterTools } from './ParameterTools'
import resultStyles from './RunResults.module.css'
import { useSettings } from './useSettings'

interface Props<P extends ParameterSet, Result> {
  readonly part: CalculationPart<P, Result>
}

/** A calculation: its parameters and its result, without a run. */
export function CalculationView<P extends ParameterSet, Result>({ part }: Props<P, Result>) {
  const messages = useMessages('labs')
  const language = useExplorer((state) => state.language)
  const { settings, onChange, isChanged, reset } = useSettings(part)
  const { Picture, Fields } = part
  const result = useMemo(() => part.compute(settings), [part, settings])
  const sentences = part.describe(result, settings, language)
  return (
    <div className={styles.workbench}>
      <div className={styles.stage}>
        <Picture result={result} settings={settings} language={language} onChange={onChange} />
        <section
          className={clsx(resultStyles.results, resultStyles.calculated)}
          aria-labelledby="lab-results"
        >
          <h2 id="lab-results">{messages.results}</h2>
          {sentences.map((sentence, index) => (
            <p key={index}>{sentence}</p>
          ))}
          <ResultAnnouncement text={sentences.join(' ')} />
        </section>
      </div>
      <div className={styles.parameters} role="group" aria-label={messages.parameters}>
        <Fields settings={settings} language={language} onChange={onChange} />
        <ParameterTools isChanged={isChanged} reset={reset} />
      </div>
    </div>
  )
}

/** Time without a change before the result is announced. */
const announceDelayMs = 900

/** Announces a changed result to screen readers once the parameters are left alone; not the first one. */
function ResultAnnouncement({ text }: { text: string }) {
  const [announced, setAnnounced] = useState('')
  const [first] = useState(text)
  useEffect(() => {
    const timer = setTimeout(
      () => setAnnounced((previous) => (previous === '' && text === first ? '' : text)),
      announceDelayMs,
    )
    return () => clearTimeout(timer)
  }, [text, first])
  return (
    <p className="visually-hidden" role="status">
      {announced}
    </p>
  )
}
