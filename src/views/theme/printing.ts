const media = () => window.matchMedia('print')

/** Whether the page is laid out for paper. */
export const isPrinting = (): boolean => media().matches

/** Calls `listener` as printing starts and ends, with the styles for paper or the screen applied. Returns a cancel function. */
export function onPrint(listener: () => void): () => void {
  const printMedia = media()
  printMedia.addEventListener('change', listener)
  return () => printMedia.removeEventListener('change', listener)
}
