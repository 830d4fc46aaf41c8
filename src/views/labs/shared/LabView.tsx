import { useState } from 'react'
import { getMessages } from '../../../i18n/messages'
import type { ParameterSet } from '../../../labs/runner/parameter'
import { useActions, useExplorer, useMessages } from '../../hooks/context'
import { CalculationView } from './CalculationView'
import { Conclusion } from './Conclusion'
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
import { useRun } from './useRun'
import { useSettings } from './useSettings'

/** A lab at work: its parts, the one chosen by the address. */
export function LabView({ parts }: { parts: readonly AnyPart[] }) {
  const messages = useMessages('labs')
  const language = useExplorer((state) => state.language)
  const address = useExplorer((state) => state.labParameters)
  const { setLabParameters } = useActions()
  const part = findPart(parts, address?.part)
  const prefix = part === parts[0] ? undefined : part.id
  return (
    <>
      {parts.length > 1 && (
        <nav className={styles.parts} aria-label={messages.parts}>
          {parts.map((one) => (
            <button
              key={one.id}
              type="button"
              aria-pressed={one === part}
              onClick={() => setLabParameters(one === parts[0] ? {} : { part: one.id })}
            >
              {getMessages(one.messages, language).title}
            </button>
          ))}
        </nav>
      )}
      {'compute' in part ? (
        <CalculationView key={part.id} part={part} prefix={prefix} />
      ) : (
        <PartBench key={part.id} part={part} prefix={prefix} />
      )}
    </>
  )
}

/** @param prefix What the address says of the part, if it has to. */
function PartBench({ part, prefix }: { part: AnyExperimentPart; prefix: string | undefined }) {
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
  const isOver = shown !== undefined && shown.done >= shown.total
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
            <p className={styles.waiting}>{view.fault === undefined && !view.isLost && messages.preparing}</p>
          )}
          {part.showsDigits && <p className={styles.credit}>{messages.credit}</p>}
          {view.isUnaided && <p className={styles.credit}>{messages.noWebAssembly}</p>}
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
      <Conclusion
        view={view}
        sentences={sentences}
        guesses={partMessages.guesses}
        guess={guess}
        outcome={isOver ? part.outcome(shown.picture, settings) : undefined}
      />
    </>
  )
}
