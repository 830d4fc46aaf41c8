import type { Box, Point } from '../../../src/layout/geometry'
import { roundToTenth } from '../../../src/layout/geometry'
import type { TimelineFrame } from '../../../src/layout/timeline/axis/timelineFrame'
import type { Arrangement } from '../../../src/layout/timeline/scene/arrangement'
import type { Scene } from '../../../src/layout/timeline/scene/scene'
import { toPlotBox } from '../../../src/layout/timeline/scene/sceneItems'

const formatPoint = ({ x, y }: Point) => `${roundToTenth(x)},${roundToTenth(y)}`

/** A scene as plain SVG, one element per line, for file snapshots that can be viewed in a browser. */
export function drawScene(scene: Scene, { language }: Arrangement, frame: TimelineFrame): string {
  const box = (name: string, { x, y, width, height }: Box) =>
    `<rect class="${name}" fill="${name === 'winter' ? '#def' : '#eee'}" x="${roundToTenth(x)}" y="${roundToTenth(y)}" width="${roundToTenth(width)}" height="${roundToTenth(height)}"/>`
  const text = (content: string, { x, y }: Point, anchor = 'start') =>
    `<text x="${roundToTenth(x)}" y="${roundToTenth(y)}" text-anchor="${anchor}">${content}</text>`
  const getTextStart = ({ x, y, height }: Box) => ({ x: x + 1, y: y + height / 2 + 4 })
  const { width, height } = frame.plot
  const transform = frame.orientation === 'vertical' ? 'matrix(0,1,-1,0,1000,0)' : 'matrix(1,0,0,1,0,0)'
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 -60 ${width} ${height + 130}" font-family="sans-serif" font-size="12">`,
    `<svg width="${width}" height="${height}" viewBox="0 0 1000 1000" preserveAspectRatio="none" overflow="visible">`,
    `<g transform="${transform}">`,
    `<path class="winter" fill="#def" d="${scene.wintersPath}"/>`,
    ...scene.strata.map(
      ({ era, path }, index) => `<path class="${era}" fill="hsl(${index * 90} 40% 80%)" d="${path}"/>`,
    ),
    `<path class="links" fill="none" stroke="#777" vector-effect="non-scaling-stroke" d="${scene.links.background}"/>`,
    ...(scene.lastDate ? [`<path class="last" stroke="#777" d="${scene.lastDate.path}"/>`] : []),
    '</g>',
    '</svg>',
    ...scene.ticks.map(({ year, month, alongPx }) =>
      text(
        month === undefined ? `${year}` : `${Math.floor(year)}-${month + 1}`,
        frame.toPoint(alongPx, -14),
        'middle',
      ),
    ),
    ...scene.annotations.flatMap(({ annotation, label, ...at }) => [
      `<path class="note" d="M${formatPoint(at)}h4v4h-4Z"/>`,
      ...(label
        ? [
            box('label', toPlotBox(at, label)),
            text(annotation.title[language], getTextStart(toPlotBox(at, label))),
          ]
        : []),
    ]),
    ...scene.marks.flatMap(({ mark, label, isOutOfView, clusterCount, ...at }) => [
      ...(label ? [box(label.kind, toPlotBox(at, label))] : []),
      `<circle${isOutOfView ? ' class="beyond"' : ''} cx="${roundToTenth(at.x)}" cy="${roundToTenth(at.y)}" r="${roundToTenth(mark.radius)}"/>`,
      ...(label ? [text(mark.architecture.title[language], getTextStart(toPlotBox(at, label)))] : []),
      ...(clusterCount > 0 ? [text(`+${clusterCount}`, at)] : []),
    ]),
    '</svg>',
    '',
  ].join('\n')
}
