import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { deserialize } from 'node:v8'
import type { Corpus } from '../src/compiler/compile'

/** Contains the compiled content, or its issues, during a test run. */
const folder = '.reports/content'
const corpusFile = `${folder}/corpus`
const issuesFile = `${folder}/issues.txt`
const timeoutMs = 300_000

/** Global setup of Vitest: removes the compiled content of an earlier run. */
export default function setup() {
  rmSync(folder, { recursive: true, force: true })
}

/**
 * The compiled content of the site. It is compiled once, for the first test that needs it. A mistake in the content fails
 * only the tests that read it.
 */
export function readCorpus(): Corpus {
  if (isFirst()) compile()
  else waitForCompilation()
  if (existsSync(issuesFile)) throw new Error(readFileSync(issuesFile, 'utf8'))
  return deserialize(readFileSync(corpusFile))
}

/** Whether this process is the first; tests run in several, and only one can create the folder. */
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
  const [newCorpus, newIssues] = [`${corpusFile}.new`, `${issuesFile}.new`]
  try {
    execFileSync(process.execPath, ['--import', 'tsx', 'tests/compileContent.ts', newCorpus, newIssues])
  } catch (error) {
    // So that other processes do not wait until the timeout.
    writeFileSync(newIssues, String(error))
  }
  // Renaming is atomic, so that no process reads an incomplete file.
  if (existsSync(newCorpus)) renameSync(newCorpus, corpusFile)
  else renameSync(newIssues, issuesFile)
}

function waitForCompilation() {
  const clock = new Int32Array(new SharedArrayBuffer(4))
  const end = Date.now() + timeoutMs
  while (!existsSync(corpusFile) && !existsSync(issuesFile)) {
    if (Date.now() > end) throw new Error(`The content was not compiled within ${timeoutMs / 1000} s.`)
    Atomics.wait(clock, 0, 0, 50)
  }
}
