import { useState } from 'react'
import { useMessages } from '../context'
import { useNameWord } from './useNameWord'

interface Props {
  /** The dimensions as they are in the variant. */
  readonly dimensions: ReadonlyMap<string, number>
  /** Those that the reader has set to something else. */
  readonly changed: ReadonlyMap<string, number>
  readonly onChange: (changed: ReadonlyMap<string, number>) => void
  /** What stands in the way of a network with these dimensions. */
  readonly faults: readonly string[]
}

/** Sets the network's named dimensions to other numbers: shapes and counts follow at once. */
export function WhatIf({ dimensions, changed, onChange, faults }: Props) {
  const { network: say } = useMessages()
  const nameWord = useNameWord()
  // A link that changes something shows what.
  const [wasChanged] = useState(changed.size > 0)
  const set = (name: string, value: number) => {
    const next = new Map(changed)
    if (value === dimensions.get(name) || Number.isNaN(value)) next.delete(name)
    else next.set(name, value)
    onChange(next)
  }
  return (
    <details className="what-if" open={wasChanged}>
      <summary>{say.whatIf}</summary>
      <div className="dimensions">
        {[...dimensions].map(([name, value]) => (
          <label key={name} className={changed.has(name) ? 'changed' : undefined}>
            {nameWord(name)}
            <input
              type="number"
              value={changed.get(name) ?? value}
              onChange={(event) => set(name, event.target.valueAsNumber)}
            />
          </label>
        ))}
      </div>
      <p role="status">{faults.join(' ')}</p>
      <button type="button" disabled={changed.size === 0} onClick={() => onChange(new Map())}>
        {say.asItWas}
      </button>
    </details>
  )
}
