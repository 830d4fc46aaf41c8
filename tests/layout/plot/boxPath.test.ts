import { expect, it } from 'vitest'
import { getBoxPath } from '../../../src/layout/plot/boxPath'

it('getBoxPath draws a closed box, rounded to tenths', () => {
  expect(getBoxPath({ x: 1, y: 2.04, width: 30.06, height: 4 })).toBe('M1,2h30.1v4h-30.1z')
})
