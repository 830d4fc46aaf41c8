import type { SourceFile } from '../page/catalogue'
import type { Issue, Report } from '../page/issue'
import type { Site } from '../page/site'

/** Reads the entries of one compilation after the other, each again only when something it was read from has changed. */
export interface Reader {
  /** Reports in a file, at any time between the beginning and the end of a compilation. */
  readonly reportIn: (path: string) => Report
  readonly begin: () => void
  /** What `readEntry` makes of some files and of what the site answers; it has no other input, and throws nothing. */
  readonly read: <T>(
    name: string,
    files: readonly (SourceFile | undefined)[],
    site: Site,
    readEntry: (site: Site) => T,
  ) => T
  /** Every issue of this compilation. What it had no use for is forgotten. */
  readonly end: () => Issue[]
}

interface Reading {
  readonly files: readonly (SourceFile | undefined)[]
  readonly answers: readonly Answer[]
  readonly issues: readonly Issue[]
  readonly result: unknown
}

/** What the site was asked while an entry was read, and its answer as JSON. */
interface Answer {
  readonly question: keyof Site
  readonly about: readonly string[]
  readonly answer: string | undefined
}

export function createReader(): Reader {
  let before = new Map<string, Reading>()
  let now = new Map<string, Reading>()
  let issues: Issue[] = []

  function readAnew<T>(files: Reading['files'], site: Site, readEntry: (site: Site) => T) {
    const answers: Answer[] = []
    const others = issues
    issues = []
    const result = readEntry(recording(site, answers))
    const reading = { files, answers, issues, result }
    issues = others
    return reading
  }

  return {
    reportIn:
      (path) =>
      ({ line, column }, message) => {
        // A message may quote what is written, which may go over several lines.
        issues.push({ path, line, column, message: message.replace(/\s+/g, ' ') })
      },
    begin() {
      now = new Map()
      issues = []
    },
    read<T>(name: string, files: Reading['files'], site: Site, readEntry: (site: Site) => T) {
      const known = before.get(name)
      const reading = known && isUpToDate(known, files, site) ? known : readAnew(files, site, readEntry)
      now.set(name, reading)
      issues.push(...reading.issues)
      return reading.result as T
    },
    end() {
      before = now
      return issues
    },
  }
}

/** The site, writing down what it answers. */
function recording(site: Site, answers: Answer[]): Site {
  const questions = Object.entries(site) as [keyof Site, (...about: string[]) => unknown][]
  return Object.fromEntries(
    questions.map(([question, ask]) => [
      question,
      (...about: string[]) => {
        const answer = ask(...about)
        answers.push({ question, about, answer: JSON.stringify(answer) })
        return answer
      },
    ]),
  ) as unknown as Site
}

function isUpToDate({ files, answers }: Reading, present: Reading['files'], site: Site): boolean {
  return (
    files.length === present.length &&
    files.every((file, index) => isSame(file, present[index])) &&
    answers.every(({ question, about, answer }) => {
      const ask = site[question] as (...about: readonly string[]) => unknown
      return JSON.stringify(ask(...about)) === answer
    })
  )
}

function isSame(file: SourceFile | undefined, other: SourceFile | undefined): boolean {
  if (!file || !other) return file === other
  if (file.path !== other.path || file.bytes.length !== other.bytes.length) return false
  if (file.bytes === other.bytes) return true
  for (let index = 0; index < file.bytes.length; index++) {
    if (file.bytes[index] !== other.bytes[index]) return false
  }
  return true
}
