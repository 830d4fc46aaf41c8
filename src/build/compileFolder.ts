import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import {
  type Compilation,
  type ContentFile,
  createCompiler,
  formatIssue,
  type Issue,
} from '../compiler/compile'
import { formatCount } from '../compiler/page/issue'

/** The content folder: environment variable `CONTENT_DIR`, default `content`. */
export const getContentFolder = () => process.env.CONTENT_DIR || 'content'

/** Reads and compiles the content of a folder; `editorial` also checks the rules for publication. */
export function compileFolder(folder: string, { base = '/', editorial = false } = {}): Compilation {
  return createFolderCompiler(folder, editorial)(base)
}

/** All issues, one per line, then their number. */
export const listIssues = (issues: readonly Issue[]) =>
  [...issues.map(formatIssue), formatCount(issues.length, 'issue')].join('\n')

/** An incremental compiler of a folder: each call rereads only what has changed since the last. */
export function createFolderCompiler(folder: string, editorial = false): (base?: string) => Compilation {
  const compile = createCompiler()
  const read = createFolderReader()
  return (base = '/') => {
    if (!existsSync(folder) || !statSync(folder).isDirectory()) {
      const message = 'there is no such folder. Name one that contains eras, or unset CONTENT_DIR.'
      return { issues: [{ path: folder, line: 1, column: 1, message }] }
    }
    const images = new Set(listFiles('public').map((path) => `/${toPosixPath(relative('public', path))}`))
    return compile(read(folder), { root: toPosixPath(folder), base, images, checksEditorialRules: editorial })
  }
}

interface CachedFile extends ContentFile {
  readonly stamp: string
  /** Whether a later write is certain to change the stamp. */
  readonly isSettled: boolean
}

/** Where file times are coarse, a file younger than this can be written again without a change of its times. */
const settlingMs = 2500

/** Reads all files of a folder; later calls reread a file only if its size or times have changed. */
export function createFolderReader(): (folder: string) => ContentFile[] {
  let previousFiles = new Map<string, CachedFile>()
  return (folder) => {
    const files = listFiles(folder).map((path): CachedFile => {
      const { size, mtimeMs, ctimeMs } = statSync(path)
      const stamp = `${size} ${mtimeMs} ${ctimeMs}`
      const cached = previousFiles.get(path)
      if (cached?.isSettled && cached.stamp === stamp) return cached
      const isSettled = Date.now() - Math.max(mtimeMs, ctimeMs) > settlingMs
      return { path, bytes: readFileSync(path), stamp, isSettled }
    })
    previousFiles = new Map(files.map((file) => [file.path, file]))
    return files
  }
}

function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => toPosixPath(join(entry.parentPath, entry.name)))
    .sort()
}

const toPosixPath = (path: string) => path.split(sep).join('/')
