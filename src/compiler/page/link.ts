import type { Language } from '../../model/timeline'
import { nearest } from '../../text/suggestion'
import { type Catalogue, type Entry, labFolder } from './catalogue'

/** Where a link stands, and what it may lead to. */
interface Setting {
  /** Empty for a page that lies beside the folders. */
  readonly folder: string
  readonly language: Language
  /** The address of the site, with a slash at its end. */
  readonly base: string
  readonly catalogue: Catalogue
}

export type Destination = { readonly href: string; readonly isExternal: boolean } | { readonly fault: string }

/** Where the address of a Markdown link leads: to the page of an entry, or to another site. */
export function resolveLink(address: string, setting: Setting): Destination {
  if (/^https?:\/\/[^\s/]/i.test(address) && URL.canParse(address)) return { href: address, isExternal: true }
  if (/^(?:[a-z][a-z\d+.-]*:|\/)/i.test(address)) {
    return {
      fault: `the address "${address}" is not allowed. Begin it with https://, or link an entry's file.`,
    }
  }

  const written = setting.folder === '' ? `../${address}` : address
  const [, folder = setting.folder, stem = ''] = /^(?:\.\.\/([^/]+)\/)?([^/]+)\.md$/.exec(written) ?? []
  const { eras, architectures, labs } = setting.catalogue
  const prefix = setting.language === 'en' ? setting.base : `${setting.base}${setting.language}/`
  if (folder === labFolder && labs.has(stem)) return { href: `${prefix}lab/${stem}/`, isExternal: false }
  if (stem === 'era' && eras.has(folder)) return { href: `${prefix}era/${folder}/`, isExternal: false }
  if (architectures.get(stem)?.folder === folder)
    return { href: `${prefix}architecture/${stem}/`, isExternal: false }

  const word = stem.replace(/\.zh$/, '')
  const shelves = folder === labFolder ? [labs, architectures] : [architectures, labs]
  const meant = shelves.flatMap((shelf) => shelf.get(nearest(word, shelf.keys()) ?? '') ?? [])[0]
  const advice = meant
    ? `Did you mean "${fileAddress(meant, setting)}"?`
    : `Link the file of an entry, like ${fileAddress({ id: 'lstm', folder: 'rnn' }, setting)}.`
  return { fault: `the link "${address}" leads nowhere. ${advice}` }
}

function fileAddress({ id, folder }: Pick<Entry, 'id' | 'folder'>, setting: Setting): string {
  if (folder === setting.folder) return `${id}.md`
  return setting.folder === '' ? `${folder}/${id}.md` : `../${folder}/${id}.md`
}
