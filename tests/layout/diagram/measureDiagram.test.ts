import { describe, expect, it } from 'vitest'
import { makeDiagramNames } from '../../../src/i18n/diagramNames'
import { chooseUnfolded } from '../../../src/layout/diagram/chooseUnfolded'
import { makeDiagramNodes } from '../../../src/layout/diagram/diagramNodes'
import { layOutDiagram, measureDiagram } from '../../../src/layout/diagram/layOutDiagram'
import { readCorpus } from '../../content'

const { specifications } = readCorpus()
const names = makeDiagramNames({}, 'en')

describe('measureDiagram', () => {
  it.each(['inception-v3', 'densenet', 'transformer', 'u-net'])(
    'gives the size and columns that %s gets, whatever was laid out before with the same groups',
    (id) => {
      const network = specifications.get(id)!.networks[0]!
      const diagramNodes = makeDiagramNodes(network)
      const shared = chooseUnfolded(diagramNodes, 60)
      for (const maxLength of [Infinity, 3000, 1200, 600]) {
        const columns = () => ({ maxLength, measuredLengths: new Map<string, number>() })
        const measured = measureDiagram(network, diagramNodes, shared, names, columns())
        // A copy of the set, for which nothing is known yet.
        const { marks, wires, shapeLabels, ...fresh } = layOutDiagram(
          network,
          diagramNodes,
          new Set(shared),
          names,
          columns(),
        )
        expect(measured).toEqual(fresh)
        const again = layOutDiagram(network, diagramNodes, shared, names, columns())
        expect(again).toEqual({ ...fresh, marks, wires, shapeLabels })
      }
    },
  )
})
