import { type ComponentType, createElement, lazy, type ReactNode, Suspense } from 'react'
import { loadNamespaces, type Namespace } from '../../i18n/messages'

/** The code or the messages of a view could not be loaded. */
export class ViewLoadError extends Error {
  override name = 'ViewLoadError'

  /** @param reset Lets the view load again when it is next rendered. */
  constructor(
    readonly reset: () => void,
    cause: unknown,
  ) {
    super('A view could not be loaded.', { cause })
  }
}

/**
 * A view in its own chunk. It suspends until the chunk and the message namespaces are loaded, and throws a
 * {@link ViewLoadError} if that fails.
 */
export function lazyView<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  ...namespaces: Namespace[]
): ComponentType<Props> {
  const create = () =>
    lazy(async () => {
      try {
        const [view] = await Promise.all([load(), loadNamespaces(...namespaces)])
        return { default: view }
      } catch (cause) {
        // React keeps a view that has been rejected.
        throw new ViewLoadError(() => {
          View = create()
        }, cause)
      }
    })
  let View: ComponentType<Props> = create()
  return function LazyView(props: Props) {
    return createElement(View, props)
  }
}

/**
 * A lazy view, or nothing as long as its code is loading. Where the view is prerendered, this must be the same element at each
 * rendering: React removes what was served if it is rendered anew before its code has loaded.
 */
export const untilLoaded = (view: ReactNode) => createElement(Suspense, { fallback: null }, view)
