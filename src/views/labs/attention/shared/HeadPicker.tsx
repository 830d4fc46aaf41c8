import { useId } from 'react'
import { Raster } from '../../../plot/Raster'
import { useStableArray } from '../../../plot/useStableArray'
import styles from './HeadPicker.module.css'

interface Props {
  /** Of each head of each layer, heads first: rows and columns of a square. */
  readonly maps: readonly ArrayLike<number>[]
  readonly side: number
  readonly heads: number
  readonly legend: string
  readonly name: (layer: number, head: number) => string
  readonly chosen: number
  readonly onChoose: (index: number) => void
}

/** The most beside each other. */
const maxColumns = 4

/** All maps of a Transformer, small: one is chosen to be enlarged. */
export function HeadPicker({ maps, side, heads, legend, name, chosen, onChoose }: Props) {
  const group = useId()
  return (
    <fieldset
      className={styles.heads}
      style={{ gridTemplateColumns: `repeat(${Math.min(maxColumns, maps.length)}, minmax(0, 84px))` }}
    >
      <legend>{legend}</legend>
      {maps.map((values, index) => {
        const [layer, head] = [Math.floor(index / heads) + 1, (index % heads) + 1]
        return (
          <label key={index}>
            <input
              type="radio"
              name={group}
              aria-label={name(layer, head)}
              checked={index === chosen}
              onChange={() => onChoose(index)}
            />
            <Thumbnail values={values} side={side} />
            <span aria-hidden="true">
              {layer}·{head}
            </span>
          </label>
        )
      })}
    </fieldset>
  )
}

function Thumbnail({ values, side }: { values: ArrayLike<number>; side: number }) {
  const stableValues = useStableArray(values)
  return (
    <Raster
      className={styles.map}
      values={stableValues}
      columns={side}
      rows={side}
      from={0}
      to={1}
      scale="sequential"
    />
  )
}
