/** Compiles the content and writes the corpus to the first file, or its issues to the second. */

import { writeFileSync } from 'node:fs'
import { serialize } from 'node:v8'
import { compileFolder } from '../src/build/compileFolder'
import { formatIssue } from '../src/compiler/compile'
import { addPositions } from '../src/layout/timeline/precompute/timelinePositions'

const [corpusFile, issuesFile] = process.argv.slice(2) as [string, string]
const { corpus, issues } = compileFolder('content')
if (corpus) {
  // As in a build, with the positions of marks and names of eras.
  writeFileSync(corpusFile, serialize({ ...corpus, timeline: addPositions(corpus.timeline, 'thorough') }))
} else {
  writeFileSync(issuesFile, ['The content does not compile:', ...issues.map(formatIssue)].join('\n'))
}
