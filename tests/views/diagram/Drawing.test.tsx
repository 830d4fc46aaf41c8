import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Drawing } from '../../../src/views/diagram/Drawing'
import { getUnfoldedKeys, layOutFixture, makeFixture } from '../../layout/diagram/diagramFixtures'
import { buildNetwork, specificationWith } from '../../network/buildNetwork'

const renderMarkup = (...steps: string[]) => {
  const fixture = makeFixture(buildNetwork(specificationWith('sequence', ...steps)))
  const diagram = layOutFixture(fixture, getUnfoldedKeys(fixture, 'whole'))
  return { diagram, text: renderToStaticMarkup(<Drawing diagram={diagram} />) }
}
const countOccurrences = (text: string, part: string) => text.split(part).length - 1

describe('Drawing', () => {
  it('renders a group with its key for each mark, and a path for each wire', () => {
    const { diagram, text } = renderMarkup('dense: 8', 'residual: [{ attention: 2 }, relu]')
    for (const { key } of diagram.marks) expect(countOccurrences(text, `data-key="${key}"`)).toBe(1)
    for (const { path, form } of diagram.wires)
      expect(text).toContain(`<path data-form="${form}" d="${path}"`)
    expect(countOccurrences(text, 'data-kind="d"')).toBe(1)
    expect(countOccurrences(text, 'data-kind="a"')).toBe(1)
  })

  it('renders two sheets behind a mark with several copies', () => {
    const countRects = (step: string) => countOccurrences(renderMarkup(step).text, '<rect')
    expect(countRects('{ repeat: 5, of: [{ dense: 8 }] }') - countRects('dense: 8')).toBe(2)
  })

  it('shows the tensor shape where it changes', () => {
    expect(renderMarkup('dense: 16', 'dense: 8').text).toContain('>10×16</text>')
  })

  it('renders a junction for a mixture of experts, and colours its router', () => {
    const { text } = renderMarkup('{ experts: 4, active: 1, of: [{ dense: 8 }], shared: [{ dense: 8 }] }')
    expect(countOccurrences(text, 'class="Drawing-mark" data-form="junction"')).toBe(1)
    expect(countOccurrences(text, 'data-kind="x"')).toBe(1)
  })
})
