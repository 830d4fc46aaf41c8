import { formatDate } from '../../i18n/format'
import { barcode } from '../../layout/fingerprint'
import { cardStrip, cardText } from '../../layout/timeline/card'
import type { SceneMark } from '../../layout/timeline/scene'
import { formatPath } from '../../state/url'
import { useActions, useExplorer, useSurroundings } from '../context'
import { hueOf } from '../hue'
import { isPlainClick } from '../PageLink'

interface Props {
  readonly marks: readonly SceneMark[]
  readonly kin: ReadonlyMap<string, number>
}

/** The marks in order of time, each a link to its page. */
export function Marks({ marks, kin }: Props) {
  return (
    <g className="marks">
      {marks.map((one) => (
        <Mark
          key={one.mark.architecture.id}
          one={one}
          distance={kin.get(one.mark.architecture.id)}
          any={kin.size > 0}
        />
      ))}
    </g>
  )
}

function Mark({ one, distance, any }: { one: SceneMark; distance: number | undefined; any: boolean }) {
  const { architecture, radius } = one.mark
  const { base } = useSurroundings()
  const actions = useActions()
  const language = useExplorer((state) => state.language)
  const timeline = useExplorer((state) => state.timeline)
  const selected = useExplorer(
    (state) => state.page.kind === 'architecture' && state.page.id === architecture.id,
  )
  const page = { kind: 'architecture', id: architecture.id } as const
  const title = architecture.title[language]
  const classes = [
    'mark',
    selected && 'selected',
    one.beyond && 'beyond',
    any && distance === undefined && 'aside',
    one.label && `as-${one.label.kind}`,
  ]
  return (
    <a
      href={formatPath(language, page, base)}
      className={classes.filter(Boolean).join(' ')}
      style={hueOf(timeline, architecture.era)}
      aria-label={title}
      aria-current={selected ? 'true' : undefined}
      data-id={architecture.id}
      onClick={(event) => {
        if (!isPlainClick(event)) return
        event.preventDefault()
        actions.open(page)
      }}
      onPointerEnter={(event) => event.pointerType !== 'touch' && actions.point(architecture.id)}
      onPointerLeave={() => actions.point(undefined)}
      onFocus={(event) => {
        if (!event.currentTarget.matches(':focus-visible')) return
        actions.point(architecture.id)
        actions.reveal(architecture.id)
      }}
      // The mark that the focus goes to may be there only because it is beside this one: it points anew itself.
      onBlur={({ relatedTarget }) => !relatedTarget?.closest('a.mark') && actions.point(undefined)}
    >
      {!one.label && <title>{`${title} · ${formatDate(architecture.date, language)}`}</title>}
      {one.label?.kind === 'card' && <rect className="card" {...one.label} rx={6} />}
      {one.label?.kind === 'name' && <rect className="hit" {...one.label} />}
      <circle className="hit" cx={one.x} cy={one.y} r={12} />
      <circle className="dot" cx={one.x} cy={one.y} r={radius} />
      {one.label && <Words one={one} />}
    </a>
  )
}

function Words({ one }: { one: SceneMark }) {
  const language = useExplorer((state) => state.language)
  const { architecture, card, lettering } = one.mark
  const { size, weight } = lettering
  const { x, y, width, height, kind } = one.label!
  const title = architecture.title[language]
  if (kind === 'name') {
    return (
      <text
        className={`name ${weight}`}
        fontSize={size}
        x={x + 1}
        y={y + height / 2}
        dominantBaseline="central"
      >
        {lettering.text}
      </text>
    )
  }
  const { padding, leading } = cardText
  const top = y + card.label.above
  const beside = x + padding + 4 + one.mark.name.offset + 1
  return (
    <>
      <text className={`name ${weight}`} fontSize={size} x={beside} y={top} dominantBaseline="central">
        {title}
      </text>
      {card.parameters && (
        <text
          className="parameters"
          fontSize={cardText.size}
          x={x + width - padding}
          y={top}
          textAnchor="end"
          dominantBaseline="central"
        >
          {card.parameters}
        </text>
      )}
      {card.lines.map((line, index) => (
        <text
          key={line}
          className="idea"
          fontSize={cardText.size}
          x={x + padding}
          y={top + 12 + leading * (index + 0.75)}
        >
          {line}
        </text>
      ))}
      {architecture.fingerprint && (
        <g className="fingerprint" aria-hidden="true">
          {barcode(architecture.fingerprint, stripOf(one.label!)).map(({ kind, path }) => (
            <path key={kind} className={`kind-${kind}`} d={path} />
          ))}
        </g>
      )}
    </>
  )
}

/** The strip along the lower edge of a card. */
const stripOf = ({ x, y, width, height }: NonNullable<SceneMark['label']>) => ({
  x: x + cardText.padding,
  y: y + height - cardStrip.height - 6,
  width: width - 2 * cardText.padding,
  height: cardStrip.height,
})
