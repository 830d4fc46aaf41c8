import { rmSync } from 'node:fs'
import { get } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type PreviewServer, preview } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contentPlugin } from '../../../src/build/contentPlugin'
import { writeTexts } from '../writeTexts'

let folder = ''
let server: PreviewServer
beforeAll(async () => {
  folder = writeTexts({
    'dist/index.html': 'all of time',
    'dist/era/cnn/index.html': 'convolution',
    'dist/时间.html': 'time',
    'dist/404.html': 'page not found',
    'dist/zh/404.html': '没有这一页',
    'dist/data/timeline.json': '{}',
    'secret.html': 'not for you',
    'dist-of-old/index.html': 'not for you',
  })
  server = await preview({
    root: folder,
    configFile: false,
    appType: 'mpa',
    logLevel: 'silent',
    preview: { port: 0, host: '127.0.0.1' },
    plugins: [contentPlugin()],
  })
})
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Requests an address without normalizing it. */
function request(
  path: string,
): Promise<{ status: number | undefined; type: string | undefined; text: string }> {
  const { port } = server.httpServer.address() as AddressInfo
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, headers: { accept: 'text/html' } }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (piece: string) => {
        text += piece
      })
      response.on('end', () =>
        resolve({ status: response.statusCode, type: response.headers['content-type'], text }),
      )
    }).on('error', reject)
  })
}

const missing = { status: 404, type: 'text/html; charset=utf-8', text: 'page not found' }

describe('serveNotFoundPage', () => {
  it.each([
    ['/', 'all of time'],
    ['/index.html', 'all of time'],
    ['/?from=1980&to=1990', 'all of time'],
    ['/era/cnn/', 'convolution'],
    ['/era/cnn/index.html?time=linear', 'convolution'],
    ['/%E6%97%B6%E9%97%B4.html', 'time'],
    ['/data/timeline.json', '{}'],
  ])('serves %s', async (path, text) => {
    expect(await request(path)).toMatchObject({ status: 200, text })
  })

  it.each([
    '/nowhere',
    '/nowhere/',
    '/nowhere.html',
    '/era/rnn/',
    '/era/rnn/index.html?time=linear',
    '/x.js',
  ])('serves the 404 page at %s', async (path) => {
    expect(await request(path)).toEqual(missing)
  })

  it.each(['/zh/nowhere', '/zh/era/rnn/'])('serves the nearest 404 page up the tree at %s', async (path) => {
    expect(await request(path)).toEqual({ ...missing, text: '没有这一页' })
  })

  it.each(['/%E0%A4%A.html', '/%.html', '/%', '/era/%ff/', '/%00.html'])(
    'serves the 404 page at %s, which is malformed',
    async (path) => {
      expect(await request(path)).toEqual(missing)
    },
  )

  it.each([
    '/../secret.html',
    '/%2e%2e/secret.html',
    '/..%2fsecret.html',
    '/..%5csecret.html',
    '/era/../../secret.html',
    '/../dist-of-old/',
    '/../dist-of-old/index.html',
    '/../secret',
  ])('never leaves its folder for %s', async (path) => {
    expect(await request(path)).toEqual(missing)
  })
})
