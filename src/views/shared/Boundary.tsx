import { Component, type ReactNode } from 'react'
import type { Messages } from '../../i18n/messages'
import { Failure } from './Failure'

interface Props {
  readonly messages: Messages<'explorer'>
  /** A change of this value gives the view another chance. */
  readonly attempt?: unknown
  readonly children: ReactNode
}

/** Catches an error in a view and says so plainly, so that the rest of the page goes on. */
export class Boundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override componentDidUpdate(before: Props) {
    if (this.state.failed && before.attempt !== this.props.attempt) this.setState({ failed: false })
  }

  override render() {
    const { messages, children } = this.props
    if (!this.state.failed) return children
    return (
      <Failure
        message={messages.failed}
        retry={messages.retry}
        onRetry={() => this.setState({ failed: false })}
      />
    )
  }
}
