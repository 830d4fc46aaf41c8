import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type FolderServer, serveFolder } from './serveFolder'

const folder = mkdtempSync(join(tmpdir(), 'serve-folder-'))
const root = join(folder, 'site')
const page = '<!doctype html><title>Era</title>'
let server: FolderServer

beforeAll(async () => {
  for (const path of ['era', 'assets']) mkdirSync(join(root, path), { recursive: true })
  writeFileSync(join(root, 'era/index.html'), page)
  writeFileSync(join(root, 'assets/face-1a2b.woff2'), 'face')
  writeFileSync(join(root, '404.html'), 'Not here')
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  server = await serveFolder(root)
})
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})

/** Requests a path without normalizing it. */
const get = (path: string) =>
  new Promise<{ status: number | undefined; headers: Record<string, unknown>; body: Buffer }>((resolve) => {
    const { port } = new URL(server.origin)
    request({ host: 'localhost', port, path, headers: { 'Accept-Encoding': 'gzip, br' } }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk) => chunks.push(chunk))
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
      )
    }).end()
  })

it('serveFolder serves the page of a folder, compressed', async () => {
  const { status, headers, body } = await get('/era/?from=1990')
  expect(status).toBe(200)
  expect(headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'content-encoding': 'br',
    'cache-control': 'no-cache',
  })
  expect(String(brotliDecompressSync(body))).toBe(page)
})

it('serveFolder marks assets as immutable and does not compress files that are compressed already', async () => {
  const { headers, body } = await get('/assets/face-1a2b.woff2')
  expect(headers).toMatchObject({
    'content-type': 'font/woff2',
    'cache-control': 'public, max-age=31536000, immutable',
  })
  expect(headers).not.toHaveProperty('content-encoding')
  expect(String(body)).toBe('face')
})

it.each(['/nowhere/', '/../secret.txt', '/%2e%2e/secret.txt', '/%'])(
  'serveFolder answers %s with 404.html',
  async (path) => {
    const { status, body } = await get(path)
    expect(status).toBe(404)
    expect(String(brotliDecompressSync(body))).toBe('Not here')
  },
)
