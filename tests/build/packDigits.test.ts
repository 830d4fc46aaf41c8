import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const committed = 'src/labs/learning/optdigits.bin'
const counts = [3823, 1797] as const

/** The rows of the two files that were packed. */
function rowsOf(bytes: Uint8Array): string[] {
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

  const pack = (...words: string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', 'src/build/packDigits.ts', ...words], {
      encoding: 'utf8',
    })
  const fileOf = (name: string, rows: readonly string[]) => {
    const path = join(folder, name)
    writeFileSync(path, `${rows.join('\n')}\n`)
    return path
  }

  it('makes the committed file from the rows of the two data files', () => {
    const rows = rowsOf(inflateRawSync(readFileSync(committed)))
    const files = [fileOf('tra.csv', rows.slice(0, counts[0])), fileOf('tes.csv', rows.slice(counts[0]))]
    const out = join(folder, 'optdigits.bin')
    const { status, stderr } = pack(...files, '--out', out)
    expect(stderr).toBe('')
    expect(status).toBe(0)
    expect(readFileSync(out).equals(readFileSync(committed))).toBe(true)
  })

  it.each([
    ['too few files', () => [], 'Name both files: '],
    ['a file that is missing', () => [join(folder, 'a.csv'), join(folder, 'b.csv')], 'There is no file '],
    [
      'a row that is no image',
      () => [fileOf('short.csv', ['1,2,3']), fileOf('short.csv', ['1,2,3'])],
      'short.csv:1: this row is not an image',
    ],
  ])('refuses %s, and says what to do', (_, filesOf, message) => {
    const { status, stderr } = pack(...filesOf())
    expect(stderr).toContain(message)
    expect(stderr).not.toContain('    at ')
    expect(status).toBe(1)
  })
})
