import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { replaceFolder, resolveOutputFolder } from '../../../src/build/site/outputFolder'
import { writeTexts } from '../writeTexts'

let folder = ''
beforeEach(() => {
  folder = writeTexts({
    'dist/index.html': 'old',
    'dist/assets/old.js': 'old',
    'work/next/index.html': 'new',
  })
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))
const at = (path: string) => join(folder, path)

describe('resolveOutputFolder', () => {
  it('is the folder itself, whether it exists or not', () => {
    expect(resolveOutputFolder(at('dist'))).toBe(at('dist'))
    expect(resolveOutputFolder(at('new'))).toBe(at('new'))
  })

  it('is the folder that a link leads to', () => {
    symlinkSync(at('dist'), at('link'))
    expect(resolveOutputFolder(at('link'))).toBe(at('dist'))
  })

  it('refuses a link to nothing, a file and a mount point, and says what to do', () => {
    symlinkSync(at('nowhere'), at('link'))
    writeFileSync(at('file'), '')
    expect(() => resolveOutputFolder(at('link'))).toThrow(
      'links to a folder that does not exist. Create the folder or remove the link.',
    )
    expect(() => resolveOutputFolder(at('file'))).toThrow('is not a folder. Remove it.')
    if (existsSync('/proc/self')) expect(() => resolveOutputFolder('/proc')).toThrow('/proc is a mount point')
  })
})

describe('replaceFolder', () => {
  it('leaves only the new files', () => {
    replaceFolder(at('work/next'), at('dist'), at('work'))
    expect(readdirSync(at('dist'), { recursive: true })).toEqual(['index.html'])
    expect(readFileSync(at('dist/index.html'), 'utf8')).toBe('new')
    expect(readdirSync(at('work'))).toEqual([])
  })

  it('creates a folder that is missing', () => {
    replaceFolder(at('work/next'), at('site'), at('work'))
    expect(readFileSync(at('site/index.html'), 'utf8')).toBe('new')
  })

  it('leaves the old files if there are no new ones', () => {
    expect(() => replaceFolder(at('work/nowhere'), at('dist'), at('work'))).toThrow('ENOENT')
    expect(readFileSync(at('dist/assets/old.js'), 'utf8')).toBe('old')
  })

  it('leaves the whole of one folder if several processes replace it at once', async () => {
    const rounds = 40
    const script = `
      import { mkdirSync, writeFileSync } from 'node:fs'
      import { replaceFolder } from ${JSON.stringify(resolve('src/build/site/outputFolder.ts'))}
      const [work, dist] = process.argv.slice(-2)
      for (let round = 0; round < ${rounds}; round++) {
        mkdirSync(work + '/next', { recursive: true })
        for (let file = 0; file < 5; file++) writeFileSync(work + '/next/' + file, work + round)
        replaceFolder(work + '/next', dist, work)
      }`
    const replace = (work: string) => {
      mkdirSync(at(work))
      const args = ['--import', 'tsx', '--input-type=module', '--eval', script, at(work), at('dist')]
      return promisify(execFile)(process.execPath, args)
    }
    const results = await Promise.all(['a', 'b', 'c'].map(replace))
    expect(results.map(({ stderr }) => stderr)).toEqual(['', '', ''])
    expect(readdirSync(at('dist')).sort()).toEqual(['0', '1', '2', '3', '4'])
    const owners = readdirSync(at('dist')).map((file) => readFileSync(at(join('dist', file)), 'utf8'))
    expect(new Set(owners).size).toBe(1)
  })
})
