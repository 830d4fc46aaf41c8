import { formatIssue } from '../compiler/compile'
import { compileFolder, getContentFolder } from './compileFolder'

// `npm run check`: prints every issue of the content, one per line; exits with status 1 if there is any.
const { issues, corpus } = compileFolder(getContentFolder(), { editorial: true })
for (const issue of issues) console.error(formatIssue(issue))
if (corpus) {
  const { eras, architectures } = corpus.timeline
  console.log(
    `${getContentFolder()}: ${architectures.length} architectures in ${eras.length} eras, no issue.`,
  )
} else {
  console.error(issues.length === 1 ? '1 issue.' : `${issues.length} issues.`)
  process.exitCode = 1
}
