import { type ComponentProps, memo, useLayoutEffect, useMemo, useRef } from 'react'
import { trustHtml } from './trustedTypes'

interface Props extends Omit<ComponentProps<'div'>, 'children' | 'ref'> {
  /** Sanitized by the compiler. */
  readonly html: string
}

/** HTML from the content. Its equations carry their styles as data, because the site's policy forbids them as attributes. */
export const Html = memo(function Html({ html, ...props }: Props) {
  const ref = useRef<HTMLDivElement>(null)
  const trusted = useMemo(() => ({ __html: trustHtml(html) }), [html])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the elements are new when the HTML is.
  useLayoutEffect(() => {
    // Not all browsers give elements of MathML a style.
    for (const element of ref.current!.querySelectorAll<HTMLElement>('[data-style]'))
      if (element.style) element.style.cssText = element.dataset.style!
  }, [html])
  return <div {...props} ref={ref} dangerouslySetInnerHTML={trusted} />
})
