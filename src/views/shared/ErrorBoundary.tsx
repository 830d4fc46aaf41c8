import { Component, type ReactNode } from 'react'
import type { Messages } from '../../i18n/messages'
import { reloadIfOutdated } from '../../state/history'
import { ViewLoadError } from '../hooks/lazyView'
import { ErrorMessage } from './ErrorMessage'

interface Props {
  /** Without messages it shows nothing in place of the view. */
  readonly messages?: Messages<'explorer'>
  /** A change of this value renders the children again after an error. */
  readonly resetKey?: unknown
  readonly children: ReactNode
}

/** Shows a message in place of a view that throws, so that the rest of the page still works. */
export class ErrorBoundary extends Component<Props, { error: unknown }> {
  override state: { error: unknown } = { error: undefined }

  static getDerivedStateFromError(error: unknown) {
    return { error }
  }

  override componentDidUpdate(previous: Props) {
    if (this.state.error && previous.resetKey !== this.props.resetKey) this.retry()
  }

  override componentWillUnmount() {
    this.resetView()
  }

  private resetView() {
    const { error } = this.state
    if (error instanceof ViewLoadError) error.reset()
  }

  private retry() {
    this.resetView()
    this.setState({ error: undefined })
  }

  private async onRetry() {
    const script = document.querySelector('script[src]')?.getAttribute('src')
    if (script && this.state.error instanceof ViewLoadError) await reloadIfOutdated(script)
    this.retry()
  }

  override render() {
    const { messages, children } = this.props
    const { error } = this.state
    if (!error) return children
    if (!messages) return null
    return (
      <ErrorMessage
        message={error instanceof ViewLoadError ? messages.viewLoadFailed : messages.sectionFailed}
        retry={messages.retry}
        onRetry={() => this.onRetry()}
      />
    )
  }
}
