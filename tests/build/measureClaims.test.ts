import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LabMeasurements } from '../../src/build/measureLab'
import { writeTexts } from './writeTexts'

const lab = 'perceptron'
const file = (folder: string) => join(folder, 'labs', `${lab}.results.json`)
const read = (folder: string): LabMeasurements => JSON.parse(readFileSync(file(folder), 'utf8'))

/** Runs `npm run claims` on a folder in a child process. */
function runClaims(folder: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync('npx', ['tsx', 'src/build/measureClaims.ts', ...args], {
    env: { ...process.env, CONTENT_DIR: folder, npm_config_loglevel: 'silent' },
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

describe('npm run claims', () => {
  let folder = ''
  beforeAll(() => {
    folder = writeTexts({ [`labs/${lab}.results.json`]: 'nothing yet' })
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('measures a lab with the given number of seeds and writes the results for its page', () => {
    const { status, stdout, stderr } = runClaims(folder, lab, '--seeds', '2')
    expect(stderr).toBe('')
    expect(status).toBe(0)
    const [written, committed] = [read(folder), read('content')]
    expect(written.seeds).toEqual([1, 2])
    expect(Object.keys(written.figures)).toEqual(Object.keys(committed.figures))
    expect(Object.keys(written.held)).toEqual(Object.keys(committed.held))
    expect(readFileSync(file(folder), 'utf8')).toBe(`${JSON.stringify(written, null, 1)}\n`)
    expect(stdout).toContain(`${lab}: novikoff held in 2 of 2\n`)
  })

  it.each([
    [['perceptrn'], 'There is no lab "perceptrn". There are '],
    [['toString'], 'There is no lab "toString". There are '],
    [['perceptron', '--seeds', '0'], 'Give the number of seeds: npm run claims -- --seeds 10\n'],
    [['--seeds'], 'Give the number of seeds: npm run claims -- --seeds 10\n'],
  ])('rejects the arguments %j with advice', (args, message) => {
    const { status, stdout, stderr } = runClaims(folder, ...args)
    expect(stderr).toContain(message)
    expect(stdout).toBe('')
    expect(status).toBe(1)
  })
})
