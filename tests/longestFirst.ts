import { statSync } from 'node:fs'
import type { TestSequencer, TestSpecification } from 'vitest/node'

const isLong = ({ moduleId }: TestSpecification) => /[sS]tudies\.test\.ts$/.test(moduleId)
const sizeOf = ({ moduleId }: TestSpecification) => statSync(moduleId).size

/**
 * Runs long test files first, so that no core works on one alone at the end: first those that train networks to check claims, although they
 * are small, then the others by size.
 */
export default class LongestFirst implements TestSequencer {
  sort(files: TestSpecification[]) {
    return files.toSorted((a, b) => Number(isLong(b)) - Number(isLong(a)) || sizeOf(b) - sizeOf(a))
  }

  shard(files: TestSpecification[]) {
    return files
  }
}
