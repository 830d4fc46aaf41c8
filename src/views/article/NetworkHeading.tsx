import type { ReactNode } from 'react'
import { useMessages } from '../hooks/context'
import { SmallTitle } from '../page/SmallTitle'
import styles from './NetworkSection.module.css'

/** The id of the heading of the network section. */
export const networkTitleId = 'network-title'

/** The heading of the network section, with what chooses the network beside it. */
export function NetworkHeading({ children }: { children?: ReactNode }) {
  const messages = useMessages('network')
  return (
    <div className={styles.heading}>
      <SmallTitle id={networkTitleId}>{messages.title}</SmallTitle>
      {children}
    </div>
  )
}
