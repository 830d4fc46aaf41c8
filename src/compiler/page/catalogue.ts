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
  readonly events?: ContentFile
  /** The Chinese for the names in specifications. */
  readonly glossary?: ContentFile
  /** The page about the site. */
  readonly about?: Entry
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
  for (const [address, file] of byAddress) {
    const report = reportIn(file.path)
    const [folder = '', name = ''] = address.split('/')
    if (name.endsWith('.zh.md')) {
      const original = address.replace('.zh.md', '.md')
      if (!byAddress.has(original))
        report(fileStart, `${original} is missing. Write it, or rename this translation.`)
    } else if (name.endsWith('.md')) {
      const stem = name.slice(0, -'.md'.length)
      const [id, entriesOfKind] =
        folder === labFolder ? [stem, labs] : stem === 'era' ? [folder, eras] : [stem, architectures]
      const translation = byAddress.get(`${folder}/${stem}.zh.md`)
      const specification = byAddress.get(`${folder}/${stem}.network.yaml`)
      const results = byAddress.get(`${folder}/${stem}.results.json`)
      const duplicate = entriesOfKind.get(id)
      if (!translation) report(fileStart, `the Chinese is missing. Write ${folder}/${stem}.zh.md.`)
      if (duplicate)
        report(fileStart, `the id "${id}" belongs to ${duplicate.original.path}. Rename this file.`)
      else {
        entriesOfKind.set(id, {
          ...{ id, folder, original: file },
          ...(translation && { translation }),
          ...(specification && { specification }),
          ...(results && { results }),
        })
      }
    } else {
      const [, original, what] = /^(.+)\.(network|results)\.\w+$/.exec(address) ?? []
      if (original === undefined || byAddress.has(`${original}.md`)) continue
      const subject = what === 'network' ? 'this specification' : 'these results'
      report(fileStart, `${original}.md is missing. Write it, or rename ${subject}.`)
    }
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
  const events = byAddress.get(eventsPath)
  const glossary = byAddress.get(glossaryPath)
  const about = findAbout(byAddress, reportIn)
  return {
    ...{ eras, architectures, labs },
    ...(events && { events }),
    ...(glossary && { glossary }),
    ...(about && { about }),
  }
}

/** The page about the site, whose files are in the root folder. */
function findAbout(
  byAddress: ReadonlyMap<string, ContentFile>,
  reportIn: (path: string) => ReportIssue,
): Entry | undefined {
  const [original, translation] = aboutPaths.map((address) => byAddress.get(address))
  if (original && !translation)
    reportIn(original.path)(fileStart, 'the Chinese is missing. Write about.zh.md.')
  if (translation && !original)
    reportIn(translation.path)(fileStart, 'about.md is missing. Write it, or rename this translation.')
  return original && { id: 'about', folder: '', original, ...(translation && { translation }) }
}

const aboutPaths = ['about.md', 'about.zh.md']
const eventsPath = 'trends/events.yaml'
const glossaryPath = 'names.zh.yaml'
/** The folder of the labs; every other folder of entries is an era. */
export const labFolder = 'labs'

/** The guide for authors. */
const isIgnored = (address: string) => address === 'README.md'

const eraFile = /^([^/]+)\/([^/]+?)(?:(?:\.zh)?\.md|\.network\.yaml)$/
const labFile = /^([^/]+)\/([^/]+?)(?:(?:\.zh)?\.md|\.results\.json)$/

function explainMisplacement(address: string): string | undefined {
  if ([...aboutPaths, eventsPath, glossaryPath].includes(address)) return
  const entry = address.startsWith(`${labFolder}/`) ? labFile : eraFile
  const [, folder, stem] = entry.exec(address) ?? []
  if (folder === undefined || stem === undefined) {
    return `this file is not expected here. Entries are <era>/<id>.md, <era>/<id>.zh.md and <era>/<id>.network.yaml, labs ${labFolder}/<id>.md, ${labFolder}/<id>.zh.md and ${labFolder}/<id>.results.json, events ${eventsPath}, Chinese names ${glossaryPath}, the page about the site ${aboutPaths.join(' and ')}.`
  }
  for (const name of [folder, stem]) {
    if (!idPattern.test(name))
      return `"${name}" is not a valid id. Rename it with lower-case letters, digits and hyphens.`
  }
}
