import { expect, it } from 'vitest'
import { randomPattern, storePatterns } from '../../../src/labs/energy/hopfieldMemory'
import { createRecall } from '../../../src/labs/energy/recall'
import { createRandom } from '../../../src/labs/learning/random'

it('createRecall oscillates with synchronous updates of two different units, and settles with asynchronous ones', () => {
  const memory = storePatterns(2, [Int8Array.of(1, 1)])
  const createRun = (synchronous: boolean) =>
    createRecall(memory, { pattern: Int8Array.of(1, -1), corruption: 0, synchronous }, createRandom(1))
  const [synchronousRun, asynchronousRun] = [createRun(true), createRun(false)]
  for (let step = 0; step < 200; step++) {
    synchronousRun.step()
    asynchronousRun.step()
  }
  expect(synchronousRun.status).toBe('swinging')
  expect(asynchronousRun.status).toBe('settled')
  expect(asynchronousRun.state[0]).toBe(asynchronousRun.state[1])
})

it('createRecall counts each rise of the energy, which asymmetric weights allow', () => {
  // The first unit copies the second, which negates the first: they never settle.
  const weights = Int16Array.of(0, 1, -3, 0)
  const recall = createRecall(
    { units: 2, weights },
    { pattern: Int8Array.of(-1, 1), corruption: 0, synchronous: false },
    createRandom(1),
  )
  for (let step = 0; step < 50; step++) recall.step()
  expect(recall.status).toBe('moving')
  expect(recall.energyRises).toBeGreaterThan(0)
})

it('createRecall does not change the cue', () => {
  const random = createRandom(3)
  const pattern = randomPattern(100, random)
  const recall = createRecall(
    storePatterns(100, [pattern]),
    { pattern, corruption: 0.2, synchronous: false },
    random,
  )
  const cue = recall.cue.slice()
  for (let step = 0; step < 30; step++) recall.step()
  expect(recall.cue).toEqual(cue)
  expect(recall.state).toEqual(pattern)
})

it('createRecall counts no rise where the energy stays equal', () => {
  // Antisymmetric weights: the energy of every state is 0, and the units follow each other forever.
  const recall = createRecall(
    { units: 2, weights: Int16Array.of(0, 1, -1, 0) },
    { pattern: Int8Array.of(-1, 1), corruption: 0, synchronous: false },
    createRandom(1),
  )
  for (let step = 0; step < 50; step++) recall.step()
  expect([recall.status, recall.energyRises]).toEqual(['moving', 0])
})
