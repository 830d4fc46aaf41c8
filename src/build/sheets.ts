import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A style sheet of the built site. */
export interface Sheet {
  /** Its path below the base. */
  readonly path: string
  readonly css: string
}

/** All style sheets of a built site. */
export const readSheets = (folder: string): Sheet[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.css'))
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((path) => ({
      path: path.slice(join(folder, '/').length).replaceAll('\\', '/'),
      css: readFileSync(path, 'utf8'),
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))

/** A class of one component's sheet, such as `Header-brand`: no other sheet has it (see vite.config.ts). */
const own = /\.([A-Z]\w*-\w+)/g
const classAttribute = /\sclass="([^"]*)"/g

/**
 * Which sheets have something to say of a page, by its HTML. The sheet of a view that is loaded when first needed comes
 * with its script otherwise: too late for a page that already shows the view.
 */
export function createChooser(sheets: readonly Sheet[]): (html: string) => string[] {
  const sheetOf = new Map(
    sheets.flatMap(({ path, css }) => [...css.matchAll(own)].map(([, name]) => [name!, path] as const)),
  )
  return (html) => {
    const names = new Set([...html.matchAll(classAttribute)].flatMap(([, names]) => names!.split(' ')))
    return [...new Set([...names].flatMap((name) => sheetOf.get(name) ?? []))].sort()
  }
}
