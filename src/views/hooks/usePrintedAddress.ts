import { useEffect } from 'react'
import { locales } from '../../model/language'
import { formatView } from '../../state/addressCodec'
import { getView } from '../../state/store'
import { useServices } from './context'

/**
 * Sets the page's address and the date, which theme/print.css puts at the foot of each sheet, as custom properties with a CSS
 * string: once the page is interactive, and again before it is printed.
 */
export function usePrintedAddress(): void {
  const { store, base } = useServices()
  useEffect(() => {
    const setAddress = () => {
      const state = store.getState()
      // Not `location.href`, which is updated with a delay.
      const { href } = new URL(formatView(getView(state), base), document.baseURI)
      const date = new Date().toLocaleDateString(locales[state.language], { dateStyle: 'long' })
      const { style } = document.documentElement
      style.setProperty('--printed-address', JSON.stringify(href))
      style.setProperty('--printed-date', JSON.stringify(date))
    }
    setAddress()
    // Not as the medium changes: the foot of the sheets is laid out before.
    window.addEventListener('beforeprint', setAddress)
    return () => window.removeEventListener('beforeprint', setAddress)
  }, [store, base])
}
