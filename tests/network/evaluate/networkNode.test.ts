import { describe, expect, it } from 'vitest'
import { isKeyWithin, nodeKey, routerKey } from '../../../src/network/evaluate/networkNode'

describe('nodeKey', () => {
  it('consists of the parent key, the part and the position in it', () => {
    expect(nodeKey('', 0, 3)).toBe('/0.3')
    expect(nodeKey('/0.3', 1, 0)).toBe('/0.3/1.0')
    expect(routerKey('/0.3')).toBe('/0.3/router')
  })
})

describe('isKeyWithin', () => {
  it('is true for all ancestors, including their parts', () => {
    for (const ancestor of ['/0.3/1.0', '/0.3/1', '/0.3', ''])
      expect(isKeyWithin('/0.3/1.0', ancestor)).toBe(true)
    expect(isKeyWithin('/0.3/router', '/0.3')).toBe(true)
  })

  it('is false for a key that only shares a prefix', () => {
    expect(isKeyWithin('/0.30', '/0.3')).toBe(false)
    expect(isKeyWithin('/0.3/10.0', '/0.3/1')).toBe(false)
    expect(isKeyWithin('/0.3', '/0.3/1')).toBe(false)
  })
})
