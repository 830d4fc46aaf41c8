import { type CSSProperties, type ReactNode, useEffect, useRef, useState } from 'react'
import { useActions, useExplorer, useMessages } from '../hooks/context'
import { Button } from '../shared/Button'
import { Icon } from '../shared/Icon'
import { Share } from '../shared/Share'

interface Props {
  readonly title: string
  /** What is shown: another one starts at the top again. */
  readonly address: string
  readonly style?: CSSProperties
  /** What can be done with it besides sharing and closing. */
  readonly deeds?: ReactNode
  readonly children: ReactNode
}

/** A panel over the end of the timeline: beside what is seen of it, or in a tall window a sheet below that. */
export function Panel({ title, address, style, deeds, children }: Props) {
  const say = useMessages()
  const actions = useActions()
  const scroll = useRef<HTMLElement>(null)
  const inside = useExplorer((state) => state.dive?.depth === 1)
  const [tall, setTall] = useState(false)
  useEffect(() => {
    if (scroll.current) scroll.current.scrollTop = 0
  }, [address])
  return (
    <aside inert={inside} className={tall ? 'panel tall' : 'panel'} aria-label={title} style={style}>
      <div className="tools">
        <Button
          className="sheet-only"
          aria-expanded={tall}
          aria-label={tall ? say.shrink : say.expand}
          onClick={() => setTall(!tall)}
        >
          <Icon name={tall ? 'shrink' : 'expand'} />
        </Button>
        {deeds}
        <Share />
        <Button
          aria-label={say.close}
          title={`${say.close} (Esc)`}
          onClick={() => actions.open({ kind: 'timeline' })}
        >
          <Icon name="close" />
        </Button>
      </div>
      <article className="page" ref={scroll} tabIndex={0} aria-labelledby="panel-title">
        {children}
      </article>
    </aside>
  )
}
