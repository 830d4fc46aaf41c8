import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { deserialize } from 'node:v8'
import type { Corpus } from '../src/compiler/compile'

/** Where the compiled content lies while tests run, or why there is none. */
const folder = '.reports/content'
const compiled = `${folder}/corpus`
const failed = `${folder}/issues.txt`
const patienceMs = 300_000

/** Before any test: what an earlier run has compiled is not taken. */
export default function setup() {
  rmSync(folder, { recursive: true, force: true })
}

/**
 * The content of the site, compiled: by the first test that asks, once for all. A mistake in the content fails the tests
 * that read it, and no other.
 */
export function readCorpus(): Corpus {
  if (isFirst()) compile()
  else wait()
  if (existsSync(failed)) throw new Error(readFileSync(failed, 'utf8'))
  return deserialize(readFileSync(compiled))
}

/** Tests run in several processes: the one that makes the folder is the first. */
function isFirst(): boolean {
  mkdirSync('.reports', { recursive: true })
  try {
    mkdirSync(folder)
    return true
  } catch {
    return false
  }
}

function compile() {
  const [result, reason] = [`${compiled}.new`, `${failed}.new`]
  try {
    execFileSync(process.execPath, ['--import', 'tsx', 'tests/compileContent.ts', result, reason])
  } catch (error) {
    // Nobody waits for what will not come.
    writeFileSync(reason, String(error))
  }
  // Nobody sees half of it.
  if (existsSync(result)) renameSync(result, compiled)
  else renameSync(reason, failed)
}

function wait() {
  const clock = new Int32Array(new SharedArrayBuffer(4))
  const end = Date.now() + patienceMs
  while (!existsSync(compiled) && !existsSync(failed)) {
    if (Date.now() > end) throw new Error(`The content was not compiled within ${patienceMs / 1000} s.`)
    Atomics.wait(clock, 0, 0, 50)
  }
}
