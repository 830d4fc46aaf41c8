import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { minimalCorpus, replacePassage } from '../compiler/minimalCorpus'
import { resnet, vgg } from '../compiler/mistakes'
import { writeTexts } from './writeTexts'

const dist = {
  'dist/index.html': 'all of time\r\n',
  'dist/zh/era/cnn/index.html': '卷积',
  'dist/assets/main.js': '',
}

let folder = ''
beforeEach(() => {
  folder = writeTexts({
    ...replacePassage(resnet, 'id: vgg', 'id: vgn', replacePassage(vgg, 'Size.', '<b>Size.')),
    ...dist,
  })
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Runs `npm run build` in the folder. */
function build(content: string) {
  const { status, stdout, stderr } = spawnSync(
    resolve('node_modules/.bin/tsx'),
    [resolve('src/build/buildSite.ts')],
    { cwd: folder, env: { ...process.env, CONTENT_DIR: content }, encoding: 'utf8' },
  )
  return { status, stdout, lines: stderr.split('\n') }
}

/** Every file in the folder except the content, with its bytes as text. */
function readRemaining(): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((path) => !path.startsWith('content/'))
  return Object.fromEntries(files.map((path) => [path, readFileSync(join(folder, path), 'latin1')]))
}

const unchanged = Object.fromEntries(
  Object.entries(dist).map(([path, text]) => [path, Buffer.from(text).toString('latin1')]),
)

describe('npm run build', { timeout: 30_000 }, () => {
  it('reports every issue of invalid content on one line each and leaves the site unchanged', () => {
    expect(build('content')).toEqual({
      status: 1,
      stdout: '',
      lines: [
        'content/cnn/resnet.md:12:9: buildsOn "vgn" is not an architecture. Did you mean "vgg"?',
        'content/cnn/resnet.zh.md:6:3: ideas "vgg" is not an idea of the original. Did you mean "vgn"?',
        'content/cnn/resnet.zh.md:6:3: ideas has no "vgn". Translate "small filters".',
        'content/cnn/vgg.md:44:1: raw HTML is not allowed. Write Markdown.',
        '4 issues; dist is unchanged.',
        '',
      ],
    })
    expect(readRemaining()).toEqual(unchanged)
  })

  it('fails without a content folder and leaves the site unchanged', () => {
    expect(build('nowhere')).toEqual({
      status: 1,
      stdout: '',
      lines: [
        'nowhere:1:1: there is no such folder. Name one that contains eras, or unset CONTENT_DIR.',
        '1 issue; dist is unchanged.',
        '',
      ],
    })
    expect(readRemaining()).toEqual(unchanged)
  })

  it('fails without an index.html and leaves the site unchanged', () => {
    rmSync(join(folder, 'content'), { recursive: true })
    const validFolder = writeTexts(minimalCorpus)
    try {
      const { status, stdout, lines } = build(join(validFolder, 'content'))
      expect(status).toBe(1)
      expect(stdout).toBe('')
      expect(lines.filter((line) => line.startsWith('The site could not be built: '))).toHaveLength(1)
      expect(lines.filter((line) => line.endsWith('Cannot resolve entry module index.html.'))).toHaveLength(1)
      expect(lines.filter((line) => /^\s+at /.test(line))).toEqual([])
      expect(lines.slice(-2)).toEqual(['dist is unchanged.', ''])
      expect(readRemaining()).toEqual(unchanged)
    } finally {
      rmSync(validFolder, { recursive: true, force: true })
    }
  })
})
