import { useId } from 'react'
import { Raster } from '../../../plot/Raster'
import { useStableArray } from '../../../plot/useStableArray'
import styles from './Heads.module.css'

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
const most = 4

/** All maps of a Transformer, small: one is chosen to be enlarged. */
export function Heads({ maps, side, heads, legend, name, chosen, onChoose }: Props) {
  const group = useId()
  return (
    <fieldset
      className={styles.heads}
      style={{ gridTemplateColumns: `repeat(${Math.min(most, maps.length)}, minmax(0, 84px))` }}
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
            <Thumb values={values} side={side} />
            <span aria-hidden="true">
              {layer}·{head}
            </span>
          </label>
        )
      })}
    </fieldset>
  )
}

function Thumb({ values, side }: { values: ArrayLike<number>; side: number }) {
  const same = useStableArray(values)
  return (
    <Raster
      className={styles.map}
      values={same}
      columns={side}
      rows={side}
      from={0}
      to={1}
      scale="sequential"
    />
  )
}
