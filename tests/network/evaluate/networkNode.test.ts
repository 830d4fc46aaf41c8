import { describe, expect, it } from 'vitest'
import { isKeyWithin, nodeKey, routerKey } from '../../../src/network/evaluate/networkNode'

describe('the key of a node', () => {
  it('is that of what it is in, its part and its place', () => {
    expect(nodeKey('', 0, 3)).toBe('/0.3')
    expect(nodeKey('/0.3', 1, 0)).toBe('/0.3/1.0')
    expect(routerKey('/0.3')).toBe('/0.3/router')
  })

  it('tells what it is within, down to the part', () => {
    for (const whole of ['/0.3/1.0', '/0.3/1', '/0.3', '']) expect(isKeyWithin('/0.3/1.0', whole)).toBe(true)
    expect(isKeyWithin('/0.3/router', '/0.3')).toBe(true)
  })

  it('is not taken for another that begins with the same letters', () => {
    expect(isKeyWithin('/0.30', '/0.3')).toBe(false)
    expect(isKeyWithin('/0.3/10.0', '/0.3/1')).toBe(false)
    expect(isKeyWithin('/0.3', '/0.3/1')).toBe(false)
  })
})
