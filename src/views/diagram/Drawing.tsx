import { clsx } from 'clsx'
import type { CSSProperties } from 'react'
import type { DiagramMark } from '../../layout/diagram/diagramMark'
import type { Diagram } from '../../layout/diagram/layOutDiagram'
import { getStroke } from '../../network/describe/computeFingerprint'
import type { Stroke } from '../../network/layers/stroke'
import styles from './Drawing.module.css'

interface Props {
  readonly diagram: Diagram
  /** Whether a mark is hovered, or inside the hovered one. */
  readonly isHighlighted?: (mark: DiagramMark) => boolean
  /** Props for the element of each mark, such as its role and event handlers. */
  readonly getMarkProps?: (mark: DiagramMark) => Record<string, unknown>
}

/** Renders a diagram as laid out. */
export function Drawing({ diagram, isHighlighted, getMarkProps }: Props) {
  return (
    <>
      <g className={styles.wires} aria-hidden="true">
        {diagram.wires.map(({ form, path }) => (
          <path key={path} data-form={form} d={path} />
        ))}
        {diagram.shapeLabels.map(({ x, y, text }) => (
          <text key={`${x},${y}`} x={x} y={y} dominantBaseline="central">
            {text}
          </text>
        ))}
      </g>
      {diagram.marks.map((mark) => (
        <g
          key={mark.key}
          data-key={mark.key}
          className={clsx(
            styles.mark,
            mark.isHoverOnly && styles.quiet,
            isConcatenation(mark) && styles.flat,
          )}
          data-form={mark.form}
          data-kind={getColourKind(mark)}
          data-lit={isHighlighted?.(mark) || undefined}
          {...getMarkProps?.(mark)}
        >
          <Shape mark={mark} />
          {mark.texts.map(({ role, text, x, y, size, anchor }) => (
            <text
              key={role}
              className={styles[role]}
              x={x}
              y={y}
              style={{ '--size': `${size}px` } as CSSProperties}
              textAnchor={anchor}
              dominantBaseline="central"
            >
              {text}
            </text>
          ))}
          {mark.shortcuts?.map((path) => (
            <path key={path} className={styles.shortcut} d={path} />
          ))}
          {mark.handle && (
            <g className={styles.handle} data-handle>
              <rect {...mark.handle.box} rx={8} />
              <path d={mark.handle.glyph} />
            </g>
          )}
          {mark.strip && (
            <g className={styles.strip}>
              {mark.strip.map(({ kind, path }) => (
                <path key={kind} data-kind={kind} d={path} />
              ))}
            </g>
          )}
        </g>
      ))}
    </>
  )
}

/** Whether branches are concatenated, which is drawn as a bar without an operator. */
const isConcatenation = ({ form, glyph }: DiagramMark) => form === 'junction' && glyph === undefined

/** The fingerprint letter of a layer, which sets its colour; `n` for a layer without a stroke. */
function getColourKind({ form, node }: DiagramMark): Stroke | 'n' | undefined {
  if (form !== 'box' && form !== 'cell') return undefined
  return getStroke(node?.type === 'experts' ? 'router' : (node?.layerType ?? '')) ?? 'n'
}

/** The offsets of the two sheets behind a mark with several copies, back one first. */
const sheetOffsetsPx = [6, 3]

function Shape({ mark: { form, box, times, glyph } }: { mark: DiagramMark }) {
  const { x, y, width, height } = box
  if (glyph !== undefined) {
    return (
      <>
        <rect {...box} rx={height / 2} />
        <path className={styles.glyph} d={glyph} />
      </>
    )
  }
  const isStacked = times > 1 && form !== 'frame'
  return (
    <>
      {isStacked &&
        sheetOffsetsPx.map((offset) => (
          <rect key={offset} {...{ width, height }} x={x + offset} y={y + offset} rx={4} />
        ))}
      <rect {...box} rx={cornerRadiiPx[form] ?? height / 2} />
    </>
  )
}

const cornerRadiiPx: Partial<Record<DiagramMark['form'], number>> = {
  box: 4,
  cell: 4,
  bar: 3,
  group: 4,
  frame: 8,
  junction: 2,
}
