import { Component, type ReactNode } from 'react'
import type { Messages } from '../../i18n/messages'
import { ErrorMessage } from './ErrorMessage'

interface Props {
  readonly messages: Messages<'explorer'>
  /** A change of this value renders the children again after an error. */
  readonly resetKey?: unknown
  readonly children: ReactNode
}

/** Shows a message in place of a view that throws, so that the rest of the page still works. */
export class ErrorBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override componentDidUpdate(previous: Props) {
    if (this.state.failed && previous.resetKey !== this.props.resetKey) this.setState({ failed: false })
  }

  override render() {
    const { messages, children } = this.props
    if (!this.state.failed) return children
    return (
      <ErrorMessage
        message={messages.sectionFailed}
        retry={messages.retry}
        onRetry={() => this.setState({ failed: false })}
      />
    )
  }
}
