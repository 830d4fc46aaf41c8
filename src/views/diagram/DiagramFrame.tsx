import type { CSSProperties, ReactNode, Ref } from 'react'
import type { Size } from '../../layout/geometry'
import styles from './DiagramFrame.module.css'

interface Props {
  readonly size: Size
  /** What can be done in the diagram. */
  readonly hint: string
  readonly drawing?: ReactNode
  /** Over the drawing. */
  readonly card?: ReactNode
  /** Buttons below the drawing. */
  readonly tools?: ReactNode
  readonly ref?: Ref<HTMLDivElement>
}

/** The figure around a diagram. Empty, it keeps the place of one of the same size. */
export const DiagramFrame = ({ size: { width, height }, hint, drawing, card, tools, ref }: Props) => (
  <figure className={styles.figure}>
    <div className={styles.frame} ref={ref}>
      <div className={styles.scroll}>
        <svg
          className={styles.diagram}
          viewBox={`0 0 ${width} ${height}`}
          style={
            {
              width,
              '--height': `${height}px`,
              '--min-width': `${0.8 * width}px`,
            } as CSSProperties
          }
        >
          {drawing}
        </svg>
      </div>
      {card}
    </div>
    <figcaption>
      <span>{hint}</span>
      <span className={styles.tools}>{tools}</span>
    </figcaption>
  </figure>
)
