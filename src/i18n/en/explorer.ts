import { plural } from '../format/grammar'

/** Messages of the first load: header, timeline, panels and pages. */
export const messages = {
  site: 'Layers of Time',
  subtitle: (from: number, to: number) => `the history of neural-network architectures, ${from} – ${to}`,
  description:
    'Eighty years of neural-network architectures as layers of time: zoom from decades to a single network, read what each one was for, and see what it was built on.',
  skipToTimeline: 'Skip to the timeline',
  skipToPage: 'Skip to the content',
  timeline: 'Timeline',
  timelineHelp:
    'Arrow keys go from one architecture to another, Enter opens one, plus and minus zoom. The question mark lists all keys.',
  overview: 'Whole timeline',
  overviewValue: (from: string, to: string) => `${from} to ${to}`,
  groupLabel: (count: number, title: string) => `${count} more near ${title}: zoom in to see them`,
  newestDate: (date: string) => `newest: ${date}`,
  introduction: {
    title: 'Eighty years of neural networks, layer by layer',
    text: 'Each coloured layer is a family of networks, thicker when more active; lines show what built on what. A name opens an article, and zooming in leads down to the layers of a single network.',
    start: (year: number) => `Start in ${year}`,
  },
  thicknessHelp:
    'The thicker a layer, the more was published at that time, weighted by importance. Heights stay the same at every zoom.',
  howItIsDrawn: 'How it is drawn',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  showAll: 'Show all',
  close: 'Close',
  expand: 'Enlarge',
  shrink: 'Shrink',
  copyLink: 'Copy link',
  linkCopied: 'Link copied',
  switchToLight: 'Switch to light theme',
  switchToDark: 'Switch to dark theme',
  otherLanguage: '中文',
  menu: 'Menu',
  about: 'About',
  help: 'Help',
  filter: 'Filter',
  eras: 'Eras',
  importance: (value: number) =>
    ['notable', 'influential', 'widely used', 'landmark', 'changed the field'][value - 1] ?? '',
  find: 'Find',
  findLabel: 'Find an architecture, a person, an idea',
  era: 'Era',
  architectureCount: (count: number) =>
    `${count} ${plural('en', count, { one: 'architecture', other: 'architectures' })}`,
  since: (from: number) => `${from} –`,
  ongoing: (from: number) => `since ${from}`,
  span: (from: number, to: number) => `${from} – ${to}`,
  /** After the first names of a long list. */
  etAl: ' et al.',
  sources: 'Sources',
  eraArchitectures: 'Architectures of this era',
  /** By date: of architectures and labs. */
  previous: 'Earlier',
  next: 'Later',
  previousEra: 'Earlier era',
  nextEra: 'Later era',
  loading: 'Loading…',
  loadFailed: 'This article could not be loaded. Check the connection and try again.',
  retry: 'Try again',
  viewLoadFailed: 'This could not be loaded. Check the connection and try again.',
  sectionFailed: 'Something went wrong in this part of the page. The rest still works.',
  notFoundTitle: 'Page not found',
  unverified: 'not verified',
  labs: {
    title: 'Labs',
    link: 'Labs',
    intro:
      'Repeat the steps of the history: the old and the new network learn the same task in your browser while you watch. Switches turn the decisive idea off.',
    tryIt: 'Try it',
  },
  compare: {
    title: 'Compare networks',
    description:
      'Two to four neural networks side by side: their figures, fingerprints and parameters on one scale, and which layers were added, removed and changed from one to the next.',
    link: 'Compare',
    with: (title: string) => `Compare with ${title}`,
  },
}
