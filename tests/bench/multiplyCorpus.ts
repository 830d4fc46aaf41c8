/**
 * Writes a corpus of any size for benchmarks: copies of the real architectures with new ids, which build on and link to
 * each other like the originals.
 *
 *   npx tsx tests/bench/multiplyCorpus.ts 500 /tmp/five-hundred
 *   CONTENT_DIR=/tmp/five-hundred npm run build
 */

import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { isMap, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml'

interface Original {
  readonly folder: string
  readonly id: string
  readonly date: string
}

const frontMatter = /^---\n([\s\S]*?\n)---\n/

/** The architectures of a corpus, sorted by date. */
function findArchitectures(content: string): Original[] {
  return readdirSync(content, { recursive: true, encoding: 'utf8' })
    .filter((path) => existsSync(join(content, path.replace(/\.md$/, '.zh.md'))))
    .flatMap((path) => {
      const [, folder, id] = /^([^/]+)\/([^/.]+)\.md$/.exec(path) ?? []
      if (folder === undefined || id === undefined || folder === 'labs' || id === 'era') return []
      const [, head = ''] = frontMatter.exec(readFileSync(join(content, path), 'utf8')) ?? []
      return [{ folder, id, date: String(parseDocument(head).get('date')) }]
    })
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1))
}

/** A copy of a page with new names; `newIds` maps the ids of the architectures copied with it. */
function copyPage(text: string, number: number, newIds: ReadonlyMap<string, string>): string {
  const [matched, head = ''] = frontMatter.exec(text) ?? ['']
  const document = parseDocument(head)
  const fields = document.contents as YAMLMap
  const rename = (name: unknown, limit: number) => `${String(name).slice(0, limit - 5)} ${number}`
  fields.set('title', rename(fields.get('title'), 40))
  // A short name has at most 16 characters in English, 8 in Chinese.
  if (fields.has('short')) fields.set('short', rename(fields.get('short'), fields.has('date') ? 16 : 8))
  const aliases = fields.get('aliases')
  if (isSeq(aliases))
    fields.set('aliases', document.createNode(aliases.toJSON().map((one: unknown) => rename(one, 40))))
  const buildsOn = fields.get('buildsOn')
  if (isSeq(buildsOn)) {
    for (const link of buildsOn.items) {
      if (isMap(link)) link.set('id', newIds.get(String(link.get('id'))) ?? link.get('id'))
    }
  }
  const ideas = fields.get('ideas')
  if (isMap(ideas)) {
    for (const { key } of ideas.items) {
      if (isScalar(key)) key.value = newIds.get(String(key.value)) ?? key.value
    }
  }
  const prose = text
    .slice(matched.length)
    .replace(
      /(\]\((?:\.\.\/[^/)]+\/)?)([^/)]+)\.md\)/g,
      (_, before, id) => `${before}${newIds.get(id) ?? id}.md)`,
    )
  return `---\n${document.toString({ lineWidth: 0 })}---\n${prose}`
}

/** Writes a corpus of `count` architectures into a folder, which must not exist yet. */
export function multiplyCorpus(count: number, folder: string, content = 'content'): void {
  if (existsSync(folder)) throw new Error(`${folder} exists already. Name a new folder.`)
  const originals = findArchitectures(content)
  if (count < originals.length)
    throw new Error(`${content} has ${originals.length} architectures. Give a larger count.`)
  mkdirSync(dirname(folder), { recursive: true })
  cpSync(content, folder, { recursive: true })
  for (let number = 2, remaining = count - originals.length; remaining > 0; number++) {
    const copied = originals.slice(0, remaining)
    const newIds = new Map(copied.map(({ id }) => [id, `${id}-copy-${number}`]))
    for (const original of copied) {
      const from = join(content, original.folder, original.id)
      const to = join(folder, original.folder, newIds.get(original.id)!)
      for (const end of ['.md', '.zh.md'])
        writeFileSync(to + end, copyPage(readFileSync(from + end, 'utf8'), number, newIds))
      if (existsSync(`${from}.network.yaml`)) cpSync(`${from}.network.yaml`, `${to}.network.yaml`)
    }
    remaining -= copied.length
  }
}

if (process.argv[1]?.endsWith('multiplyCorpus.ts')) {
  const [count, folder] = parseArgs({ allowPositionals: true }).positionals
  if (!Number.isInteger(Number(count)) || folder === undefined) {
    console.error('Give a count and a folder: npx tsx tests/bench/multiplyCorpus.ts 500 /tmp/five-hundred')
    process.exitCode = 1
  } else multiplyCorpus(Number(count), folder, process.env.CONTENT_DIR || 'content')
}
