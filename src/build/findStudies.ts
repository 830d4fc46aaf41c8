import { readdirSync } from 'node:fs'
import type { Study } from '../labs/runner/experiment'

type Studies = Readonly<Record<string, Study>>

/** The names of the files with studies in a folder: `hopfield` for `hopfieldStudies.ts`. */
const listFiles = (lab: string) =>
  readdirSync(`src/labs/${lab}`).flatMap((file) => /^(\w+)Studies\.ts$/.exec(file)?.[1] ?? [])

/** The ids of the labs: the folders in `src/labs` that have studies. */
export const findLabs = (): string[] =>
  readdirSync('src/labs', { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && listFiles(entry.name).length > 0)
    .map(({ name }) => name)

/** Loads all studies of a lab, found by their place. */
export async function loadStudies(lab: string): Promise<Studies> {
  const modules = listFiles(lab).map(
    (name): Promise<{ studies: Studies }> => import(`../labs/${lab}/${name}Studies.ts`),
  )
  return Object.fromEntries((await Promise.all(modules)).flatMap(({ studies }) => Object.entries(studies)))
}
