import { clsx } from 'clsx'
import { formatBytes, formatPercent } from '../../../../i18n/format/formatNumber'
import { layOutStackedBar } from '../../../../layout/plot/stackedBar'
import type { Language } from '../../../../model/language'
import { useMessages } from '../../../../views/hooks/context'
import type { Plan } from '../../plan'
import styles from './MemoryBar.module.css'
import { PlanHint } from './PlanHint'

const categories = ['weights', 'gradients', 'optimizer', 'activations'] as const

/** The memory use of a device by category, compared with its capacity. */
export function MemoryBar({ plan, language }: { plan: Plan; language: Language }) {
  const messages = useMessages('labs.scale.planner')
  const { memory, device } = plan
  const formatMemory = (value: number) => formatBytes(value, language)
  const { segments, capacity } = layOutStackedBar(
    categories.map((category) => memory[category]),
    device.memory,
  )
  const excess = memory.total - device.memory
  const toPercent = (fraction: number) => `${100 * fraction}%`
  return (
    <figure className={styles.memory}>
      <figcaption>
        {messages.memory}{' '}
        <b className={excess > 0 ? styles.error : undefined}>
          {messages.memoryUse(formatMemory(memory.total), formatMemory(device.memory))}
        </b>
      </figcaption>
      <div className={styles.bar} aria-hidden="true">
        {segments.map(({ from, to }, index) => (
          <span
            key={categories[index]}
            className={clsx(styles.segment, styles[categories[index]!])}
            style={{ left: toPercent(from), width: toPercent(to - from) }}
          />
        ))}
        <span className={styles.capacity} style={{ width: toPercent(capacity) }} />
        {excess > 0 && <span className={styles.excess} style={{ left: toPercent(capacity), right: 0 }} />}
      </div>
      <ul className={styles.segments}>
        {categories.map((category) => (
          <li key={category}>
            <span className={clsx(styles.swatch, styles[category])} />
            {messages.segments[category]} <b>{formatMemory(memory[category])}</b>{' '}
            <small>{formatPercent(memory[category] / memory.total, language)}</small>
          </li>
        ))}
        <li className={excess > 0 ? styles.error : styles.spare}>
          {excess > 0 ? messages.exceeds(formatMemory(excess)) : `${messages.free} ${formatMemory(-excess)}`}
        </li>
      </ul>
      {!device.verified && <PlanHint>{messages.unverified(device.name)}</PlanHint>}
    </figure>
  )
}
