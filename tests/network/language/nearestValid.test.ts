import { describe, expect, it } from 'vitest'
import { findNearestValid } from '../../../src/network/language/nearestValid'

describe('findNearestValid', () => {
  it('finds the neighbours on both sides', () => {
    expect(findNearestValid(7, 12, (heads) => 768 % heads === 0)).toEqual({ below: 6, above: 8 })
    expect(findNearestValid(1.5, 1000, (value) => Number.isInteger(value) && value > 0)).toEqual({
      below: 1,
      above: 2,
    })
  })

  it('finds the neighbour on one side', () => {
    expect(findNearestValid(0, 224, (size) => size >= 1)).toEqual({ below: undefined, above: 1 })
  })

  it('finds a limit that is far away, towards the known value', () => {
    expect(findNearestValid(0, 227, (size) => size >= 63)).toEqual({ above: 63 })
    expect(findNearestValid(-5e9, 227, (size) => size >= 63)).toEqual({ above: 63 })
    expect(findNearestValid(1e15, 1000, (count) => count <= 1e12)).toEqual({ below: 1e12 })
  })

  it('tries few values', () => {
    let tries = 0
    findNearestValid(1e15, 1000, (count) => {
      tries++
      return count <= 1e12
    })
    expect(tries).toBeLessThan(80)
  })
})
