import { decadesOf } from '../../../layout/plot/decades'
import { powerOfTen } from './size'

interface Props {
  readonly title: string
  readonly names: Readonly<Record<'pretrained' | 'random', string>>
  readonly hint: string
  /** For each hidden layer, the first below: what it is called, the sizes of both gradients, and the row told in words. */
  readonly rows: readonly {
    readonly name: string
    readonly pretrained: number | undefined
    readonly random: number | undefined
    readonly told: string
  }[]
}

/** Powers of ten from end to end, and how many are written. */
const scale = decadesOf(-9, 1, 2)

/** The size of the gradient in each layer of both networks, on a scale of tenfolds. */
export function GradientRows({ title, names, hint, rows }: Props) {
  return (
    <figure className="gradients">
      <figcaption>
        {title} <b className="rival-2">{names.pretrained}</b> <b className="rival-1">{names.random}</b>{' '}
        <small>{hint}</small>
      </figcaption>
      <ul>
        {rows.toReversed().map(({ name, pretrained, random, told }) => (
          <li key={name}>
            <span className="visually-hidden">{told}</span>
            <span aria-hidden="true">{name}</span>
            <span className="track" aria-hidden="true">
              {scale.ticks.map(({ power, at }) => (
                <i key={power} className="tick" style={{ left: `${100 * at}%` }} />
              ))}
              <Bar className="rival-2" value={pretrained} />
              <Bar className="rival-1" value={random} />
            </span>
          </li>
        ))}
      </ul>
      <p className="powers" aria-hidden="true">
        {scale.ticks.map(({ power, at }) => (
          <span key={power} style={{ left: `${100 * at}%` }}>
            {powerOfTen(power)}
          </span>
        ))}
      </p>
    </figure>
  )
}

function Bar({ value, className }: { value: number | undefined; className: string }) {
  if (value === undefined) return <b className={`bar ${className}`} style={{ width: 0 }} />
  return <b className={`bar ${className}`} style={{ width: `${100 * scale.place(value)}%` }} />
}
