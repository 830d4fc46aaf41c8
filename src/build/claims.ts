import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Digits, readDigits } from '../labs/learning/digits'
import { studiesOf } from '../labs/studies'
import { contentFolder } from './corpus'
import { measureLab } from './measure'

// `npm run claims`: measures every claim of every lab with ten seeds and writes the results that their pages show.
// `npm run claims -- memory experts --seeds 20`: of some labs, with as many seeds.

const least = 10

function seedsOf(text: string | undefined): number[] | undefined {
  const count = text === undefined ? least : Number(text)
  if (!Number.isInteger(count) || count < 1) return undefined
  return Array.from({ length: count }, (_, index) => index + 1)
}

async function run(labs: readonly string[], seeds: readonly number[], digits: Digits) {
  for (const lab of labs) {
    const began = performance.now()
    const results = await measureLab(await studiesOf[lab]!(), seeds, digits, (study, seed) =>
      console.log(`${lab}: ${study}, seed ${seed}`),
    )
    writeFileSync(
      join(contentFolder(), 'labs', `${lab}.results.json`),
      `${JSON.stringify(results, null, 1)}\n`,
    )
    for (const [claim, held] of Object.entries(results.held)) {
      console.log(`${lab}: ${claim} held in ${held.filter(Boolean).length} of ${held.length}`)
    }
    console.log(`${lab}: ${((performance.now() - began) / 1000).toFixed(0)} s`)
  }
}

const given = process.argv.slice(2)
const at = given.indexOf('--seeds')
const seeds = seedsOf(at < 0 ? undefined : (given[at + 1] ?? ''))
const named = at < 0 ? given : given.toSpliced(at, 2)
const unknown = named.find((one) => !Object.hasOwn(studiesOf, one))
if (unknown !== undefined) {
  console.error(`There is no lab "${unknown}". There are ${Object.keys(studiesOf).join(', ')}.`)
  process.exitCode = 1
} else if (!seeds) {
  console.error('Write how many seeds: npm run claims -- --seeds 10')
  process.exitCode = 1
} else {
  const file = Uint8Array.from(readFileSync('src/labs/learning/optdigits.bin')).buffer
  await run(named.length > 0 ? named : Object.keys(studiesOf), seeds, await readDigits(file))
}
