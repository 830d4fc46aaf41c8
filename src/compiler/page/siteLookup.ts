import type { Language } from '../../model/language'
import { didYouMean } from '../../text/didYouMean'
import type { Catalogue } from './catalogue'
import { type LinkTarget, resolveLink } from './resolveLink'

/** The years of an era; undefined where its file states none. */
export interface EraYears {
  readonly from?: number
  readonly to?: number
}

/**
 * What an entry may look up in the rest of the content while it is read. Answers are plain data: the entry is reread
 * if one of its answers changes (see incrementalReader.ts).
 */
export interface SiteLookup {
  /** Resolves a link in the prose of a folder. */
  readonly resolveLink: (address: string, folder: string, language: Language) => LinkTarget
  /** Resolves the address of an image on the site. */
  readonly resolveImage: (address: string) => { readonly src: string } | { readonly problem: string }
  readonly findYears: (era: string) => EraYears
  /** What is wrong with the id of an architecture; undefined if there is such an architecture. */
  readonly checkArchitectureId: (id: string) => string | undefined
  /** The Chinese for a name in a specification, if there is any. */
  readonly translateName: (name: string) => string | undefined
}

/** The data behind a lookup. `years` and `chineseNames` are filled before any entry that needs them is read. */
export interface SiteContents {
  readonly catalogue: Catalogue
  /** The base path of the site, with a trailing slash. */
  readonly base: string
  /** Addresses of the existing images, such as `/images/gate.svg`. */
  readonly images: ReadonlySet<string>
  readonly years: ReadonlyMap<string, EraYears>
  /** The Chinese for names in specifications. */
  readonly chineseNames: ReadonlyMap<string, string>
}

export function createSiteLookup({ catalogue, base, images, years, chineseNames }: SiteContents): SiteLookup {
  return {
    resolveLink: (address, folder, language) => resolveLink(address, { folder, language, base, catalogue }),
    resolveImage(address) {
      if (images.has(address)) return { src: base + address.slice(1) }
      const advice = didYouMean(address, images, 'Put it in public/images.')
      return { problem: `there is no image "${address}". ${advice}` }
    },
    findYears(era) {
      const { from, to } = years.get(era) ?? {}
      return { from, to }
    },
    checkArchitectureId(id) {
      if (catalogue.architectures.has(id)) return undefined
      const advice = didYouMean(id, catalogue.architectures.keys(), 'Name the id of an entry.')
      return `"${id}" is not an architecture. ${advice}`
    },
    translateName: (name) => chineseNames.get(name),
  }
}
