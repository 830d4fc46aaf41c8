import type { Language } from '../../model/timeline'
import { didYouMean } from '../../text/didYouMean'
import type { Catalogue } from './catalogue'
import { type LinkTarget, resolveLink } from './resolveLink'

/** The years of an era, as far as its file states them. */
export interface EraYears {
  readonly from?: number
  readonly to?: number
}

/**
 * What an entry may ask of the rest of the content while it is read. Answers are plain data: an entry is read again
 * when one of those that it had has changed (see incrementalReader.ts).
 */
export interface SiteLookup {
  /** Where a link in the prose of a folder leads. */
  readonly resolveLink: (address: string, folder: string, language: Language) => LinkTarget
  /** The address of an image on the site. */
  readonly resolveImage: (address: string) => { readonly src: string } | { readonly problem: string }
  readonly findYears: (era: string) => EraYears
  /** What is wrong with the id of an architecture; undefined if there is such an architecture. */
  readonly checkArchitectureId: (id: string) => string | undefined
  /** The Chinese of a name in a specification, if there is any. */
  readonly translateName: (name: string) => string | undefined
}

/** What a site answers from. Years and words are filled in before an entry asks for them. */
export interface SiteContents {
  readonly catalogue: Catalogue
  /** The address of the site, with a slash at its end. */
  readonly base: string
  /** The addresses of the images there are, such as `/images/gate.svg`. */
  readonly images: ReadonlySet<string>
  readonly years: ReadonlyMap<string, EraYears>
  /** The Chinese of names in specifications. */
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
      return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) }
    },
    checkArchitectureId(id) {
      if (catalogue.architectures.has(id)) return undefined
      const advice = didYouMean(id, catalogue.architectures.keys(), 'Name the id of an entry.')
      return `"${id}" names no architecture. ${advice}`
    },
    translateName: (name) => chineseNames.get(name),
  }
}
