import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'

const pathsIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).replaceAll('\\', '/'))

const sources = pathsIn('src').filter((path) => /\.tsx?$/.test(path))
const files = [...pathsIn('src'), ...pathsIn('tests'), 'vite.config.ts']
const textOf = (path: string) => readFileSync(path, 'utf8')

/** The names that occur more often than `max`, with their files. */
function findRepeated(named: readonly (readonly [name: string, path: string])[], max: number): string[] {
  const places = new Map<string, string[]>()
  for (const [name, path] of named) places.set(name, [...(places.get(name) ?? []), path])
  return [...places]
    .filter(([, paths]) => paths.length > max)
    .map(([name, paths]) => `${name}: ${paths.join(', ')}`)
}

describe('names', () => {
  const types = sources.flatMap((path) =>
    [...textOf(path).matchAll(/^export (?:interface|type|(?:abstract )?class|enum) (\w+)/gm)].map(
      ([, name]) => [name!, path] as const,
    ),
  )

  it('of exported types are unique', () => {
    expect(findRepeated(types, 1)).toEqual([])
  })

  it('of files occur at most three times', () => {
    const named = sources.map((path) => [basename(path), path] as const)
    expect(findRepeated(named, 3)).toEqual([])
  })

  it('begin with max, min or default, never with most, least or usual', () => {
    const dialect =
      /\b(?:const|let|function|class|interface|type|readonly)\s+(?:most|least|usual|greatest|longest|fewest)(?:[A-Z]\w*)?\b(?=\s*[=:(<?{])/g
    const declared = files
      .filter((path) => /\.tsx?$/.test(path))
      .flatMap((path) => [...textOf(path).matchAll(dialect)].map(([found]) => `${path}: ${found}`))
    // The longest task is a metric of a page, not a limit.
    expect(declared.filter((one) => !one.includes(' longestTask'))).toEqual([])
  })

  it('of files in comments refer to existing files', () => {
    const missing = files
      .filter((path) => /\.(tsx?|css)$/.test(path))
      .flatMap((path) =>
        textOf(path)
          .split('\n')
          .filter((line) => path.endsWith('.css') || /\/\/|^\s*\*|\/\*/.test(line))
          .flatMap((line) => [
            ...line.matchAll(/(?<![\w.'"`/*-])((?:[\w-]+\/)*[\w-][\w.-]*\.(?:tsx?|css))\b/g),
          ])
          .map(([, name]) => name!)
          .filter((name) => !files.some((one) => one === name || one.endsWith(`/${name}`)))
          .map((name) => `${path}: ${name}`),
      )
    expect(missing).toEqual([])
  })
})
