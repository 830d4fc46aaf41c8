import type { Language } from '../../model/language'
import { findClosest } from '../../text/didYouMean'
import { type Catalogue, type Entry, labFolder } from './catalogue'
import { isWebAddress } from './webAddress'

/** The page that contains a link, and the possible targets. */
interface LinkContext {
  /** Empty for a page in the root folder. */
  readonly folder: string
  readonly language: Language
  /** The base path of the site, with a trailing slash. */
  readonly base: string
  readonly catalogue: Catalogue
}

export type LinkTarget =
  | { readonly href: string; readonly isExternal: boolean }
  | { readonly problem: string }

/** Resolves the address of a Markdown link: to the page of an entry, or to another site. */
export function resolveLink(address: string, context: LinkContext): LinkTarget {
  if (isWebAddress(address)) return { href: address, isExternal: true }
  if (/^(?:[a-z][a-z\d+.-]*:|\/)/i.test(address)) {
    return {
      problem: `the address "${address}" is not allowed. Begin it with https://, without user names, or link an entry's file.`,
    }
  }

  const pathFromSubfolder = context.folder === '' ? `../${address}` : address
  const [, folder = context.folder, stem = ''] =
    /^(?:\.\.\/([^/]+)\/)?([^/]+)\.md$/.exec(pathFromSubfolder) ?? []
  const { eras, architectures, labs } = context.catalogue
  const prefix = context.language === 'en' ? context.base : `${context.base}${context.language}/`
  if (folder === labFolder && labs.has(stem)) return { href: `${prefix}lab/${stem}/`, isExternal: false }
  if (stem === 'era' && eras.has(folder)) return { href: `${prefix}era/${folder}/`, isExternal: false }
  if (architectures.get(stem)?.folder === folder)
    return { href: `${prefix}architecture/${stem}/`, isExternal: false }

  const name = stem.replace(/\.zh$/, '')
  const entriesToSearch = folder === labFolder ? [labs, architectures] : [architectures, labs]
  const suggestion = entriesToSearch.flatMap(
    (entries) => entries.get(findClosest(name, entries.keys()) ?? '') ?? [],
  )[0]
  const advice = suggestion
    ? `Did you mean "${getRelativeFilePath(suggestion, context)}"?`
    : `Link the file of an entry, like ${getRelativeFilePath({ id: 'lstm', folder: 'rnn' }, context)}.`
  return { problem: `the link "${address}" leads nowhere. ${advice}` }
}

function getRelativeFilePath({ id, folder }: Pick<Entry, 'id' | 'folder'>, context: LinkContext): string {
  if (folder === context.folder) return `${id}.md`
  return context.folder === '' ? `${folder}/${id}.md` : `../${folder}/${id}.md`
}
