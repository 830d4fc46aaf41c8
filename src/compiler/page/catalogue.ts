import { fileStart, type ReportIssue } from './issue'

/** The id of an entry or event, which is used in addresses. */
export const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** A content file; `path` is relative, with forward slashes. */
export interface ContentFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/** The files of one architecture, era or lab, or of the page about the site. */
export interface Entry {
  readonly id: string
  /** The id of its era, or `labs`; empty for the page about the site. */
  readonly folder: string
  readonly original: ContentFile
  readonly translation?: ContentFile
  /** The executable specification of an architecture. */
  readonly specification?: ContentFile
  /** The measurements for the claims of a lab. */
  readonly results?: ContentFile
}

/** All content files by their role; entries by id. */
export interface Catalogue {
  readonly eras: ReadonlyMap<string, Entry>
  readonly architectures: ReadonlyMap<string, Entry>
  readonly labs: ReadonlyMap<string, Entry>
  readonly events: ContentFile | undefined
  /** The Chinese for the names in specifications. */
  readonly glossary: ContentFile | undefined
  /** What architectures are about, for the search. */
  readonly topics: ContentFile | undefined
  /** The page about the site. */
  readonly about: Entry | undefined
}

/** Finds the role of every file below `root` and reports files without one. */
export function createCatalogue(
  files: readonly ContentFile[],
  root: string,
  reportIn: (path: string) => ReportIssue,
): Catalogue {
  const byAddress = new Map<string, ContentFile>()
  for (const file of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const address = file.path.startsWith(`${root}/`) ? file.path.slice(root.length + 1) : file.path
    if (isIgnored(address)) continue
    const problem = explainMisplacement(address)
    if (problem) reportIn(file.path)(fileStart, problem)
    else byAddress.set(address, file)
  }

  const eras = new Map<string, Entry>()
  const architectures = new Map<string, Entry>()
  const labs = new Map<string, Entry>()
  const pages = new Map<string, Entry>()
  const findKind = (folder: string, name: string) => {
    if (folder === '') return [name, pages] as const
    if (folder === labFolder) return [name, labs] as const
    return name === 'era' ? ([folder, eras] as const) : ([name, architectures] as const)
  }
  for (const [address, file] of byAddress) {
    const report = reportIn(file.path)
    const [, stem = '', ending = ''] = entryFile.exec(address) ?? []
    if (ending === '.md') {
      const [name = '', folder = ''] = stem.split('/').reverse()
      const [id, entries] = findKind(folder, name)
      const translation = byAddress.get(`${stem}.zh.md`)
      const duplicate = entries.get(id)
      if (!translation) report(fileStart, `the Chinese is missing. Write ${stem}.zh.md.`)
      if (duplicate)
        report(fileStart, `the id "${id}" belongs to ${duplicate.original.path}. Rename this file.`)
      else {
        entries.set(id, {
          ...{ id, folder, original: file, translation },
          specification: byAddress.get(`${stem}.network.yaml`),
          results: byAddress.get(`${stem}.results.json`),
        })
      }
    } else if (Object.hasOwn(supplements, ending) && !byAddress.has(`${stem}.md`))
      report(fileStart, `${stem}.md is missing. Write it, or rename ${supplements[ending]}.`)
  }

  const foldersWithoutEra = new Map(
    [...architectures.values()].reverse().map((entry) => [entry.folder, entry.original]),
  )
  for (const [folder, file] of foldersWithoutEra) {
    if (eras.has(folder)) continue
    reportIn(file.path)(
      fileStart,
      `its folder is not an era: ${folder}/era.md is missing. Write it, or move this file.`,
    )
  }
  return {
    ...{ eras, architectures, labs },
    events: byAddress.get(eventsPath),
    glossary: byAddress.get(glossaryPath),
    topics: byAddress.get(topicsPath),
    about: pages.get('about'),
  }
}

const entryFile = /^(.+?)(\.md|\.zh\.md|\.network\.yaml|\.results\.json)$/
/** What an entry has besides its text, by the ending of the file. */
const supplements: Readonly<Record<string, string>> = {
  '.zh.md': 'this translation',
  '.network.yaml': 'this specification',
  '.results.json': 'these results',
}

const aboutPaths = ['about.md', 'about.zh.md']
const eventsPath = 'trends/events.yaml'
const glossaryPath = 'names.zh.yaml'
const topicsPath = 'topics.yaml'
/** The folder of the labs; every other folder of entries is an era. */
export const labFolder = 'labs'

/** The guide for authors. */
const isIgnored = (address: string) => address === 'README.md'

const eraFile = /^([^/]+)\/([^/]+?)(?:(?:\.zh)?\.md|\.network\.yaml)$/
const labFile = /^([^/]+)\/([^/]+?)(?:(?:\.zh)?\.md|\.results\.json)$/

function explainMisplacement(address: string): string | undefined {
  if ([...aboutPaths, eventsPath, glossaryPath, topicsPath].includes(address)) return
  const entry = address.startsWith(`${labFolder}/`) ? labFile : eraFile
  const [, folder, stem] = entry.exec(address) ?? []
  if (folder === undefined || stem === undefined) {
    return `this file is not expected here. Entries are <era>/<id>.md, <era>/<id>.zh.md and <era>/<id>.network.yaml, labs ${labFolder}/<id>.md, ${labFolder}/<id>.zh.md and ${labFolder}/<id>.results.json, events ${eventsPath}, Chinese names ${glossaryPath}, topics ${topicsPath}, the page about the site ${aboutPaths.join(' and ')}.`
  }
  for (const name of [folder, stem]) {
    if (!idPattern.test(name))
      return `"${name}" is not a valid id. Rename it with lower-case letters, digits and hyphens.`
  }
}
