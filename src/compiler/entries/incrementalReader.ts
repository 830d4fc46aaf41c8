import type { ContentFile } from '../page/catalogue'
import type { Issue, ReportIssue } from '../page/issue'
import type { SiteLookup } from '../page/siteLookup'

interface CachedReading {
  readonly files: readonly (ContentFile | undefined)[]
  readonly answers: readonly Answer[]
  readonly issues: readonly Issue[]
  readonly result: unknown
}

/** A question to the site while an entry was read, and its answer as JSON. */
interface Answer {
  readonly ask: (site: SiteLookup) => unknown
  readonly answer: string | undefined
}

export type IncrementalReader = ReturnType<typeof createIncrementalReader>

/** Reads entries over successive compilations. Rereads an entry only if one of its inputs has changed. */
export function createIncrementalReader() {
  let previous = new Map<string, CachedReading>()
  let current = new Map<string, CachedReading>()
  let issues: Issue[] = []

  function readUncached<T>(
    files: CachedReading['files'],
    site: SiteLookup,
    readEntry: (site: SiteLookup) => T,
  ) {
    const answers: Answer[] = []
    const earlierIssues = issues
    issues = []
    const result = readEntry(recordAnswers(site, answers))
    const reading = { files, answers, issues, result }
    issues = earlierIssues
    return reading
  }

  return {
    /** Reports issues of a file; valid between the beginning and the end of a compilation. */
    reportIn:
      (path: string): ReportIssue =>
      ({ line, column }, message) => {
        // A message may quote text that spans several lines.
        issues.push({ path, line, column, message: message.replace(/\s+/g, ' ') })
      },
    beginCompilation() {
      current = new Map()
      issues = []
    },
    /** The result of `readEntry`, whose only inputs are `files` and the answers of `site`. It must not throw. */
    read<T>(
      name: string,
      files: CachedReading['files'],
      site: SiteLookup,
      readEntry: (site: SiteLookup) => T,
    ) {
      const known = previous.get(name)
      const reading = known && isUpToDate(known, files, site) ? known : readUncached(files, site, readEntry)
      current.set(name, reading)
      issues.push(...reading.issues)
      return reading.result as T
    },
    /** Returns every issue of this compilation. Drops cached entries that it did not use. */
    endCompilation() {
      previous = current
      return issues
    },
  }
}

/** Wraps the site so that each of its answers is recorded in `answers`. */
function recordAnswers(site: SiteLookup, answers: Answer[]): SiteLookup {
  const record = <T>(ask: (site: SiteLookup) => T): T => {
    const answer = ask(site)
    answers.push({ ask, answer: JSON.stringify(answer) })
    return answer
  }
  return {
    resolveLink: (...args) => record((one) => one.resolveLink(...args)),
    resolveImage: (...args) => record((one) => one.resolveImage(...args)),
    findYears: (...args) => record((one) => one.findYears(...args)),
    checkArchitectureId: (...args) => record((one) => one.checkArchitectureId(...args)),
    translateName: (...args) => record((one) => one.translateName(...args)),
  }
}

function isUpToDate(
  { files, answers }: CachedReading,
  currentFiles: CachedReading['files'],
  site: SiteLookup,
): boolean {
  return (
    files.length === currentFiles.length &&
    files.every((file, index) => isSameFile(file, currentFiles[index])) &&
    answers.every(({ ask, answer }) => JSON.stringify(ask(site)) === answer)
  )
}

function isSameFile(file: ContentFile | undefined, other: ContentFile | undefined): boolean {
  if (!file || !other) return file === other
  if (file.path !== other.path || file.bytes.length !== other.bytes.length) return false
  if (file.bytes === other.bytes) return true
  for (let index = 0; index < file.bytes.length; index++) {
    if (file.bytes[index] !== other.bytes[index]) return false
  }
  return true
}
