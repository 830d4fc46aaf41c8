import type { ReactNode } from 'react'
import { noFilter } from '../../model/filter'
import { type Compared, formatView } from '../../state/url'
import { useActions, useExplorer, useSurroundings } from '../hooks/context'
import { isPlainClick } from './PageLink'

interface Props {
  /** None: the page that lets one choose. */
  readonly compared: readonly Compared[]
  readonly className?: string | undefined
  readonly label?: string
  readonly children: ReactNode
}

/** A real link to networks side by side, followed in place. */
export function CompareLink({ compared, className, label, children }: Props) {
  const { base } = useSurroundings()
  const language = useExplorer((state) => state.language)
  const { compare } = useActions()
  const view = { language, page: { kind: 'compare' }, filter: noFilter, linear: false } as const
  return (
    <a
      className={className}
      aria-label={label}
      title={label}
      href={formatView({ ...view, ...(compared.length > 0 && { compared }) }, base)}
      onClick={(event) => {
        if (!isPlainClick(event)) return
        event.preventDefault()
        compare(compared)
      }}
    >
      {children}
    </a>
  )
}
