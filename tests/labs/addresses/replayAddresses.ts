import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { experiments } from '../../../src/labs/experiments'
import type { Experiment } from '../../../src/labs/runner/experiment'
import { readOptdigits } from '../readOptdigits'
import { openAddress } from './openAddress'

/**
 * The count of some numbers, their sum weighted by position (1/count to 1, so that order matters), and the sum of their
 * absolute values. Those that are not finite only count.
 */
type Checksum = readonly [number, number, number]

/** What an address gave when it was recorded. */
interface Opened {
  readonly part: string
  readonly settings: Readonly<Record<string, string | number | boolean>>
  /** The address that the page writes for these settings. */
  readonly formatted: string
  /** The steps of the whole run; absent for a calculation. */
  readonly total?: number
  /** Of each field of the picture, or of the result of a calculation. */
  readonly checksums: Readonly<Record<string, Checksum>>
}

export interface RecordedAddress {
  readonly address: string
  /** The steps before the picture. */
  readonly steps: number
  /** Absent until it is recorded. */
  readonly opened?: Opened
}

/**
 * Whether to record what new addresses give: run the test of a lab with the variable
 * `RECORD_ADDRESSES`, then `npm run format`. Recorded addresses are never recorded again.
 */
const isRecording = process.env.RECORD_ADDRESSES !== undefined
/** Of the sum of absolute values: the last bits of `Math.tanh` and the like differ between engines. */
const tolerance = 1e-6

const fileOf = (lab: string) => `tests/labs/addresses/${lab}.json`

export const readAddresses = (lab: string): RecordedAddress[] => JSON.parse(readFileSync(fileOf(lab), 'utf8'))

/** The numbers of a picture by field, those of all items of a list together; a text gives its characters. */
function collectNumbers(value: unknown, field = '', fields = new Map<string, number[]>()) {
  const add = (numbers: readonly number[]) => fields.set(field, [...(fields.get(field) ?? []), ...numbers])
  if (typeof value === 'number' || typeof value === 'boolean') add([Number(value)])
  else if (typeof value === 'string') add(Array.from(value, (character) => character.codePointAt(0)!))
  else if (ArrayBuffer.isView(value)) add(Object.values(value))
  else if (Array.isArray(value)) for (const item of value) collectNumbers(item, field, fields)
  else if (typeof value === 'object' && value !== null)
    for (const [name, one] of Object.entries(value))
      collectNumbers(one, field === '' ? name : `${field}.${name}`, fields)
  return fields
}

function computeChecksum(numbers: readonly number[]): Checksum {
  const finite = numbers.filter(Number.isFinite)
  const add = (of: (one: number, index: number) => number) =>
    Number(finite.reduce((sum, one, index) => sum + of(one, index), 0).toPrecision(9))
  return [numbers.length, add((one, index) => (one * (index + 1)) / finite.length), add(Math.abs)]
}

const computeChecksums = (picture: object) =>
  Object.fromEntries([...collectNumbers(picture)].map(([name, numbers]) => [name, computeChecksum(numbers)]))

/** The picture after some steps, and the steps of the whole run. */
async function runExperiment(name: string, settings: Opened['settings'], steps: number) {
  const experiment = (await experiments[name]!()) as Experiment<unknown, object>
  const run = experiment.begin(settings, await readOptdigits())
  while (run.prepare?.());
  while (run.done < steps) run.step()
  const picture = run.picture()
  const { total } = run
  run.dispose()
  return { total, checksums: computeChecksums(picture) }
}

async function replay({ address, steps }: RecordedAddress): Promise<Opened> {
  const { part, settings, formatted } = await openAddress(address)
  const results =
    part.experiment === undefined
      ? { checksums: computeChecksums(part.compute!(settings)) }
      : await runExperiment(part.experiment, settings, steps)
  return { part: part.id, settings, formatted, ...results }
}

/** Checks that the recorded addresses of a lab open the same part with the same settings and give the same run. */
export function replayAddresses(lab: string) {
  const recorded = readAddresses(lab)
  if (isRecording) return it(`the lab ${lab} gets new recorded addresses`, () => record(lab, recorded))
  describe(`the lab ${lab}`, () => {
    const cases = recorded.map((one) => [one.address, one] as const)

    it.each(cases)('opens %s with the recorded settings and run', async (_, one) => {
      const { checksums, ...opened } = await replay(one)
      const { checksums: expected, ...expectedOpened } = one.opened!
      expect(opened).toEqual(expectedOpened)
      expect(Object.keys(checksums)).toEqual(Object.keys(expected))
      for (const [name, [count, weightedSum, absoluteSum]] of Object.entries(expected)) {
        const [newCount, newWeightedSum, newAbsoluteSum] = checksums[name]!
        expect(newCount, name).toBe(count)
        expect(Math.abs(newWeightedSum - weightedSum), name).toBeLessThanOrEqual(tolerance * absoluteSum)
        expect(Math.abs(newAbsoluteSum - absoluteSum), name).toBeLessThanOrEqual(tolerance * absoluteSum)
      }
    })

    it.each(cases)('writes an address for %s that opens with the same settings', async (_, { opened }) => {
      const { part, settings, formatted } = await openAddress(opened!.formatted)
      expect([part.id, settings, formatted]).toEqual([opened!.part, opened!.settings, opened!.formatted])
    })
  })
}

async function record(lab: string, addresses: readonly RecordedAddress[]) {
  const all: RecordedAddress[] = []
  for (const one of addresses) all.push(one.opened ? one : { ...one, opened: await replay(one) })
  writeFileSync(fileOf(lab), JSON.stringify(all))
}
