import { useState } from 'react'
import { getMessages } from '../../../i18n/messages'
import type { ParameterSet } from '../../../labs/runner/parameter'
import { useActions, useExplorer, useMessages } from '../../hooks/context'
import { CalculationView } from './CalculationView'
import { Conclusion } from './Conclusion'
import { type AnyKind, type AnyPart, type PartMessages, partNamed, type ValueLabels } from './definition'
import { KnobField } from './KnobField'
import { KnobTools } from './KnobTools'
import styles from './LabView.module.css'
import { Prediction } from './Prediction'
import { RunBar } from './RunBar'
import { useRun } from './useRun'
import { useSetting } from './useSetting'

/** A lab at work: its parts, the one chosen by the address. */
export function LabView({ parts }: { parts: readonly AnyKind[] }) {
  const messages = useMessages('labs')
  const language = useExplorer((state) => state.language)
  const knobs = useExplorer((state) => state.labParameters)
  const { setLabParameters } = useActions()
  const part = partNamed(parts, knobs?.part)
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
function PartBench({ part, prefix }: { part: AnyPart; prefix: string | undefined }) {
  const messages = useMessages('labs')
  const language = useExplorer((state) => state.language)
  const { setting, onSet, isChanged, reset } = useSetting(part, prefix)
  const view = useRun(part, setting)
  const [guess, setGuess] = useState<number>()
  const { knobs, Picture } = part
  const partMessages: PartMessages<ParameterSet> = useMessages(part.messages)
  const valueLabels: ValueLabels<ParameterSet> = part.valueLabels?.(language) ?? {}
  const { shown } = view
  const sentences = shown && shown.done > 0 ? part.seen(shown.picture, setting, language) : []
  const isOver = shown !== undefined && shown.done >= shown.total
  const fields = Object.entries(knobs).filter(
    ([name, knob]) => knob.kind === 'seed' || partMessages.knobs[name],
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
              setting={setting}
              language={language}
              onSet={onSet}
            />
          ) : (
            <p className={styles.waiting}>{view.fault === undefined && !view.isLost && messages.preparing}</p>
          )}
          {part.showsDigits && <p className={styles.credit}>{messages.credit}</p>}
          {view.isUnaided && <p className={styles.credit}>{messages.unaided}</p>}
        </div>
        <RunBar view={view} className={styles.bar} />
        <div className={styles.knobs} role="group" aria-label={messages.knobs}>
          {fields.map(([name, knob]) => (
            <KnobField
              key={name}
              knob={knob}
              messages={partMessages.knobs[name] ?? { label: messages.seed }}
              valueLabels={valueLabels[name]}
              value={setting[name]!}
              onChange={(value) => onSet({ [name]: value })}
            />
          ))}
          <KnobTools isChanged={isChanged} reset={reset} />
        </div>
      </div>
      <Conclusion
        view={view}
        sentences={sentences}
        guesses={partMessages.guesses}
        guess={guess}
        outcome={isOver ? part.outcome(shown.picture, setting) : undefined}
      />
    </>
  )
}
