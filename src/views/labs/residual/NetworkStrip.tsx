import { useRef } from 'react'
import { getShade } from '../../../layout/plot/colourScale'
import { layOutLayerStrip } from '../../../layout/plot/layerStrip'
import { useSize } from '../../hooks/useSize'
import { marginFor } from '../../plot/Chart'
import { usePalette } from '../../plot/usePalette'
import styles from './NetworkStrip.module.css'

interface Props {
  readonly name: string
  /** All names that stand at the right of the charts below: the strip keeps in line with them. */
  readonly names: readonly string[]
  readonly label: string
  /** Its colour: a custom property of the theme, such as `--rival-1`. */
  readonly tone: string
  readonly layers: number
  readonly blockLayers: number
  readonly hasSkips: boolean
  /** Room for skips, whether there are any or not. */
  readonly arc?: number
  /** By layer; absent before the first step. */
  readonly gradients?: Float32Array | undefined
  /** The gradients at the ends of the scale of colours, which is logarithmic. */
  readonly range: readonly [from: number, to: number]
}

const cellHeight = 22

/** A network as a strip: a cell for each layer, the fuller its colour the stronger its gradient, and an arc for each skip. */
export function NetworkStrip({ name, names, label, tone, arc = 0, ...network }: Props) {
  const { layers, blockLayers, hasSkips, gradients, range } = network
  const box = useRef<HTMLDivElement>(null)
  const width = useSize(box)?.width ?? 480
  const { sequential } = usePalette()
  const { left, right } = marginFor(names, width)
  const { cells, blocks } = layOutLayerStrip(layers, blockLayers, { from: left, to: width - right })
  const [from, to] = range.map(Math.log10) as [number, number]
  const colourOf = (gradient: number) => {
    const shade = 3 * getShade(Math.log10(gradient), from, to)
    return `rgb(${sequential[shade]} ${sequential[shade + 1]} ${sequential[shade + 2]})`
  }
  const [top, bottom] = [arc + 1, arc + 1 + cellHeight]
  return (
    <div ref={box} className={styles.strip} style={{ color: `var(${tone})` }}>
      <svg width={width} height={bottom + 1} role="img" aria-label={label}>
        {hasSkips &&
          blocks.map((block) => {
            const bend = `${block.from},${top - 1.3 * arc} ${block.to},${top - 1.3 * arc}`
            return (
              <path
                key={block.from}
                className={styles.arc}
                d={`M${block.from},${top}C${bend} ${block.to},${top}`}
              />
            )
          })}
        {cells.map((cell, index) => (
          <rect
            key={index}
            x={cell.from}
            y={top}
            width={cell.to - cell.from}
            height={cellHeight}
            rx={1.5}
            {...(gradients && { style: { fill: colourOf(gradients[index]!) } })}
          />
        ))}
        <text x={width - right + 9} y={(top + bottom) / 2} dy="0.32em">
          {name}
        </text>
      </svg>
    </div>
  )
}
