/** Line icons on a 16 × 16 grid, in the colour of the text. */
const paths = {
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  all: 'M2.5 4v8M13.5 4v8M5 8h6M7 6L5 8l2 2M9 6l2 2-2 2',
  find: 'M7 2.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9M10.3 10.3L14 14',
  compare: 'M2.5 3h4.5v10H2.5zM9 3h4.5v10H9zM4.2 6h1.1M4.2 8.5h1.1M10.7 6h1.1M10.7 10h1.1',
  swap: 'M2.5 6h10M10 3.5L12.5 6M13.5 10h-10M6 12.5L3.5 10',
  about: 'M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11M8 7.5v3.2M8 5.3v.01',
  menu: 'M2.5 4h11M2.5 8h11M2.5 12h11',
  lab: 'M6 2.5h4M6.8 2.5v4L3 13.5h10L9.2 6.5v-4M4.8 10.2h6.4',
  play: 'M5 3.2v9.6L12.5 8z',
  pause: 'M5.5 3.5v9M10.5 3.5v9',
  step: 'M4 3.5v9L10 8zM12 3.5v9',
  again: 'M3.2 8a4.8 4.8 0 1 0 1.6-3.6M3 2.5v3h3',
  filter: 'M2 4h12M4.5 8h7M6.5 12h3',
  close: 'M4 4l8 8M12 4l-8 8',
  light:
    'M8 5a3 3 0 1 0 0 6a3 3 0 1 0 0-6M8 1v1.6M8 13.4V15M1 8h1.6M13.4 8H15M3 3l1.2 1.2M11.8 11.8L13 13M13 3l-1.2 1.2M4.2 11.8L3 13',
  dark: 'M13 9.6A5.6 5.6 0 1 1 6.4 3a4.6 4.6 0 0 0 6.6 6.6z',
  share: 'M6.5 9.5l3-3M5 7.5L3.6 8.9a2.5 2.5 0 0 0 3.5 3.5L8.5 11M7.5 5l1.4-1.4a2.5 2.5 0 0 1 3.5 3.5L11 8.5',
  check: 'M3 8.5l3.2 3.2L13 5',
  expand: 'M4 10l4-4 4 4',
  wide: 'M9.5 2.5h4v4M6.5 13.5h-4v-4M13.5 2.5L9 7M2.5 13.5L7 9',
  shrink: 'M4 6l4 4 4-4',
} as const

export type IconName = keyof typeof paths

export function Icon({ name }: { name: IconName }) {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path
        d={paths[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
