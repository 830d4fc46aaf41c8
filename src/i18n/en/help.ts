/** Messages of the introduction and the help dialog. */
export const messages = {
  /** For who sees the timeline for the first time. */
  introduction: {
    title: 'Eighty years of neural networks, layer by layer',
    text: 'Each coloured layer is a family of networks, thicker when more active; lines show what built on what. A name opens an article, and zooming in leads down to the layers of a single network.',
    start: (year: number) => `Start in ${year}`,
  },
  title: 'How to read the picture',
  picture: [
    'Each layer is an era. Time runs along it, from the first artificial neuron to today.',
    'The thicker a layer, the more active its era was at that time: it counts the architectures, and the important ones count more.',
    'Each dot is an architecture. Its name opens an article about it.',
    'Lines join an architecture to what it was built on, and to what was built on it.',
    'Zoom in: names become cards, and a card opens into the network itself, down to each layer.',
  ],
  keys: 'Keys',
  /** The name of the space bar. */
  space: 'Space',
  groups: {
    timeline: 'On an architecture in the timeline',
    page: 'On the whole page',
    network: 'In the diagram of a network',
  },
  timeline: {
    enter: 'go to the timeline, then to its events, then out of it',
    time: 'the architecture before or after it',
    ancestor: 'what it was built on',
    descendant: 'what was built on it',
    ends: 'the first or the last architecture',
    letters: 'the next name that starts with these letters',
    open: 'open its article',
  },
  page: {
    pan: 'move through time, unless an architecture has the focus',
    zoom: 'zoom in or out',
    showAll: 'show the whole timeline',
    find: 'find an architecture, a person or an idea',
    close: 'close what is open; after an article, the focus returns to its dot',
    help: 'open this help',
  },
  network: {
    move: 'the part before or after it',
    unfold: 'show or hide what is inside a part',
  },
}
