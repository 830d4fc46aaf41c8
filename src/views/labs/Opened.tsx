import { useEffect, useState } from 'react'
import { useMessages } from '../context'
import { Bench } from './Bench'
import type { AnyKind } from './definition'
import { definitions } from './definitions'
import { useLabMessages } from './useLabMessages'
import './bench.css'
import '../plot/plot.css'

/** The bench of a lab, as soon as the lab has come. */
export default function Opened({ id }: { id: string }) {
  const { loadFailed, retry } = useMessages()
  const say = useLabMessages()
  const [parts, setParts] = useState<readonly AnyKind[]>()
  const [attempt, setAttempt] = useState(0)
  const [failed, setFailed] = useState(-1)
  useEffect(() => {
    let isHere = true
    definitions[id]?.().then(
      (definition) => isHere && setParts(definition.default),
      () => isHere && setFailed(attempt),
    )
    return () => {
      isHere = false
    }
  }, [id, attempt])
  if (parts) return <Bench parts={parts} />
  if (failed < attempt) return <p className="waiting">{say.opening}</p>
  return (
    <div className="failure" role="alert">
      <p>{loadFailed}</p>
      <button type="button" onClick={() => setAttempt(attempt + 1)}>
        {retry}
      </button>
    </div>
  )
}
