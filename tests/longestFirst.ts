import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Whether a file trains networks to check claims: by far the longest work, in the smallest files. */
const isLong = ({ moduleId }: TestSpecification) => moduleId.endsWith('studies.test.ts')

/** Begins with the longest work, so that no core is left with it in the end while the others wait. */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const sorted = await super.sort(files)
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
}
