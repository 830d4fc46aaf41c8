import { Options } from '../../../../views/labs/shared/Options'
import { Raster } from '../../../../views/plot/raster/Raster'
import { useStableArray } from '../../../../views/plot/raster/useStableArray'
import styles from './HeadPicker.module.css'

interface Props {
  /** One square map per head, row by row; the heads of the first layer first. */
  readonly maps: readonly ArrayLike<number>[]
  readonly side: number
  readonly heads: number
  readonly legend: string
  readonly getLabel: (layer: number, head: number) => string
  readonly selected: number
  readonly onSelect: (index: number) => void
}

/** Thumbnails of all attention maps of a Transformer, as radio buttons. */
export function HeadPicker({ maps, side, heads, legend, getLabel, selected, onSelect }: Props) {
  return (
    <fieldset className={styles.heads}>
      <legend>{legend}</legend>
      <Options
        className={styles.maps}
        options={maps.map((values, index) => {
          const [layer, head] = [Math.floor(index / heads) + 1, (index % heads) + 1]
          const picture = (
            <>
              <Thumbnail values={values} side={side} />
              <span aria-hidden="true">
                {layer}·{head}
              </span>
            </>
          )
          return { value: index, label: getLabel(layer, head), picture }
        })}
        value={selected}
        onChange={onSelect}
      />
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
      min={0}
      max={1}
      scale="sequential"
    />
  )
}
