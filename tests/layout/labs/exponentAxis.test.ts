import { expect, it } from 'vitest'
import { layOutExponentAxis } from '../../../src/layout/labs/exponentAxis'

it('layOutExponentAxis has fewer ticks where there is less room, and no margins', () => {
  const getTicks = (width: number) =>
    layOutExponentAxis([-56, 17], width, String).xTicks.map(({ value }) => value)
  expect(getTicks(730)).toEqual([-48, -40, -32, -24, -16, -8, 0, 8])
  expect(getTicks(300)).toEqual([-40, -24, -8, 8])
  expect(layOutExponentAxis([-56, 17], 730, String).xTicks[0]).toMatchObject({ at: 80, label: '-48' })
})
