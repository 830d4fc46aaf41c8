import { sharesOf } from '../../layout/plot/shares'
import { strokeOf } from '../../network/describe/fingerprint'
import type { Row } from '../../network/describe/table'
import { useNetworkMessages } from '../hooks/useNetworkMessages'
import { isPointed, useRowTitle } from './LayerTable'

interface Props {
  readonly rows: readonly Row[]
  readonly count: 'parameters' | 'multiplyAdds'
  readonly pointed: string | undefined
  readonly onPoint: (key: string | undefined) => void
}

const width = 360

/** The share that each layer has of all parameters, or multiply-adds; the table says the same in words. */
export function Strip({ rows, count, pointed, onPoint }: Props) {
  const say = useNetworkMessages()
  const rowTitle = useRowTitle()
  const shares = sharesOf(
    rows.map((row) => row[count]),
    width,
  )
  const row = rows.find(({ key }) => key === pointed)
  return (
    <figure className="strip-of" aria-hidden="true">
      <figcaption>
        {say[count]}
        <span>{row ? rowTitle(row) : ''}</span>
      </figcaption>
      <svg viewBox={`0 0 ${width} 16`} preserveAspectRatio="none" onPointerLeave={() => onPoint(undefined)}>
        {shares.map(({ index, x, width }) => (
          <rect
            key={index}
            className={`kind-${strokeOf(rows[index]!.kind) ?? 'n'}${isPointed(rows[index]!, pointed) ? ' pointed' : ''}`}
            x={x}
            width={width}
            height={16}
            onPointerEnter={() => onPoint(rows[index]!.key)}
          />
        ))}
      </svg>
    </figure>
  )
}
