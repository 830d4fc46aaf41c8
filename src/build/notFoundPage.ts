import { existsSync, readFileSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import type { Connect } from 'vite'

/** Serves `404.html` for addresses without a page in the folder, as a static host does. */
export function serveNotFoundPage(folder: string): Connect.NextHandleFunction {
  return (request, response, next) => {
    // Vite has already rewritten the address of a page to that of its file.
    const [path = ''] = (request.url ?? '').split('?')
    if (path.endsWith('.html') && containsFile(folder, path)) return next()
    response.statusCode = 404
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.end(readFileSync(join(folder, '404.html')))
  }
}

function containsFile(folder: string, path: string): boolean {
  try {
    const file = join(resolve(folder), decodeURIComponent(path))
    return file.startsWith(resolve(folder) + sep) && existsSync(file)
  } catch {
    // A malformed escape names no file.
    return false
  }
}
