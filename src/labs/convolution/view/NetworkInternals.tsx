import { useMemo, useRef } from 'react'
import { countTilesPerRow, makeMosaic } from '../../../layout/labs/mosaic'
import { computeSymmetricLimit } from '../../../layout/labs/symmetricLimit'
import { useMessages } from '../../../views/hooks/context'
import { useSize } from '../../../views/hooks/useSize'
import { ContenderName } from '../../../views/labs/figures/ContenderName'
import { Figure } from '../../../views/labs/figures/Figure'
import { Tiles } from '../../../views/plot/raster/Tiles'
import { frameSide } from '../../learning/digitFrame'
import type { ConvolutionLabPicture } from '../convolutionPicture'
import styles from './NetworkInternals.module.css'

interface Props {
  readonly picture: ConvolutionLabPicture
}

/** Pixels per side. */
const kernelSide = 3
/** In pixels of the page; the feature maps of the second layer may be smaller. */
const tileWidths = { min: 40, minSecondLayer: 25, max: 64 }

/** The kernels with their feature maps, the maps of the second layer, and the perceptron's weights. */
export function NetworkInternals({ picture }: Props) {
  const messages = useMessages('labs.convolution')
  const { kernelCount, hiddenUnits, positions, kernelWeights, templates, activations } = picture
  const box = useRef<HTMLDivElement>(null)
  const width = useSize(box)?.width ?? 800
  const mosaic = useMemo(
    () => makeMosaic(kernelWeights, positions, kernelCount, kernelSide),
    [kernelWeights, positions, kernelCount],
  )
  const tilesPerRow = {
    first: countTilesPerRow(kernelCount, width, tileWidths.min),
    second: countTilesPerRow(2 * kernelCount, width, tileWidths.minSecondLayer),
    templates: countTilesPerRow(hiddenUnits, width, tileWidths.min),
  }
  const limit = { weights: computeSymmetricLimit(kernelWeights), templates: computeSymmetricLimit(templates) }
  // Each row of kernels is followed by the row of their feature maps.
  const rows = Array.from(
    { length: Math.ceil(kernelCount / tilesPerRow.first) },
    (_, row) => row * tilesPerRow.first,
  )
  const limitWidth = (count: number) => ({ maxWidth: count * tileWidths.max })
  return (
    <div className={styles.internals} ref={box}>
      <Figure
        title={
          <>
            <ContenderName number={2} name={messages.convolutional} />{' '}
            {messages.kernels(kernelCount, positions > 1)}
          </>
        }
        hint={positions > 1 ? messages.unsharedHint : messages.kernelsHint}
      >
        <div style={limitWidth(tilesPerRow.first)}>
          {rows.map((from) => {
            const count = Math.min(tilesPerRow.first, kernelCount - from)
            const takeRow = <T extends Float32Array>(values: T) =>
              values.subarray(
                (from * values.length) / kernelCount,
                ((from + count) * values.length) / kernelCount,
              )
            return (
              <div key={from} className={styles.row}>
                <Tiles
                  values={takeRow(mosaic.values)}
                  count={count}
                  columns={mosaic.side}
                  rows={mosaic.side}
                  tilesPerRow={tilesPerRow.first}
                  min={-limit.weights}
                  max={limit.weights}
                  scale="diverging"
                  edged
                  label={messages.kernelsFrom(from + 1, from + count)}
                />
                <FeatureMaps
                  values={activations && takeRow(activations.first)}
                  count={count}
                  tilesPerRow={tilesPerRow.first}
                  max={findMax(activations?.first)}
                  label={messages.mapsFrom(from + 1, from + count)}
                />
              </div>
            )
          })}
        </div>
      </Figure>
      <Figure title={messages.secondLayer(2 * kernelCount)}>
        <div style={limitWidth(tilesPerRow.second)}>
          <FeatureMaps
            values={activations?.second}
            count={2 * kernelCount}
            tilesPerRow={tilesPerRow.second}
            max={findMax(activations?.second)}
            label={messages.secondLayer(2 * kernelCount)}
          />
        </div>
      </Figure>
      <Figure
        title={
          <>
            <ContenderName number={1} name={messages.perceptron} /> {messages.templates(hiddenUnits)}
          </>
        }
        hint={messages.templatesHint}
      >
        <div style={limitWidth(tilesPerRow.templates)}>
          <Tiles
            values={templates}
            count={hiddenUnits}
            columns={frameSide}
            rows={frameSide}
            tilesPerRow={tilesPerRow.templates}
            min={-limit.templates}
            max={limit.templates}
            scale="diverging"
            edged
            label={messages.templates(hiddenUnits)}
          />
        </div>
      </Figure>
    </div>
  )
}

/** The end of a layer's colour scale. */
const findMax = (responses: Float32Array | undefined) => Math.max(1e-6, ...(responses ?? [1]))

/** The feature maps of one layer; blank before the first step. */
function FeatureMaps(props: {
  readonly values: Float32Array | null | undefined
  readonly count: number
  readonly tilesPerRow: number
  readonly max: number
  readonly label: string
}) {
  const { values, count, tilesPerRow, max, label } = props
  const blank = useMemo(() => new Float32Array(count), [count])
  const side = values ? Math.sqrt(values.length / count) : 1
  return (
    <Tiles
      values={values ?? blank}
      count={count}
      columns={side}
      rows={side}
      tilesPerRow={tilesPerRow}
      min={0}
      max={max}
      scale="sequential"
      edged
      label={label}
    />
  )
}
