import type { ReactNode } from 'react'
import { formatView, makeView } from '../../state/addressCodec'
import type { ComparedNetwork } from '../../state/explorerPage'
import { useActions, useExplorer, useServices } from '../hooks/context'
import { isPlainClick } from './PageLink'

interface Props {
  /** Empty for the page where networks are chosen. */
  readonly compared: readonly ComparedNetwork[]
  readonly className?: string
  readonly label?: string
  readonly children: ReactNode
}

/** A link to a comparison of networks, opened without a reload. */
export function CompareLink({ compared, className, label, children }: Props) {
  const { base } = useServices()
  const language = useExplorer((state) => state.language)
  const { compare } = useActions()
  return (
    <a
      className={className}
      aria-label={label}
      title={label}
      href={formatView(makeView(language, { kind: 'compare', networks: compared }), base)}
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
