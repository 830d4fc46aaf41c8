/** Compiles the content once for all tests, before any of them. */

import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { serialize } from 'node:v8'
import { compileFolder } from '../src/build/corpus'
import { formatIssue } from '../src/compiler/compile'
import { encodePositions } from '../src/layout/timeline/positions/chosenPositions'
import { compiled } from './content'

export default function setup() {
  const { corpus, issues } = compileFolder('content')
  if (!corpus) throw new Error(['The content does not compile:', ...issues.map(formatIssue)].join('\n'))
  mkdirSync(dirname(compiled), { recursive: true })
  // As the site is built: with the positions of the marks.
  const { timeline } = corpus
  const positions = encodePositions(timeline)
  writeFileSync(compiled, serialize({ ...corpus, timeline: { ...timeline, positions } }))
}
