/** Compiles the content and writes it to the file that is named, or why it does not compile to that of the second name. */

import { writeFileSync } from 'node:fs'
import { serialize } from 'node:v8'
import { compileFolder } from '../src/build/compileFolder'
import { formatIssue } from '../src/compiler/compile'
import { encodePositions } from '../src/layout/timeline/positions/timelinePositions'

const [compiled, failed] = process.argv.slice(2) as [string, string]
const { corpus, issues } = compileFolder('content')
if (corpus) {
  // As the site is built: with the positions of the marks.
  const { timeline } = corpus
  writeFileSync(
    compiled,
    serialize({ ...corpus, timeline: { ...timeline, positions: encodePositions(timeline) } }),
  )
} else {
  writeFileSync(failed, ['The content does not compile:', ...issues.map(formatIssue)].join('\n'))
}
