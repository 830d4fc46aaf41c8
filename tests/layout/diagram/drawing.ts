import type { Diagram } from '../../../src/layout/diagram/diagram'
import type { Mark } from '../../../src/layout/diagram/mark'

const fills: Partial<Record<Mark['form'], string>> = { frame: '#f4f0ea', sign: '#fff', bar: '#eee' }

/** A diagram as text: plain SVG, an element to a line, to be read and compared, and looked at in a browser. */
export function drawDiagram({ width, height, marks, wires, notes }: Diagram): string {
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif">`,
    ...wires.map(({ form, path }) => `<path class="${form}" fill="none" stroke="#777" d="${path}"/>`),
    ...notes.map(({ x, y, text }) => `<text class="note" x="${x}" y="${y}" font-size="11">${text}</text>`),
    ...marks.flatMap(({ key, form, level, times, box, texts, quiet }) => [
      `<rect class="${form}${quiet ? ' quiet' : ''}" data-key="${key}" data-level="${level}"${times > 1 ? ` data-times="${times}"` : ''} fill="${quiet ? 'none' : (fills[form] ?? '#def')}" stroke="#777" x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}"/>`,
      ...texts.map(
        ({ role, text, x, y, size, anchor }) =>
          `<text class="${role}" x="${x}" y="${y}" font-size="${size}" text-anchor="${anchor}" dominant-baseline="central">${escaped(text)}</text>`,
      ),
    ]),
    '</svg>',
    '',
  ].join('\n')
}
