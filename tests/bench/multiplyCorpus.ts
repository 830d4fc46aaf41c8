/**
 * Writes a corpus of any size, to measure with: copies of the real architectures under ids of their own, which build on
 * and link to each other as the originals do.
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

/** The architectures of a corpus, in order of time. */
function architecturesIn(content: string): Original[] {
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

/** A page under another name; `renamed` gives the ids of the architectures that are copied with it. */
function copyOf(text: string, number: number, renamed: ReadonlyMap<string, string>): string {
  const [whole, head = ''] = frontMatter.exec(text) ?? ['']
  const document = parseDocument(head)
  const facts = document.contents as YAMLMap
  const rename = (name: unknown, limit: number) => `${String(name).slice(0, limit - 5)} ${number}`
  facts.set('title', rename(facts.get('title'), 40))
  // A short name has 16 characters in English, 8 in Chinese.
  if (facts.has('short')) facts.set('short', rename(facts.get('short'), facts.has('date') ? 16 : 8))
  const aliases = facts.get('aliases')
  if (isSeq(aliases))
    facts.set('aliases', document.createNode(aliases.toJSON().map((one: unknown) => rename(one, 40))))
  const buildsOn = facts.get('buildsOn')
  if (isSeq(buildsOn)) {
    for (const link of buildsOn.items) {
      if (isMap(link)) link.set('id', renamed.get(String(link.get('id'))) ?? link.get('id'))
    }
  }
  const ideas = facts.get('ideas')
  if (isMap(ideas)) {
    for (const { key } of ideas.items) {
      if (isScalar(key)) key.value = renamed.get(String(key.value)) ?? key.value
    }
  }
  const prose = text
    .slice(whole.length)
    .replace(
      /(\]\((?:\.\.\/[^/)]+\/)?)([^/)]+)\.md\)/g,
      (_, before, id) => `${before}${renamed.get(id) ?? id}.md)`,
    )
  return `---\n${document.toString({ lineWidth: 0 })}---\n${prose}`
}

/** Writes a corpus of `count` architectures into a folder, which must not exist yet. */
export function multiplyCorpus(count: number, folder: string, content = 'content'): void {
  if (existsSync(folder)) throw new Error(`${folder} exists. Name a new folder.`)
  const originals = architecturesIn(content)
  if (count < originals.length)
    throw new Error(`${content} has ${originals.length} architectures. Ask for more.`)
  mkdirSync(dirname(folder), { recursive: true })
  cpSync(content, folder, { recursive: true })
  for (let number = 2, left = count - originals.length; left > 0; number++) {
    const copied = originals.slice(0, left)
    const renamed = new Map(copied.map(({ id }) => [id, `${id}-copy-${number}`]))
    for (const original of copied) {
      const from = join(content, original.folder, original.id)
      const to = join(folder, original.folder, renamed.get(original.id)!)
      for (const end of ['.md', '.zh.md'])
        writeFileSync(to + end, copyOf(readFileSync(from + end, 'utf8'), number, renamed))
      if (existsSync(`${from}.network.yaml`)) cpSync(`${from}.network.yaml`, `${to}.network.yaml`)
    }
    left -= copied.length
  }
}

if (process.argv[1]?.endsWith('multiplyCorpus.ts')) {
  const [count, folder] = parseArgs({ allowPositionals: true }).positionals
  if (!Number.isInteger(Number(count)) || folder === undefined) {
    console.error('Write how many, and where: npx tsx tests/bench/multiplyCorpus.ts 500 /tmp/five-hundred')
    process.exitCode = 1
  } else multiplyCorpus(Number(count), folder, process.env.CONTENT_DIR || 'content')
}
