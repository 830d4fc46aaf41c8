import { useRef } from 'react'
import { getShade } from '../../../layout/plot/colourScale'
import { layOutLayerStrip } from '../../../layout/plot/layerStrip'
import { useSize } from '../../../views/hooks/useSize'
import { getChartMargin } from '../../../views/plot/Chart'
import { usePalette } from '../../../views/plot/usePalette'
import styles from './NetworkStrip.module.css'

interface Props {
  readonly name: string
  /** All names at the right of the charts below, with which the strip is aligned. */
  readonly names: readonly string[]
  readonly label: string
  /** A custom property of the theme, such as `--contender-1`. */
  readonly colourVariable: string
  readonly layers: number
  readonly blockLayers: number
  readonly hasSkips: boolean
  /** Space for skip connections, in pixels; kept if there are none. */
  readonly arcHeight?: number
  /** Norms by layer; absent before the first step. */
  readonly gradients?: Float32Array | undefined
  /** Of the logarithmic colour scale. */
  readonly domain: readonly [from: number, to: number]
}

const cellHeight = 22

/** A network as a strip: a cell per layer, coloured by its gradient norm, and an arc per skip connection. */
export function NetworkStrip({ name, names, label, colourVariable, arcHeight = 0, ...network }: Props) {
  const { layers, blockLayers, hasSkips, gradients, domain } = network
  const box = useRef<HTMLDivElement>(null)
  const width = useSize(box)?.width ?? 480
  const { sequential } = usePalette()
  const { left, right } = getChartMargin(names, width)
  const { cells, blocks } = layOutLayerStrip(layers, blockLayers, { from: left, to: width - right })
  const [from, to] = domain.map(Math.log10) as [number, number]
  const getColour = (gradient: number) => {
    const shade = 3 * getShade(Math.log10(gradient), from, to)
    return `rgb(${sequential[shade]} ${sequential[shade + 1]} ${sequential[shade + 2]})`
  }
  const [top, bottom] = [arcHeight + 1, arcHeight + 1 + cellHeight]
  return (
    <div ref={box} className={styles.strip} style={{ color: `var(${colourVariable})` }}>
      <svg width={width} height={bottom + 1} role="img" aria-label={label}>
        {hasSkips &&
          blocks.map((block) => {
            const controlY = top - 1.3 * arcHeight
            return (
              <path
                key={block.from}
                className={styles.arc}
                d={`M${block.from},${top}C${block.from},${controlY} ${block.to},${controlY} ${block.to},${top}`}
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
            {...(gradients && { style: { fill: getColour(gradients[index]!) } })}
          />
        ))}
        <text x={width - right + 9} y={(top + bottom) / 2} dy="0.32em">
          {name}
        </text>
      </svg>
    </div>
  )
}
