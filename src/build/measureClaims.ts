import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Digits, readDigits } from '../labs/learning/digits'
import { fail, parseCommandLine } from './commandLine'
import { getContentFolder } from './compileFolder'
import { findLabs, loadStudies } from './findStudies'
import { measureLab } from './measureLab'

// `npm run claims`: measures the claims of all labs with ten seeds and writes the results that the pages show.
// `npm run claims -- memory experts --seeds 20`: only these labs, with 20 seeds.

const defaultSeedCount = 10

/** The seeds from 1 to the count in `text`; undefined if it is not a positive integer. */
function makeSeeds(text: string): number[] | undefined {
  const count = Number(text)
  if (!Number.isInteger(count) || count < 1) return undefined
  return Array.from({ length: count }, (_, index) => index + 1)
}

async function measureClaims(labs: readonly string[], seeds: readonly number[], digits: Digits) {
  for (const lab of labs) {
    const began = performance.now()
    const results = await measureLab(await loadStudies(lab), seeds, digits, (study, seed) =>
      console.log(`${lab}: ${study}, seed ${seed}`),
    )
    writeFileSync(
      join(getContentFolder(), 'labs', `${lab}.results.json`),
      `${JSON.stringify(results, null, 1)}\n`,
    )
    for (const [claim, held] of Object.entries(results.held)) {
      console.log(`${lab}: ${claim} held in ${held.filter(Boolean).length} of ${held.length}`)
    }
    console.log(`${lab}: ${((performance.now() - began) / 1000).toFixed(0)} s`)
  }
}

const usage = 'Give the number of seeds: npm run claims -- --seeds 10'
const commandArguments = parseCommandLine(
  { allowPositionals: true, options: { seeds: { type: 'string', default: String(defaultSeedCount) } } },
  usage,
)
const seeds = commandArguments && makeSeeds(commandArguments.values.seeds)
const allLabs = findLabs()
const unknownLab = commandArguments?.positionals.find((one) => !allLabs.includes(one))
if (unknownLab !== undefined) {
  fail(`There is no lab "${unknownLab}". There are ${allLabs.join(', ')}.`)
} else if (commandArguments && !seeds) {
  fail(usage)
} else if (commandArguments && seeds) {
  const file = Uint8Array.from(readFileSync('src/labs/learning/optdigits.bin')).buffer
  const labs = commandArguments.positionals.length > 0 ? commandArguments.positionals : allLabs
  await measureClaims(labs, seeds, await readDigits(file))
}
