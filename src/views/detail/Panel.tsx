import { type CSSProperties, type ReactNode, useEffect, useRef, useState } from 'react'
import { useActions, useExplorer, useMessages } from '../context'
import { Icon } from '../controls/Icon'
import { Share } from '../controls/Share'

interface Props {
  readonly title: string
  /** What is shown: another one starts at the top again. */
  readonly address: string
  readonly style?: CSSProperties
  /** What can be done with it besides sharing and closing. */
  readonly deeds?: ReactNode
  readonly children: ReactNode
}

/** Where the panel is a sheet over the timeline, and how much of that it lies over: as detail.css has it. */
const sheet = '(max-width: 760px), (max-aspect-ratio: 9/10)'
const sheetHeight = 0.64

/** The margin beside the timeline; on a phone, a sheet over it. */
export function Panel({ title, address, style, deeds, children }: Props) {
  const say = useMessages()
  const actions = useActions()
  const scroll = useRef<HTMLElement>(null)
  const inside = useExplorer((state) => state.dive?.depth === 1)
  const [tall, setTall] = useState(false)
  useEffect(() => {
    if (scroll.current) scroll.current.scrollTop = 0
  }, [address])
  useEffect(() => {
    if (!window.matchMedia?.(sheet).matches) return undefined
    actions.cover(sheetHeight)
    return () => actions.cover(0)
  }, [actions])
  return (
    <aside inert={inside} className={tall ? 'panel tall' : 'panel'} aria-label={title} style={style}>
      <div className="tools">
        <button
          type="button"
          className="quiet sheet-only"
          aria-expanded={tall}
          aria-label={tall ? say.shrink : say.expand}
          onClick={() => setTall(!tall)}
        >
          <Icon name={tall ? 'shrink' : 'expand'} />
        </button>
        {deeds}
        <Share />
        <button
          type="button"
          className="quiet"
          aria-label={say.close}
          title={`${say.close} (Esc)`}
          onClick={() => actions.open({ kind: 'timeline' })}
        >
          <Icon name="close" />
        </button>
      </div>
      <article className="page" ref={scroll} tabIndex={0} aria-labelledby="panel-title">
        {children}
      </article>
    </aside>
  )
}
