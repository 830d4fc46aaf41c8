import { useState } from 'react'
import type { ParameterSet, Settings } from '../../../labs/runner/parameter'
import { useExplorer, useMessages, useMessagesLike } from '../../hooks/context'
import type { ExperimentMessages, ExperimentPart, ValueLabels } from './definition'
import styles from './LabView.module.css'
import { ParameterField } from './ParameterField'
import { ParameterTools } from './ParameterTools'
import { Prediction } from './Prediction'
import { RunBar } from './RunBar'
import { RunResults } from './RunResults'
import { useRun } from './useRun'
import { useSettings } from './useSettings'

interface Props<P extends ParameterSet, Picture> {
  readonly part: ExperimentPart<P, Picture>
}

/** A part with an experiment: prediction, picture, controls of the run, parameters and results. */
export function ExperimentView<P extends ParameterSet, Picture>({ part }: Props<P, Picture>) {
  const messages = useMessages('labs')
  const language = useExplorer((state) => state.language)
  const { settings, onChange, isChanged, reset } = useSettings(part)
  const view = useRun(part, settings)
  const [guess, setGuess] = useState<number>()
  const { parameters, Picture } = part
  const partMessages = useMessagesLike<ExperimentMessages<P>>(part.messages)
  const valueLabels: ValueLabels<P> = part.valueLabels?.(language) ?? {}
  const { shown } = view
  const sentences = shown && shown.done > 0 ? part.describe(shown.picture, settings, language) : []
  const isFinished = shown !== undefined && shown.done >= shown.total
  const names = Object.keys(parameters).filter(
    (name: keyof P) => parameters[name]!.kind === 'seed' || partMessages.parameters[name],
  ) as (keyof P & string)[]
  return (
    <>
      <Prediction
        question={partMessages.prediction}
        guesses={partMessages.guesses}
        guess={guess}
        onGuess={setGuess}
      />
      <div className={styles.workbench}>
        <div className={styles.stage}>
          {shown ? (
            <Picture
              picture={shown.picture}
              done={shown.done}
              total={shown.total}
              settings={settings}
              language={language}
              onChange={onChange}
            />
          ) : (
            <p className={styles.waiting}>
              {view.error === undefined && !view.hasWorkerFailed && messages.preparing}
            </p>
          )}
          {part.showsDigits && <p className={styles.credit}>{messages.credit}</p>}
          {view.isWithoutWebAssembly && <p className={styles.credit}>{messages.noWebAssembly}</p>}
        </div>
        <RunBar view={view} className={styles.bar} />
        <div className={styles.parameters} role="group" aria-label={messages.parameters}>
          {names.map((name) => (
            <ParameterField
              key={name}
              parameter={parameters[name]!}
              messages={partMessages.parameters[name] ?? { label: messages.seed }}
              valueLabels={valueLabels[name]}
              value={settings[name]}
              onChange={(value) => onChange({ [name]: value } as Partial<Settings<P>>)}
            />
          ))}
          <ParameterTools isChanged={isChanged} reset={reset} />
        </div>
      </div>
      <RunResults
        view={view}
        sentences={sentences}
        guesses={partMessages.guesses}
        guess={guess}
        outcome={isFinished ? part.outcome(shown.picture, settings) : undefined}
      />
    </>
  )
}
