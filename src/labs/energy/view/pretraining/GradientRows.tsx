import { gradientTicks, toGradientPercent } from '../../../../layout/labs/gradientScale'
import { formatPowerOfTen } from './formatSize'
import styles from './GradientRows.module.css'

interface Props {
  readonly title: string
  readonly names: Readonly<Record<'pretrained' | 'random', string>>
  readonly hint: string
  /** For each hidden layer, from the first, which is shown at the bottom: its name and both gradient norms. */
  readonly rows: readonly {
    readonly name: string
    readonly pretrained: number | undefined
    readonly random: number | undefined
    /** For screen readers. */
    readonly description: string
  }[]
}

/** The gradient norm in each layer of both networks, on a logarithmic scale. */
export function GradientRows({ title, names, hint, rows }: Props) {
  return (
    <figure className={styles.gradients}>
      <figcaption>
        {title} <b className={styles.pretrained}>{names.pretrained}</b>{' '}
        <b className={styles.random}>{names.random}</b> <small>{hint}</small>
      </figcaption>
      <ul>
        {rows.toReversed().map(({ name, pretrained, random, description }) => (
          <li key={name}>
            <span className="visually-hidden">{description}</span>
            <span aria-hidden="true">{name}</span>
            <span className={styles.track} aria-hidden="true">
              {gradientTicks.map(({ power, at }) => (
                <i key={power} style={{ left: `${at}%` }} />
              ))}
              <b className={styles.pretrained} style={{ width: getBarWidth(pretrained) }} />
              <b className={styles.random} style={{ width: getBarWidth(random) }} />
            </span>
          </li>
        ))}
      </ul>
      <p className={styles.powers} aria-hidden="true">
        {gradientTicks.map(({ power, at }) => (
          <span key={power} style={{ left: `${at}%` }}>
            {formatPowerOfTen(power)}
          </span>
        ))}
      </p>
    </figure>
  )
}

const getBarWidth = (norm: number | undefined) => (norm === undefined ? 0 : `${toGradientPercent(norm)}%`)
