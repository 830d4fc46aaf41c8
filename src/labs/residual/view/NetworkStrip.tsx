import { layOutNetworkStrip, type NetworkStripOptions } from '../../../layout/labs/networkStrip'
import { getColour } from '../../../layout/plot/colourScale'
import { Plot } from '../../../views/plot/Plot'
import { usePalette } from '../../../views/plot/raster/usePalette'
import styles from './NetworkStrip.module.css'

interface Props extends Omit<NetworkStripOptions, 'width'> {
  readonly name: string
  readonly label: string
  /** A custom property of the theme, such as `--contender-1`. */
  readonly colourVariable: string
  readonly hasSkips: boolean
}

/** A network as a strip: a cell per layer, coloured by its gradient norm, and an arc per skip connection. */
export function NetworkStrip({ name, label, colourVariable, hasSkips, ...network }: Props) {
  const { sequential } = usePalette()
  return (
    <div className={styles.strip} style={{ color: `var(${colourVariable})` }}>
      <Plot label={label} layOut={(width) => layOutNetworkStrip({ ...network, width })}>
        {({ cells, shades, arcs, right, centre }) => (
          <>
            {hasSkips && arcs.map((arc) => <path key={arc} className={styles.arc} d={arc} />)}
            {cells.map((cell, layer) => (
              <rect key={layer} {...cell} rx={1.5} style={{ fill: getColour(sequential, shades[layer]) }} />
            ))}
            <text x={right} y={centre} dx={9} dy="0.32em">
              {name}
            </text>
          </>
        )}
      </Plot>
    </div>
  )
}
