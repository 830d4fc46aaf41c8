import type { ReactNode } from 'react'
import { noFilter } from '../../model/filter'
import { type ComparedNetwork, formatView } from '../../state/addressCodec'
import { useActions, useExplorer, useServices } from '../hooks/context'
import { isPlainClick } from './PageLink'

interface Props {
  /** Empty for the page where networks are chosen. */
  readonly compared: readonly ComparedNetwork[]
  readonly className?: string | undefined
  readonly label?: string
  readonly children: ReactNode
}

/** A link to a comparison of networks, opened without a reload. */
export function CompareLink({ compared: comparedNetworks, className, label, children }: Props) {
  const { base } = useServices()
  const language = useExplorer((state) => state.language)
  const { compare } = useActions()
  const view = { language, page: { kind: 'compare' }, filter: noFilter, isLinear: false } as const
  return (
    <a
      className={className}
      aria-label={label}
      title={label}
      href={formatView({ ...view, ...(comparedNetworks.length > 0 && { comparedNetworks }) }, base)}
      onClick={(event) => {
        if (!isPlainClick(event)) return
        event.preventDefault()
        compare(comparedNetworks)
      }}
    >
      {children}
    </a>
  )
}
