import type { Box, Point } from '../../../src/layout/geometry'
import { round } from '../../../src/layout/geometry'
import type { Frame } from '../../../src/layout/timeline/axis/frame'
import type { Arrangement } from '../../../src/layout/timeline/scene/arrangement'
import { boxAt, type Scene } from '../../../src/layout/timeline/scene/scene'

const place = ({ x, y }: Point) => `${round(x)},${round(y)}`

/** A scene as text: plain SVG, an element to a line, to be read and compared, and looked at in a browser. */
export function drawScene(scene: Scene, { language }: Arrangement, frame: Frame): string {
  const box = (name: string, { x, y, width, height }: Box) =>
    `<rect class="${name}" fill="${name === 'winter' ? '#def' : '#eee'}" x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"/>`
  const text = (words: string, { x, y }: Point, anchor = 'start') =>
    `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}">${words}</text>`
  const middle = ({ x, y, height }: Box) => ({ x: x + 1, y: y + height / 2 + 4 })
  const { width, height } = frame.plot
  const turned = frame.orientation === 'vertical' ? 'matrix(0,1,-1,0,1000,0)' : 'matrix(1,0,0,1,0,0)'
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 -60 ${width} ${height + 130}" font-family="sans-serif" font-size="12">`,
    `<svg width="${width}" height="${height}" viewBox="0 0 1000 1000" preserveAspectRatio="none" overflow="visible">`,
    `<g transform="${turned}">`,
    `<path class="winter" fill="#def" d="${scene.winters}"/>`,
    ...scene.strata.map(
      ({ era, path }, index) => `<path class="${era}" fill="hsl(${index * 90} 40% 80%)" d="${path}"/>`,
    ),
    `<path class="links" fill="none" stroke="#777" vector-effect="non-scaling-stroke" d="${scene.links.atRest}"/>`,
    ...(scene.lastDate ? [`<path class="last" stroke="#777" d="${scene.lastDate.path}"/>`] : []),
    '</g>',
    '</svg>',
    ...scene.ticks.map(({ year, month, along }) =>
      text(
        month === undefined ? `${year}` : `${Math.floor(year)}-${month + 1}`,
        frame.point(along, -14),
        'middle',
      ),
    ),
    ...scene.notes.flatMap(({ note, label, ...at }) => [
      `<path class="note" d="M${place(at)}h4v4h-4Z"/>`,
      ...(label
        ? [box('label', boxAt(at, label)), text(note.title[language], middle(boxAt(at, label)))]
        : []),
    ]),
    ...scene.marks.flatMap(({ mark, label, beyond, count, ...at }) => [
      ...(label ? [box(label.kind, boxAt(at, label))] : []),
      `<circle${beyond ? ' class="beyond"' : ''} cx="${round(at.x)}" cy="${round(at.y)}" r="${round(mark.radius)}"/>`,
      ...(label ? [text(mark.architecture.title[language], middle(boxAt(at, label)))] : []),
      ...(count > 0 ? [text(`+${count}`, at)] : []),
    ]),
    '</svg>',
    '',
  ].join('\n')
}
