import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { constants, deflateRawSync } from 'node:zlib'
import { csvParseRows } from 'd3-dsv'
import { digitPixels } from '../labs/learning/digits'
import { fail, parseCommandLine } from './commandLine'

// `npm run data:digits -- optdigits.tra.csv optdigits.tes.csv`: packs the two files of the UCI Machine Learning
// Repository (doi 10.24432/C50P49) into one that the labs load. Each row of a file holds the pixels of an image, row by
// row, then its digit.

const target = 'src/labs/learning/optdigits.bin'
const usage = 'Name both files: npm run data:digits -- optdigits.tra.csv optdigits.tes.csv'

function readRows(path: string): number[][] {
  const rows = csvParseRows(readFileSync(path, 'utf8').trim()).map((row) => row.map(Number))
  for (const [index, row] of rows.entries()) {
    const isImage =
      row.length === digitPixels + 1 &&
      row.every((value) => Number.isInteger(value) && value >= 0 && value <= 16)
    if (!isImage)
      throw new Error(
        `${path}:${index + 1}: this row is not an image: ${digitPixels} shades from 0 to 16 and its digit.`,
      )
  }
  return rows
}

/**
 * The bytes before compression: all labels, then the first pixel of every image, then the second, and so on. In this
 * order the background gives long runs, which compress best.
 */
function makeBytes(rows: readonly (readonly number[])[]): Uint8Array {
  return Uint8Array.from(
    [digitPixels, ...Array(digitPixels).keys()].flatMap((column) => rows.map((row) => row[column]!)),
  )
}

const commandArguments = parseCommandLine(
  { allowPositionals: true, options: { out: { type: 'string', default: target } } },
  usage,
)
const missingPath = commandArguments?.positionals.find((path) => !existsSync(path))
if (commandArguments && commandArguments.positionals.length !== 2) fail(usage)
else if (missingPath !== undefined) fail(`There is no file ${missingPath}.`)
else if (commandArguments) {
  try {
    const rows = commandArguments.positionals.flatMap(readRows)
    const packed = deflateRawSync(makeBytes(rows), { level: 9, strategy: constants.Z_RLE })
    writeFileSync(commandArguments.values.out, packed)
    console.log(`${commandArguments.values.out}: ${rows.length} images in ${packed.length} bytes.`)
  } catch (error) {
    fail((error as Error).message)
  }
}
