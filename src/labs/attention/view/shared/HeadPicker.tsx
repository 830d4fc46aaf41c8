import { Options } from '../../../../views/labs/shared/Options'
import { Raster } from '../../../../views/plot/raster/Raster'
import { useStableArray } from '../../../../views/plot/raster/useStableArray'
import styles from './HeadPicker.module.css'

interface Props {
  /** One square map per head, row by row; the heads of the first layer first. */
  readonly maps: readonly ArrayLike<number>[]
  readonly side: number
  readonly heads: number
  readonly messages: {
    readonly heads: string
    readonly head: (layer: string, head: string) => string
  }
  readonly selected: number
  readonly onSelect: (index: number) => void
}

/** Thumbnails of all attention maps of a Transformer, as radio buttons. */
export function HeadPicker({ maps, side, heads, messages, selected, onSelect }: Props) {
  return (
    <fieldset className={styles.heads}>
      <legend>{messages.heads}</legend>
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
          return { value: index, label: messages.head(String(layer), String(head)), picture }
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
