import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { digitPixels, readDigits } from '../../../src/labs/learning/digits'

const file = () => Uint8Array.from(readFileSync('src/labs/learning/optdigits.bin')).buffer

it('readDigits reads the published number of digits of each class', async () => {
  const { train, test } = await readDigits(file())
  const count = (labels: Int32Array) =>
    Array.from({ length: 10 }, (_, digit) => labels.filter((one) => one === digit).length)
  expect(count(train.labels)).toEqual([376, 389, 380, 389, 387, 376, 377, 387, 380, 382])
  expect(count(test.labels)).toEqual([178, 182, 177, 183, 181, 182, 181, 179, 174, 180])
})

it('readDigits reads images of ink on paper, the first a zero', async () => {
  const { train } = await readDigits(file())
  expect(train.images).toHaveLength(train.count * digitPixels)
  const rows = Array.from({ length: 8 }, (_, row) =>
    [...train.images.slice(row * 8, row * 8 + 8)].map((shade) => (shade > 0.4 ? '#' : '.')).join(''),
  )
  expect(train.labels[0]).toBe(0)
  expect(rows.join('\n')).toMatchInlineSnapshot(`
    "...##...
    .##..#..
    .##..#..
    ..#...#.
    .##..##.
    ..#..#..
    ..####..
    ...##..."
  `)
})

it('readDigits rejects another file', async () => {
  const stream = new Blob([new Uint8Array(9)]).stream().pipeThrough(new CompressionStream('deflate-raw'))
  const other = await new Response(stream).arrayBuffer()
  await expect(readDigits(other)).rejects.toThrow('The file of digits holds 9 bytes and should hold 365300.')
})
