/**
 * Sets a choice of the reader as a data attribute of the document, and remembers it in this browser; `index.html` sets it
 * again before the first paint of the next page.
 */
export function rememberChoice(name: 'theme' | 'introduction', value: string): void {
  document.documentElement.dataset[name] = value
  try {
    localStorage.setItem(name, value)
  } catch {
    // Storage may be blocked; the choice then lasts until the page is closed.
  }
}
