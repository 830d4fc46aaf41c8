import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A style sheet of the built site. */
export interface StyleSheetFile {
  /** Its path below the base. */
  readonly path: string
  readonly css: string
}

/** Reads all style sheets of a built site, sorted by path. */
export const readStyleSheets = (folder: string): StyleSheetFile[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.css'))
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((path) => ({
      path: path.slice(join(folder, '/').length).replaceAll('\\', '/'),
      css: readFileSync(path, 'utf8'),
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))

/** A class of a CSS module, such as `Header-brand`; it is in only one sheet (see vite.config.ts). */
const moduleClass = /\.([A-Z]\w*-\w+)/g
const classAttribute = /\sclass="([^"]*)"/g

/**
 * Returns a function that selects the sheets whose classes a page's HTML uses. Otherwise the sheet of a lazily loaded
 * view would come with its script, too late for a prerendered page that already shows the view.
 */
export function createStyleSheetSelector(sheets: readonly StyleSheetFile[]): (html: string) => string[] {
  const sheetOf = new Map(
    sheets.flatMap(({ path, css }) =>
      [...css.matchAll(moduleClass)].map(([, name]) => [name!, path] as const),
    ),
  )
  return (html) => {
    const names = new Set([...html.matchAll(classAttribute)].flatMap(([, names]) => names!.split(' ')))
    return [...new Set([...names].flatMap((name) => sheetOf.get(name) ?? []))].sort()
  }
}
