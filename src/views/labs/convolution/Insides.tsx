import { useMemo, useRef } from 'react'
import type { ConvolutionLabPicture } from '../../../labs/convolution/convolutionPicture'
import { frameSide } from '../../../labs/learning/frame'
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
  const { kernelCount, hiddenUnits, positions, kernelWeights, templates, activations } = picture
  const box = useRef<HTMLDivElement>(null)
  const width = useSize(box)?.width ?? 800
  const mosaic = useMemo(
    () => makeMosaic(kernelWeights, positions, kernelCount, edge),
    [kernelWeights, positions, kernelCount],
  )
  const across = {
    first: countTilesPerRow(kernelCount, width, widths.least),
    second: countTilesPerRow(2 * kernelCount, width, widths.small),
    templates: countTilesPerRow(hiddenUnits, width, widths.least),
  }
  const reach = { weights: computeSymmetricLimit(kernelWeights), templates: computeSymmetricLimit(templates) }
  // A row of kernels stands above the row of their maps, where they do not fit into one.
  const rows = Array.from({ length: Math.ceil(kernelCount / across.first) }, (_, row) => row * across.first)
  const upTo = (count: number) => ({ maxWidth: count * widths.most })
  return (
    <div className={styles.insides} ref={box}>
      <figure>
        <figcaption>
          <span className={styles.convolutional}>
            <b>{messages.convolutional}</b>
          </span>{' '}
          {messages.kernels(kernelCount, positions > 1)}{' '}
          <small>{positions > 1 ? messages.unsharedHint : messages.kernelsHint}</small>
        </figcaption>
        <div style={upTo(across.first)}>
          {rows.map((from) => {
            const count = Math.min(across.first, kernelCount - from)
            const row = <T extends Float32Array>(of: T) =>
              of.subarray((from * of.length) / kernelCount, ((from + count) * of.length) / kernelCount)
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
                  values={activations && row(activations.first)}
                  count={count}
                  across={across.first}
                  most={most(activations?.first)}
                  label={messages.mapsFrom(from + 1, from + count)}
                />
              </div>
            )
          })}
        </div>
      </figure>
      <figure>
        <figcaption>{messages.secondLayer(2 * kernelCount)}</figcaption>
        <div style={upTo(across.second)}>
          <Maps
            values={activations?.second}
            count={2 * kernelCount}
            across={across.second}
            most={most(activations?.second)}
            label={messages.secondLayer(2 * kernelCount)}
          />
        </div>
      </figure>
      <figure>
        <figcaption>
          <span className={styles.perceptron}>
            <b>{messages.perceptron}</b>
          </span>{' '}
          {messages.templates(hiddenUnits)} <small>{messages.templatesHint}</small>
        </figcaption>
        <div style={upTo(across.templates)}>
          <Tiles
            values={templates}
            count={hiddenUnits}
            columns={frameSide}
            rows={frameSide}
            tilesPerRow={across.templates}
            from={-reach.templates}
            to={reach.templates}
            scale="diverging"
            edged
            label={messages.templates(hiddenUnits)}
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
