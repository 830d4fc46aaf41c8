import { formatBytes, percent } from '../../../i18n/format'
import type { Plan } from '../../../labs/scale/plan'
import { stack } from '../../../layout/plot/stackedBar'
import type { Language } from '../../../model/timeline'
import { plannerWords } from './plannerWords'

const kinds = ['weights', 'gradients', 'optimizer', 'activations'] as const

/** What fills a device's memory, end to end, beside the memory that it has. */
export function MemoryBar({ plan, language }: { plan: Plan; language: Language }) {
  const say = plannerWords[language]
  const { memory, device } = plan
  const bytes = (value: number) => formatBytes(value, language)
  const { segments, room } = stack(
    kinds.map((kind) => memory[kind]),
    device.memory,
  )
  const excess = memory.total - device.memory
  const width = (fraction: number) => `${100 * fraction}%`
  return (
    <figure className="memory">
      <figcaption>
        {say.memory}{' '}
        <b className={excess > 0 ? 'fault' : undefined}>
          {say.filled(bytes(memory.total), bytes(device.memory))}
        </b>
      </figcaption>
      <div className="bar" aria-hidden="true">
        {segments.map(({ from, to }, index) => (
          <span
            key={kinds[index]}
            className={`segment kind-${index}`}
            style={{ left: width(from), width: width(to - from) }}
          />
        ))}
        <span className="room" style={{ width: width(room) }} />
        {excess > 0 && <span className="excess" style={{ left: width(room), right: 0 }} />}
      </div>
      <ul className="segments">
        {kinds.map((kind, index) => (
          <li key={kind}>
            <span className={`swatch kind-${index}`} />
            {say.segments[kind]} <b>{bytes(memory[kind])}</b>{' '}
            <small>{percent(memory[kind] / memory.total, language)}</small>
          </li>
        ))}
        <li className={excess > 0 ? 'fault' : 'spare'}>
          {excess > 0 ? say.over(bytes(excess)) : `${say.free} ${bytes(-excess)}`}
        </li>
      </ul>
      {!device.verified && <p className="hint">{say.unverified(device.name)}</p>}
    </figure>
  )
}
