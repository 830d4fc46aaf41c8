import type { DiagramMark } from '../../../src/layout/diagram/diagramMark'
import type { Diagram } from '../../../src/layout/diagram/layOutDiagram'

const fillsByForm: Partial<Record<DiagramMark['form'], string>> = {
  frame: '#f4f0ea',
  junction: '#fff',
  bar: '#eee',
}

/** A diagram as plain SVG, one element per line, for file snapshots that can be viewed in a browser. */
export function drawDiagram({ width, height, marks, wires, shapeLabels }: Diagram): string {
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif">`,
    ...wires.map(({ form, path }) => `<path class="${form}" fill="none" stroke="#777" d="${path}"/>`),
    ...shapeLabels.map(
      ({ x, y, text }) => `<text class="note" x="${x}" y="${y}" font-size="11">${text}</text>`,
    ),
    ...marks.flatMap(({ key, form, level, times, box, texts, isHoverOnly }) => [
      `<rect class="${form}${isHoverOnly ? ' quiet' : ''}" data-key="${key}" data-level="${level}"${times > 1 ? ` data-times="${times}"` : ''} fill="${isHoverOnly ? 'none' : (fillsByForm[form] ?? '#def')}" stroke="#777" x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}"/>`,
      ...texts.map(
        ({ role, text, x, y, size, anchor }) =>
          `<text class="${role}" x="${x}" y="${y}" font-size="${size}" text-anchor="${anchor}" dominant-baseline="central">${escaped(text)}</text>`,
      ),
    ]),
    '</svg>',
    '',
  ].join('\n')
}
