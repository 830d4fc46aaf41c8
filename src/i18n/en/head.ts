/** Messages of the head of a page, for browsers and search engines, and of what only the served page shows. */
export const messages = {
  description:
    'Eighty years of neural-network architectures as layers of time: zoom from decades to a single network, read what each one was for, and see what it was built on.',
  compareDescription:
    'Two to four neural networks side by side: their figures, fingerprints and parameters on one scale, and which layers were added, removed and changed from one to the next.',
  labsDescription:
    'Repeat the steps of the history: the old and the new network learn the same task in your browser while you watch. Switches turn the decisive idea off.',
  startFailed:
    'The page did not load completely: its links work, the rest does not. Check the connection and reload it.',
}
