import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/** Runs `npm run check` on a folder in a child process. */
function check(folder: string) {
  const { status, stdout, stderr } = spawnSync('npx', ['tsx', 'src/build/checkContent.ts'], {
    env: { ...process.env, CONTENT_DIR: folder, npm_config_loglevel: 'silent' },
    encoding: 'utf8',
  })
  return { status, stdout, stderr, lines: stderr.split('\n').filter((line) => line !== '') }
}

const issuePattern = /^(.+):(\d+):(\d+): (.+)$/

describe('npm run check', { timeout: 30_000 }, () => {
  let folder = ''
  // A copy of the real content, which the tests edit.
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'layers-of-time-'))
    cpSync('content', folder, { recursive: true })
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const edit = (file: string, change: (text: string) => string) => {
    const path = join(folder, file)
    const before = readFileSync(path, 'utf8')
    expect(change(before)).not.toBe(before)
    writeFileSync(path, change(before))
  }

  it('accepts the real content', () => {
    const { status, stdout, stderr } = check('content')
    expect(stderr).toBe('')
    expect(stdout).toMatch(/^content: \d+ architectures in \d+ eras, no issue\.\n$/)
    expect(status).toBe(0)
  })

  it('reports every issue of invalid content on one line each, without a stack trace', () => {
    edit('cnn/resnet.md', (text) => text.replace('date: 2015-12', 'date: 2015-13'))
    edit('rnn/gru.md', (text) => text.replace('id: lstm', 'id: lstn'))
    edit('cnn/vgg.md', (text) => `${text}\nSee [nothing](no-such-page.md).\n`)
    rmSync(join(folder, 'transformer/bert.zh.md'))
    const { status, stdout, lines } = check(folder)
    expect(status).toBe(1)
    expect(stdout).toBe('')
    const issues = lines.slice(0, -1)
    expect(lines.at(-1)).toBe(`${issues.length} issues.`)
    expect(issues.filter((line) => !issuePattern.test(line))).toEqual([])
    expect(issues.filter((line) => /^\s+at |node_modules|Error/.test(line))).toEqual([])
    const matches = issues.map((line) => issuePattern.exec(line)!)
    const line = (file: string, passage: string) =>
      readFileSync(join(folder, file), 'utf8')
        .split('\n')
        .findIndex((one) => one.includes(passage)) + 1
    const at = (file: string) =>
      matches.filter(([, path]) => path === join(folder, file)).map(([, , row]) => Number(row))
    expect(at('cnn/resnet.md')).toContain(line('cnn/resnet.md', 'date: 2015-13'))
    expect(at('rnn/gru.md')).toContain(line('rnn/gru.md', 'id: lstn'))
    expect(at('cnn/vgg.md')).toContain(line('cnn/vgg.md', 'no-such-page.md'))
    expect(issues.join('\n')).toContain('Did you mean "lstm"?')
    expect(matches.some(([, path]) => path!.includes('bert'))).toBe(true)
  })

  it('reports a missing folder in the same format', () => {
    const { status, lines } = check(join(folder, 'nowhere'))
    expect(status).toBe(1)
    expect(lines[0]).toMatch(issuePattern)
    expect(lines[0]).toContain('no such folder')
    expect(lines[1]).toBe('1 issue.')
    expect(lines).toHaveLength(2)
  })
})
