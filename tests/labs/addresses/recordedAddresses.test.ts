import { expect, it } from 'vitest'
import { parseView } from '../../../src/state/addressCodec'
import { labs } from '../../../src/views/labs/labLoader'
import { loadParts } from './openAddress'
import { readAddresses } from './replayAddresses'

const recorded = [...labs.keys()].flatMap((lab) => readAddresses(lab).map((one) => ({ lab, ...one })))

it('the recorded addresses are at least 40, different, and in both languages', () => {
  const addresses = recorded.map(({ address }) => address)
  expect(addresses.length).toBeGreaterThanOrEqual(40)
  expect(new Set(addresses).size).toBe(addresses.length)
  expect(new Set(addresses.map((address) => parseView(address).language))).toEqual(new Set(['en', 'zh']))
})

it.each([...labs.keys()])('the recorded addresses change every parameter of the lab %s', async (lab) => {
  const unchanged = (await loadParts(lab)).flatMap(({ id, parameters }) => {
    const opened = recorded.flatMap((one) => (one.lab === lab && one.opened ? [one.opened] : []))
    const ofPart = opened.filter(({ part }) => part === id)
    expect(ofPart.length, id).toBeGreaterThanOrEqual(4)
    return Object.entries(parameters)
      .filter(([name, parameter]) => ofPart.every(({ settings }) => settings[name] === parameter.default))
      .map(([name]) => `${id}: ${name}`)
  })
  expect(unchanged).toEqual([])
})
