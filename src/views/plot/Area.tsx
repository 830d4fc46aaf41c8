import { useId } from 'react'
import { getTint, isStriped, Stripes } from './categoryColours'
import styles from './Plot.module.css'

interface Props {
  /** The `d` of its path. */
  readonly path: string
  /** The index of the category whose colour it has. */
  readonly category: number
}

/** An area in the colour of a category. */
export function Area({ path, category }: Props) {
  const id = useId()
  return (
    <>
      <path className={styles.area} d={path} style={{ fill: getTint(category) }} />
      {isStriped(category) && (
        <>
          <Stripes id={id} />
          <path d={path} fill={`url(#${id})`} />
        </>
      )}
    </>
  )
}
