import type { Box, Point } from '../../../src/layout/geometry'
import { round } from '../../../src/layout/geometry'
import type { Arrangement } from '../../../src/layout/timeline/arrangement'
import type { Scene } from '../../../src/layout/timeline/scene'

const place = ({ x, y }: Point) => `${round(x)},${round(y)}`

/** A scene as text: plain SVG, an element to a line, to be read and compared, and looked at in a browser. */
export function drawScene(scene: Scene, { frame, language }: Arrangement): string {
  const box = (name: string, { x, y, width, height }: Box) =>
    `<rect class="${name}" fill="${name === 'winter' ? '#def' : '#eee'}" x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"/>`
  const text = (words: string, { x, y }: Point, anchor = 'start') =>
    `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}">${words}</text>`
  const middle = ({ x, y, height }: Box) => ({ x: x + 1, y: y + height / 2 + 4 })
  const { width, height } = frame.size
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12">`,
    ...scene.notes.flatMap(({ band }) => (band ? [box('winter', band)] : [])),
    ...scene.strata.map(
      ({ era, path }, index) => `<path class="${era}" fill="hsl(${index * 90} 40% 80%)" d="${path}"/>`,
    ),
    ...scene.links.map(
      ({ from, to, path }) =>
        `<path class="link" fill="none" stroke="#777" data-link="${from} ${to}" d="${path}"/>`,
    ),
    ...scene.ticks.map(({ year, month, ...at }) =>
      text(month === undefined ? `${year}` : `${Math.floor(year)}-${month + 1}`, at, 'middle'),
    ),
    ...scene.notes.flatMap(({ note, label, ...at }) => [
      `<path class="note" d="M${place(at)}h4v4h-4Z"/>`,
      ...(label ? [box('label', label), text(note.title[language], middle(label))] : []),
    ]),
    ...scene.marks.flatMap(({ mark, label, beyond, ...at }) => [
      ...(label ? [box(label.kind, label)] : []),
      `<circle${beyond ? ' class="beyond"' : ''} cx="${round(at.x)}" cy="${round(at.y)}" r="${round(mark.radius)}"/>`,
      ...(label ? [text(mark.architecture.title[language], middle(label))] : []),
    ]),
    '</svg>',
    '',
  ].join('\n')
}
