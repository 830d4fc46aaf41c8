import { statSync } from 'node:fs'
import type { TestSequencer, TestSpecification } from 'vitest/node'

const isLong = ({ moduleId }: TestSpecification) => /[sS]tudies\.test\.ts$/.test(moduleId)
const sizeOf = ({ moduleId }: TestSpecification) => statSync(moduleId).size

/**
 * Begins with the longest work, so that no core is left with it in the end while the others wait: with the files that train networks
 * to check claims, which are small; then with the largest files.
 */
export default class LongestFirst implements TestSequencer {
  sort(files: TestSpecification[]) {
    return files.toSorted((a, b) => Number(isLong(b)) - Number(isLong(a)) || sizeOf(b) - sizeOf(a))
  }

  shard(files: TestSpecification[]) {
    return files
  }
}
