import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { type Compilation, createCompiler, type SourceFile } from '../compiler/compile'

/** The folder of the content: `CONTENT_DIR`, or `content`. */
export const contentFolder = () => process.env.CONTENT_DIR || 'content'

/** Reads and compiles the content of a folder. */
export function compileFolder(folder: string, base = '/'): Compilation {
  return createFolderCompiler(folder)(base)
}

/** Compiles a folder again and again; from the second time on, only what has changed since. */
export function createFolderCompiler(folder: string): (base?: string) => Compilation {
  const compile = createCompiler()
  return (base = '/') => readAndCompile(compile, folder, base)
}

function readAndCompile(
  compile: ReturnType<typeof createCompiler>,
  folder: string,
  base: string,
): Compilation {
  const issue = (message: string) => ({ issues: [{ path: folder, line: 1, column: 1, message }] })
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    return issue('there is no such folder. Name one that holds eras, or unset CONTENT_DIR.')
  }
  const files = filesBelow(folder).map((path): SourceFile => ({ path, bytes: readFileSync(path) }))
  const images = new Set(filesBelow('public').map((path) => `/${posix(relative('public', path))}`))
  return compile(files, { root: posix(folder), base, images })
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => posix(join(entry.parentPath, entry.name)))
    .sort()
}

const posix = (path: string) => path.split(sep).join('/')
