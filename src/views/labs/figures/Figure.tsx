import type { ReactNode } from 'react'

interface Props {
  readonly title: ReactNode
  readonly hint?: string
  readonly className?: string
  readonly children: ReactNode
}

/** A figure with its title, and a hint after it. */
export function Figure({ title, hint, className, children }: Props) {
  return (
    <figure className={className}>
      <figcaption>
        {title} {hint !== undefined && <small>{hint}</small>}
      </figcaption>
      {children}
    </figure>
  )
}
