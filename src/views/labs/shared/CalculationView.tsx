import { clsx } from 'clsx'
import { useEffect, useMemo, useState } from 'react'
import { useExplorer, useMessages } from '../../hooks/context'
import conclusion from './Conclusion.module.css'
import type { AnyCalculationPart } from './definition'
import bench from './LabView.module.css'
import { ParameterTools } from './ParameterTools'
import { useSettings } from './useSettings'

interface Props {
  readonly part: AnyCalculationPart
  /** What the address says of the part, if it has to. */
  readonly prefix: string | undefined
}

/** A calculation: its knobs and what comes of them, with nothing to be run. */
export function CalculationView({ part, prefix }: Props) {
  const messages = useMessages('labs')
  const language = useExplorer((state) => state.language)
  const { settings, onChange, isChanged, reset } = useSettings(part, prefix)
  const { Picture, Fields } = part
  const result = useMemo(() => part.compute(settings), [part, settings])
  const sentences = part.describe(result, settings, language)
  return (
    <div className={bench.workbench}>
      <div className={bench.stage}>
        <Picture result={result} settings={settings} language={language} onChange={onChange} />
        <section className={clsx(conclusion.conclusion, conclusion.calculated)} aria-labelledby="seen">
          <h2 id="seen">{messages.results}</h2>
          {sentences.map((sentence, index) => (
            <p key={index}>{sentence}</p>
          ))}
          <Summary text={sentences.join(' ')} />
        </section>
      </div>
      <div className={bench.parameters} role="group" aria-label={messages.parameters}>
        <Fields settings={settings} language={language} onChange={onChange} />
        <ParameterTools isChanged={isChanged} reset={reset} />
      </div>
    </div>
  )
}

/** Milliseconds that the knobs rest before the result is told. */
const rest = 900

/** Tells those who listen what has changed, once the knobs rest; nothing at first, when all is there to be read. */
function Summary({ text }: { text: string }) {
  const [said, setSaid] = useState('')
  const [first] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSaid((before) => (before === '' && text === first ? '' : text)), rest)
    return () => clearTimeout(timer)
  }, [text, first])
  return (
    <p className="visually-hidden" role="status">
      {said}
    </p>
  )
}
