import { lstatSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code

/**
 * The folder that a build replaces: `path`, or what it links to. Throws, with what to do, if it is a file, a mount point or
 * a link to nothing.
 */
export function resolveOutputFolder(path: string): string {
  const stats = lstatSync(path, { throwIfNoEntry: false })
  if (!stats) return resolve(path)
  if (stats.isSymbolicLink() && !statSync(path, { throwIfNoEntry: false }))
    throw new Error(`${path} links to a folder that does not exist. Create the folder or remove the link.`)
  const folder = realpathSync(path)
  if (!statSync(folder).isDirectory()) throw new Error(`${path} is not a folder. Remove it.`)
  if (statSync(folder).dev !== statSync(dirname(folder)).dev) throw makeMountPointError(path)
  return folder
}

const makeMountPointError = (path: string) =>
  new Error(`${path} is a mount point, which cannot be replaced. Mount the folder above it instead.`)

/** Enough for any number of builds that end at the same moment. */
const maxAttempts = 1000

/**
 * Moves the folder `next` to `target` and removes what was there. If several processes do so at once, one after the other
 * replaces the folder as a whole. `workFolder` must be on the same file system. Throws if `target` is a mount point.
 */
export function replaceFolder(next: string, target: string, workFolder: string): void {
  const previous = join(workFolder, 'previous')
  for (let attempt = 0; attempt < maxAttempts; attempt++) {
    const wasMoved = tryToMove(target, previous, ['ENOENT'])
    try {
      if (tryToMove(next, target, ['ENOTEMPTY', 'EEXIST'])) return
    } catch (error) {
      if (wasMoved) renameSync(previous, target)
      throw error
    } finally {
      rmSync(previous, { recursive: true, force: true })
    }
  }
  throw new Error(`${target} could not be replaced: other processes keep writing to it.`)
}

/** Moves a folder; returns false if that fails with one of the expected codes. */
function tryToMove(from: string, to: string, expected: readonly string[]): boolean {
  try {
    renameSync(from, to)
    return true
  } catch (error) {
    const code = codeOf(error)
    if (code && expected.includes(code)) return false
    throw code === 'EBUSY' || code === 'EXDEV' ? makeMountPointError(from) : error
  }
}
