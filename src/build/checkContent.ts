import { fail } from './commandLine'
import { compileFolder, getContentFolder, listIssues } from './compileFolder'

// `npm run check`: prints every issue of the content, one per line; exits with status 1 if there is any.
const { issues, corpus } = compileFolder(getContentFolder(), { editorial: true })
if (corpus) {
  const { eras, architectures } = corpus.timeline
  const contents = `${architectures.length} architectures in ${eras.length} eras`
  console.log(`${getContentFolder()}: ${contents}, no issue.`)
} else fail(`${listIssues(issues)}.`)
