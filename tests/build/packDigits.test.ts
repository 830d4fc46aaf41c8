import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const committed = 'src/labs/learning/optdigits.bin'
const counts = [3823, 1797] as const

/** Unpacks the rows of both files. */
function unpackRows(bytes: Uint8Array): string[] {
  const all = counts[0] + counts[1]
  return Array.from({ length: all }, (_, image) =>
    [...Array.from({ length: 64 }, (_, pixel) => bytes[all * (1 + pixel) + image]), bytes[image]].join(','),
  )
}

describe('npm run data:digits', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'digits-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const pack = (...args: string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', 'src/build/packDigits.ts', ...args], {
      encoding: 'utf8',
    })
  const writeCsv = (name: string, rows: readonly string[]) => {
    const path = join(folder, name)
    writeFileSync(path, `${rows.join('\n')}\n`)
    return path
  }

  it('reproduces the committed file from the two data files', () => {
    const rows = unpackRows(inflateRawSync(readFileSync(committed)))
    const files = [writeCsv('tra.csv', rows.slice(0, counts[0])), writeCsv('tes.csv', rows.slice(counts[0]))]
    const out = join(folder, 'optdigits.bin')
    const { status, stderr } = pack(...files, '--out', out)
    expect(stderr).toBe('')
    expect(status).toBe(0)
    expect(readFileSync(out).equals(readFileSync(committed))).toBe(true)
  })

  it.each([
    ['too few files', () => [], 'Name both files: '],
    ['a missing file', () => [join(folder, 'a.csv'), join(folder, 'b.csv')], 'There is no file '],
    [
      'a row that is not an image',
      () => [writeCsv('short.csv', ['1,2,3']), writeCsv('short.csv', ['1,2,3'])],
      'short.csv:1: this row is not an image',
    ],
  ])('rejects %s with advice', (_, filesOf, message) => {
    const { status, stderr } = pack(...filesOf())
    expect(stderr).toContain(message)
    expect(stderr).not.toContain('    at ')
    expect(status).toBe(1)
  })
})
