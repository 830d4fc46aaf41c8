// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { parseView } from '../../../src/state/addressCodec'
import { createExplorerStore } from '../../../src/state/store'
import { createLazyLabs } from '../../../src/views/labs/lazyLabs'
import { reducedMotionClock } from '../../state/smallTimeline'
import { timeline } from '../setup'

const workers: { isAlive: boolean }[] = []
beforeEach(() => {
  workers.length = 0
  vi.stubGlobal(
    'Worker',
    class {
      isAlive = true
      constructor() {
        workers.push(this)
      }
      postMessage() {}
      terminate() {
        this.isAlive = false
      }
    },
  )
})
afterEach(() => vi.unstubAllGlobals())

it('createLazyLabs starts a worker for a lab that is opened, and ends it if the lab is left before it takes it', async () => {
  const store = createExplorerStore(timeline, parseView('/'), reducedMotionClock)
  const labs = createLazyLabs()
  labs.follow(store)
  store.actions.openPage({ kind: 'lab', id: 'perceptron' })
  await vi.waitFor(() => expect(workers.map(({ isAlive }) => isAlive)).toEqual([true]))
  store.actions.openPage({ kind: 'timeline' })
  await vi.waitFor(() => expect(workers.map(({ isAlive }) => isAlive)).toEqual([false]))
  store.actions.openPage({ kind: 'lab', id: 'memory' })
  await vi.waitFor(() => expect(workers.map(({ isAlive }) => isAlive)).toEqual([false, true]))
  const connection = labs.connectLab(() => {})
  store.actions.openPage({ kind: 'timeline' })
  // The view of the lab ends its own.
  expect(workers.map(({ isAlive }) => isAlive)).toEqual([false, true])
  connection.close()
  expect(workers.map(({ isAlive }) => isAlive)).toEqual([false, false])
})
