import { useMemo, useRef } from 'react'
import type { ConvolutionLabPicture } from '../../../labs/convolution/convolutionPicture'
import { frame } from '../../../labs/learning/frame'
import { countTilesPerRow, makeMosaic } from '../../../layout/labs/mosaic'
import { computeSymmetricLimit } from '../../../layout/labs/symmetricLimit'
import { useMessages } from '../../hooks/context'
import { useSize } from '../../hooks/useSize'
import { Tiles } from '../../plot/Tiles'
import styles from './Insides.module.css'

interface Props {
  readonly picture: ConvolutionLabPicture
}

/** Pixels along the edge of a kernel. */
const edge = 3
/** The least and the greatest width of a tile, in pixels of the page; the maps of the second layer are smaller. */
const widths = { least: 40, small: 25, most: 64 }

/** What the networks have learnt, and what the convolutional one makes of the digit: kernels above their maps, templates. */
export function Insides({ picture }: Props) {
  const messages = useMessages('labs.convolution')
  const { kernels, hidden, places, weights, templates, look } = picture
  const box = useRef<HTMLDivElement>(null)
  const width = useSize(box)?.width ?? 800
  const mosaic = useMemo(() => makeMosaic(weights, places, kernels, edge), [weights, places, kernels])
  const across = {
    first: countTilesPerRow(kernels, width, widths.least),
    second: countTilesPerRow(2 * kernels, width, widths.small),
    templates: countTilesPerRow(hidden, width, widths.least),
  }
  const reach = { weights: computeSymmetricLimit(weights), templates: computeSymmetricLimit(templates) }
  // A row of kernels stands above the row of their maps, where they do not fit into one.
  const rows = Array.from({ length: Math.ceil(kernels / across.first) }, (_, row) => row * across.first)
  const upTo = (count: number) => ({ maxWidth: count * widths.most })
  return (
    <div className={styles.insides} ref={box}>
      <figure>
        <figcaption>
          <span className={styles.convolutional}>
            <b>{messages.convolutional}</b>
          </span>{' '}
          {messages.kernels(kernels, places > 1)}{' '}
          <small>{places > 1 ? messages.ownHint : messages.kernelsHint}</small>
        </figcaption>
        <div style={upTo(across.first)}>
          {rows.map((from) => {
            const count = Math.min(across.first, kernels - from)
            const row = <T extends Float32Array>(of: T) =>
              of.subarray((from * of.length) / kernels, ((from + count) * of.length) / kernels)
            return (
              <div key={from} className={styles.row}>
                <Tiles
                  values={row(mosaic.values)}
                  count={count}
                  columns={mosaic.side}
                  rows={mosaic.side}
                  tilesPerRow={across.first}
                  from={-reach.weights}
                  to={reach.weights}
                  scale="diverging"
                  edged
                  label={messages.kernelsFrom(from + 1, from + count)}
                />
                <Maps
                  values={look && row(look.first)}
                  count={count}
                  across={across.first}
                  most={most(look?.first)}
                  label={messages.mapsFrom(from + 1, from + count)}
                />
              </div>
            )
          })}
        </div>
      </figure>
      <figure>
        <figcaption>{messages.second(2 * kernels)}</figcaption>
        <div style={upTo(across.second)}>
          <Maps
            values={look?.second}
            count={2 * kernels}
            across={across.second}
            most={most(look?.second)}
            label={messages.second(2 * kernels)}
          />
        </div>
      </figure>
      <figure>
        <figcaption>
          <span className={styles.perceptron}>
            <b>{messages.perceptron}</b>
          </span>{' '}
          {messages.templates(hidden)} <small>{messages.templatesHint}</small>
        </figcaption>
        <div style={upTo(across.templates)}>
          <Tiles
            values={templates}
            count={hidden}
            columns={frame}
            rows={frame}
            tilesPerRow={across.templates}
            from={-reach.templates}
            to={reach.templates}
            scale="diverging"
            edged
            label={messages.templates(hidden)}
          />
        </div>
      </figure>
    </div>
  )
}

/** The greatest response of a layer, at the end of its scale. */
const most = (responses: Float32Array | undefined) => Math.max(1e-6, ...(responses ?? [1]))

/** Maps of one layer, square; blank ones before there are any. */
function Maps(props: {
  readonly values: Float32Array | null | undefined
  readonly count: number
  readonly across: number
  readonly most: number
  readonly label: string
}) {
  const { values, count, across, most, label } = props
  const blank = useMemo(() => new Float32Array(count), [count])
  const side = values ? Math.sqrt(values.length / count) : 1
  return (
    <Tiles
      values={values ?? blank}
      count={count}
      columns={side}
      rows={side}
      tilesPerRow={across}
      from={0}
      to={most}
      scale="sequential"
      edged
      label={label}
    />
  )
}
