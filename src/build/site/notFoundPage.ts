import { existsSync, readFileSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import type { Connect } from 'vite'

/**
 * Serves `404.html` for addresses without a page in the folder, the nearest one up the tree, as many static hosts do.
 */
export function serveNotFoundPage(folder: string): Connect.NextHandleFunction {
  return (request, response, next) => {
    // Vite has already rewritten the address of a page to that of its file.
    const [path = ''] = (request.url ?? '').split('?')
    if (path.endsWith('.html') && containsFile(folder, path)) return next()
    response.statusCode = 404
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.end(readFileSync(join(folder, findNotFoundPage(folder, path))))
  }
}

/** Only the first folder of an address can have one: that of a language. */
function findNotFoundPage(folder: string, path: string): string {
  const page = `/${path.split('/')[1]}/404.html`
  return containsFile(folder, page) ? page : '404.html'
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

/** Sends the policy in the folder's `_headers`, as a host with these settings does. It is read each time, as a build replaces it. */
export function sendPolicy(folder: string): Connect.NextHandleFunction {
  const file = join(folder, '_headers')
  return (_, response, next) => {
    const settings = existsSync(file) ? readFileSync(file, 'utf8') : ''
    const policy = /Content-Security-Policy: (.*)/.exec(settings)?.[1]
    if (policy) response.setHeader('Content-Security-Policy', policy)
    next()
  }
}
