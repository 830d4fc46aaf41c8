/** A static server for benchmarks, with compression and cache headers like a typical host. */

import { readFile } from 'node:fs/promises'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, resolve, sep } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.bib': 'text/plain; charset=utf-8',
  '.bin': 'application/octet-stream',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}
/** Whether compression reduces the size; not for formats that are compressed already. */
const isCompressible = (type: string) => /^text\/|json|javascript|xml|wasm/.test(type)

export interface FolderServer {
  /** Its origin, such as `http://localhost:41234`. */
  readonly origin: string
  close(): Promise<void>
}

/** Serves a folder on a free local port: `/era/` is `era/index.html`, missing files are `404.html`. */
export async function serveFolder(folder: string): Promise<FolderServer> {
  const root = resolve(folder)
  /** Bodies by encoding and file, so that files are compressed only once. */
  const bodies = new Map<string, Buffer>()

  const send = async (response: ServerResponse, file: string, status: number, accepted: string) => {
    const type = contentTypes[extname(file)] ?? 'application/octet-stream'
    const encoding = isCompressible(type) ? chooseEncoding(accepted) : undefined
    const key = `${encoding} ${file}`
    const body = bodies.get(key) ?? compress(await readFile(file), encoding)
    bodies.set(key, body)
    response.writeHead(status, {
      'Content-Type': type,
      'Content-Length': body.length,
      // Names of assets contain a hash of their content.
      'Cache-Control': file.includes(`${sep}assets${sep}`)
        ? 'public, max-age=31536000, immutable'
        : 'no-cache',
      ...(encoding && { 'Content-Encoding': encoding, Vary: 'Accept-Encoding' }),
    })
    response.end(body)
  }

  const server = createServer(async (request, response) => {
    const accepted = String(request.headers['accept-encoding'] ?? '')
    try {
      const file = resolveFile(root, request.url ?? '/')
      await send(response, file, 200, accepted)
    } catch {
      await send(response, join(root, '404.html'), 404, accepted).catch(() => response.writeHead(404).end())
    }
  })
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening))
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}

/** The file for an address; throws if it is outside the folder. */
function resolveFile(root: string, url: string): string {
  const path = decodeURIComponent(url.split(/[?#]/)[0]!)
  const file = join(root, path.endsWith('/') ? `${path}index.html` : path)
  if (!file.startsWith(root + sep)) throw new Error(`${path} is outside ${root}.`)
  return file
}

function chooseEncoding(accepted: string): 'br' | 'gzip' | undefined {
  if (/\bbr\b/.test(accepted)) return 'br'
  return /\bgzip\b/.test(accepted) ? 'gzip' : undefined
}

function compress(bytes: Buffer, encoding: 'br' | 'gzip' | undefined): Buffer {
  if (encoding === 'gzip') return gzipSync(bytes)
  if (encoding === 'br') return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
  return bytes
}
