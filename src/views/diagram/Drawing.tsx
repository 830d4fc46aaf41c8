import type { Diagram } from '../../layout/diagram/diagram'
import type { Mark } from '../../layout/diagram/mark'
import { strokeOf } from '../../network/describe/fingerprint'

interface Props {
  readonly diagram: Diagram
  /** Whether a mark is pointed at, or within what is. */
  readonly isLit?: (mark: Mark) => boolean
  /** Properties of each mark: its role in a tree, its listeners. */
  readonly propsOf?: (mark: Mark) => Record<string, unknown>
}

/** A diagram as it is laid out; it computes nothing. */
export function Drawing({ diagram, isLit, propsOf }: Props) {
  return (
    <>
      <g className="wires" aria-hidden="true">
        {diagram.wires.map(({ form, path }) => (
          <path key={path} className={form} d={path} />
        ))}
        {diagram.notes.map(({ x, y, text }) => (
          <text key={`${x},${y}`} x={x} y={y} dominantBaseline="central">
            {text}
          </text>
        ))}
      </g>
      {diagram.marks.map((mark) => (
        <g
          key={mark.key}
          data-key={mark.key}
          className={classOf(mark, isLit?.(mark) === true)}
          {...propsOf?.(mark)}
        >
          <Shape mark={mark} />
          {mark.texts.map(({ role, text, x, y, size, anchor }) => (
            <text
              key={role}
              className={role}
              x={x}
              y={y}
              fontSize={size}
              textAnchor={anchor}
              dominantBaseline="central"
            >
              {text}
            </text>
          ))}
          {mark.strip && (
            <g className="fingerprint">
              {mark.strip.map(({ kind, path }) => (
                <path key={kind} className={`kind-${kind}`} d={path} />
              ))}
            </g>
          )}
        </g>
      ))}
    </>
  )
}

function classOf({ form, node, quiet, glyph }: Mark, lit: boolean): string {
  const kind =
    form === 'box' || form === 'cell'
      ? `kind-${strokeOf(node?.form === 'experts' ? 'router' : (node?.kind ?? '')) ?? 'n'}`
      : ''
  return ['mark', form, kind, glyph !== undefined && 'round', quiet && 'quiet', lit && 'lit']
    .filter(Boolean)
    .join(' ')
}

/** How far the sheets lie out behind what there are several of. */
const sheets = [6, 3]

function Shape({ mark: { form, box, times, glyph } }: { mark: Mark }) {
  const { x, y, width, height } = box
  if (glyph !== undefined) {
    return (
      <>
        <rect {...box} rx={height / 2} />
        <path d={glyph} />
      </>
    )
  }
  const stacked = times > 1 && form !== 'frame'
  return (
    <>
      {stacked && sheets.map((by) => <rect key={by} {...{ width, height }} x={x + by} y={y + by} rx={4} />)}
      <rect {...box} rx={corners[form] ?? height / 2} />
    </>
  )
}

const corners: Partial<Record<Mark['form'], number>> = {
  box: 4,
  cell: 4,
  bar: 3,
  group: 4,
  frame: 8,
  sign: 2,
}
