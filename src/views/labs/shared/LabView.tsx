import { useState } from 'react'
import { getMessages } from '../../../i18n/messages'
import type { ParameterSet } from '../../../labs/runner/parameter'
import { useActions, useExplorer, useMessages } from '../../hooks/context'
import { CalculationView } from './CalculationView'
import {
  type AnyExperimentPart,
  type AnyPart,
  type ExperimentMessages,
  findPart,
  type ValueLabels,
} from './definition'
import styles from './LabView.module.css'
import { ParameterField } from './ParameterField'
import { ParameterTools } from './ParameterTools'
import { Prediction } from './Prediction'
import { RunBar } from './RunBar'
import { RunResults } from './RunResults'
import { useRun } from './useRun'
import { useSettings } from './useSettings'

/** A lab: buttons for its parts, and the part that the address names. */
export function LabView({ parts }: { parts: readonly AnyPart[] }) {
  const messages = useMessages('labs')
  const language = useExplorer((state) => state.language)
  const partId = useExplorer((state) => state.labParameters?.part)
  const { setLabParameters } = useActions()
  const part = findPart(parts, partId)
  const prefix = part === parts[0] ? undefined : part.id
  return (
    <>
      {parts.length > 1 && (
        <nav className={styles.parts} aria-label={messages.parts}>
          {parts.map((item) => (
            <button
              key={item.id}
              type="button"
              aria-pressed={item === part}
              onClick={() => setLabParameters(item === parts[0] ? {} : { part: item.id })}
            >
              {getMessages(item.messages, language).title}
            </button>
          ))}
        </nav>
      )}
      {'compute' in part ? (
        <CalculationView key={part.id} part={part} prefix={prefix} />
      ) : (
        <ExperimentView key={part.id} part={part} prefix={prefix} />
      )}
    </>
  )
}

/** @param prefix The id of the part, if it has to stand in the address. */
function ExperimentView({ part, prefix }: { part: AnyExperimentPart; prefix: string | undefined }) {
  const messages = useMessages('labs')
  const language = useExplorer((state) => state.language)
  const { settings, onChange, isChanged, reset } = useSettings(part, prefix)
  const view = useRun(part, settings)
  const [guess, setGuess] = useState<number>()
  const { parameters, Picture } = part
  const partMessages: ExperimentMessages<ParameterSet> = useMessages(part.messages)
  const valueLabels: ValueLabels<ParameterSet> = part.valueLabels?.(language) ?? {}
  const { shown } = view
  const sentences = shown && shown.done > 0 ? part.describe(shown.picture, settings, language) : []
  const isFinished = shown !== undefined && shown.done >= shown.total
  const fields = Object.entries(parameters).filter(
    ([name, parameter]) => parameter.kind === 'seed' || partMessages.parameters[name],
  )
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
          {fields.map(([name, parameter]) => (
            <ParameterField
              key={name}
              parameter={parameter}
              messages={partMessages.parameters[name] ?? { label: messages.seed }}
              valueLabels={valueLabels[name]}
              value={settings[name]!}
              onChange={(value) => onChange({ [name]: value })}
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
