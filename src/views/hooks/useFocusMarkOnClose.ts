import { useEffect } from 'react'
import { formatPath } from '../../state/addressCodec'
import { useServices } from './context'

/** When the panel closes while it has the focus, moves the focus to the link of its page in the timeline. */
export function useFocusMarkOnClose() {
  const { store, base } = useServices()
  useEffect(
    () =>
      store.subscribe(({ page }, previous) => {
        if (page.kind !== 'timeline' || previous.page.kind === 'timeline') return
        if (!document.activeElement?.closest('aside')) return
        const address = formatPath(previous.language, previous.page, base)
        const links = [...document.querySelectorAll<SVGAElement>('main a')]
        links.find((link) => link.getAttribute('href') === address)?.focus({ preventScroll: true })
      }),
    [store, base],
  )
}
