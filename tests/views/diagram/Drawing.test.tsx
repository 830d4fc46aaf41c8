import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Drawing } from '../../../src/views/diagram/Drawing'
import { getUnfoldedKeys, layOutFixture, makeFixture } from '../../layout/diagram/diagramFixtures'
import { buildNetwork, specificationWith } from '../../network/buildNetwork'

const markup = (...steps: string[]) => {
  const sketch = makeFixture(buildNetwork(specificationWith('sequence', ...steps)))
  const diagram = layOutFixture(sketch, getUnfoldedKeys(sketch, 'whole'))
  return { diagram, text: renderToStaticMarkup(<Drawing diagram={diagram} />) }
}
const count = (text: string, part: string) => text.split(part).length - 1

describe('a drawing', () => {
  it('has a group for each mark under its key, and a path for each wire', () => {
    const { diagram, text } = markup('dense: 8', 'residual: [{ attention: 2 }, relu]')
    for (const { key } of diagram.marks) expect(count(text, `data-key="${key}"`)).toBe(1)
    for (const { path, form } of diagram.wires)
      expect(text).toContain(`<path data-form="${form}" d="${path}"`)
    expect(count(text, 'data-kind="d"')).toBe(1)
    expect(count(text, 'data-kind="a"')).toBe(1)
  })

  it('has sheets behind what there are several of', () => {
    const rects = (step: string) => count(markup(step).text, '<rect')
    expect(rects('{ repeat: 5, of: [{ dense: 8 }] }') - rects('dense: 8')).toBe(2)
  })

  it('writes the shape of what flows where it has changed', () => {
    expect(markup('dense: 16', 'dense: 8').text).toContain('>10×16</text>')
  })

  it('says of a sum and a product what they are, and of a router its colour', () => {
    const { text } = markup('{ experts: 4, active: 1, of: [{ dense: 8 }], shared: [{ dense: 8 }] }')
    expect(count(text, 'class="Drawing-mark" data-form="junction"')).toBe(1)
    expect(count(text, 'data-kind="x"')).toBe(1)
  })
})
