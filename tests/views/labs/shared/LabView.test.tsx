// @vitest-environment jsdom
import { act, cleanup, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { messages as labMessages } from '../../../../src/i18n/en/labs'
import type { Namespace } from '../../../../src/i18n/messages'
import { choice, flag, probe, seed } from '../../../../src/labs/runner/parameter'
import type { WorkerCommand, WorkerEvent } from '../../../../src/labs/runner/runProtocol'
import type { Language } from '../../../../src/model/timeline'
import { formatView, parseView } from '../../../../src/state/addressCodec'
import { createContentCache } from '../../../../src/state/contentCache'
import { createExplorerStore, getView } from '../../../../src/state/store'
import { ServicesProvider } from '../../../../src/views/hooks/context'
import { defineExperimentPart } from '../../../../src/views/labs/shared/definition'
import { LabView } from '../../../../src/views/labs/shared/LabView'
import { reducedMotionClock } from '../../../state/smallTimeline'
import { fetchContent, timeline } from '../../setup'

const messages = labMessages

/** The parts of this test have messages of their own. */
vi.mock('../../../../src/i18n/messages', async (load) => {
  const actual = await load<typeof import('../../../../src/i18n/messages')>()
  const getMessages = (namespace: Namespace, language: Language) => {
    const [, id] = /^labs\.part-(.*)/.exec(namespace) ?? []
    return id === undefined ? actual.getMessages(namespace, language) : partMessages.get(id)
  }
  return { ...actual, getMessages }
})

const partMessages = new Map(
  ['a', 'b'].map((id) => [
    id,
    {
      title: `Part ${id}`,
      prediction: 'What will it be?',
      guesses: ['This', 'That'],
      parameters: { task: { label: 'Task' }, look: { label: 'Look' } },
    },
  ]),
)

const partOf = (id: string) => {
  const parameters = { task: choice('easy', 'hard'), look: probe(flag(false)), seed: seed() }
  return defineExperimentPart<typeof parameters, { value: number }>({
    ...{ id, experiment: `experiment-${id}`, parameters, messages: `labs.part-${id}` as never },
    Picture: ({ picture }) => <p>Value {picture.value}</p>,
    describe: ({ value }) => [`Seen ${value}.`],
    outcome: () => 1,
  })
}

/** A bench whose experiments are done by the test. */
function open(address: string, parts = [partOf('a')]) {
  const store = createExplorerStore(timeline, parseView(address), reducedMotionClock)
  const orders: WorkerCommand[] = []
  const places: { hear: (report: WorkerEvent) => void; isOpen: boolean }[] = []
  const refuse = () => Promise.reject(new Error('Nobody asks.'))
  render(
    <ServicesProvider
      value={{
        ...{
          store,
          base: '/',
          contentCache: createContentCache(fetchContent),
          loadSearchIndex: refuse,
          loadSpecification: refuse,
        },
        connectLab(hear) {
          const place = { hear, isOpen: true }
          places.push(place)
          return {
            send: (order) => orders.push(order),
            close() {
              place.isOpen = false
            },
          }
        },
      }}
    >
      <LabView parts={parts} />
    </ServicesProvider>,
  )
  return {
    ...{ store, orders, places, user: userEvent.setup() },
    kinds: () => orders.map(({ kind }) => kind),
    hear: (report: WorkerEvent) => act(() => places.at(-1)!.hear(report)),
    address: () => formatView(getView(store.getState())),
  }
}

const picture = (id: number, value: number, done = 0): WorkerEvent => ({
  ...{ kind: 'picture', id, picture: { value }, done, total: 10, isRunning: false, stepsPerSecond: 0 },
})

it('begins with the setting of the address, and says of each picture that it was drawn', () => {
  const { orders, hear } = open('/lab/perceptron/?task=hard&seed=4')
  expect(orders).toEqual([
    { kind: 'begin', id: 1, part: 'experiment-a', settings: { task: 'hard', look: false, seed: 4 } },
  ])
  expect(screen.getByText(messages.preparing)).toBeTruthy()
  hear(picture(1, 7))
  expect(screen.getByText('Value 7')).toBeTruthy()
  expect(orders.slice(1)).toEqual([{ kind: 'acknowledge' }])
})

it('looks at something else without beginning anew', async () => {
  const { orders, hear, user, address } = open('/lab/perceptron/')
  hear(picture(1, 7))
  await user.click(screen.getByRole('switch', { name: 'Look' }))
  expect(orders.at(-1)).toEqual({ kind: 'probe', settings: { task: 'easy', look: true, seed: 1 } })
  expect(address()).toBe('/lab/perceptron/?look=on')
})

it('begins anew where another knob was turned, runs on if it ran, and hears no more of the run before', async () => {
  const { orders, hear, user } = open('/lab/perceptron/')
  hear(picture(1, 7))
  await user.click(screen.getByRole('button', { name: messages.run }))
  await user.click(screen.getByRole('radio', { name: 'hard' }))
  await waitFor(() =>
    expect(orders.at(-2)).toMatchObject({ kind: 'begin', id: 2, settings: { task: 'hard' } }),
  )
  expect(orders.at(-1)).toEqual({ kind: 'run', pace: null })
  hear(picture(1, 8, 5))
  expect(screen.queryByText('Value 8')).toBeNull()
  hear(picture(2, 9, 5))
  expect(screen.getByText('Value 9')).toBeTruthy()
  expect(screen.getByText('Seen 9.')).toBeTruthy()
})

it('tells of a fault, and that it stands still, until it is begun anew', async () => {
  const { hear, user } = open('/lab/perceptron/')
  hear(picture(1, 7))
  await user.click(screen.getByRole('button', { name: messages.run }))
  hear({ kind: 'runFailed', id: 1, message: 'No memory.' })
  expect(screen.getByRole('alert').textContent).toBe(messages.runFailed('No memory.'))
  expect(screen.queryByRole('button', { name: messages.pause })).toBeNull()
  hear(picture(1, 7, 3))
  await user.click(screen.getByRole('button', { name: messages.reset }))
  expect(screen.queryByRole('alert')).toBeNull()
})

it('says where the experiment was lost, and gets ready no longer', () => {
  const { hear } = open('/lab/perceptron/')
  hear({ kind: 'workerFailed' })
  expect(screen.getByRole('alert').textContent).toBe(messages.workerFailed)
  expect(screen.queryByText(messages.preparing)).toBeNull()
})

it('says where it has to do without WebAssembly, and goes on', () => {
  const { hear } = open('/lab/perceptron/')
  hear({ kind: 'noWebAssembly' })
  hear(picture(1, 7))
  expect(screen.getByText(messages.noWebAssembly)).toBeTruthy()
  expect(screen.getByText('Value 7')).toBeTruthy()
})

it('goes at the speed that is chosen', async () => {
  const { orders, hear, user } = open('/lab/perceptron/')
  hear(picture(1, 7))
  await user.selectOptions(screen.getByRole('combobox', { name: messages.pace }), messages.paces.slow)
  await user.click(screen.getByRole('button', { name: messages.run }))
  expect(orders.at(-1)).toEqual({ kind: 'run', pace: 4 })
  await user.selectOptions(screen.getByRole('combobox', { name: messages.pace }), messages.paces.steady)
  expect(orders.at(-1)).toEqual({ kind: 'run', pace: 30 })
})

it('has parts to choose from only where there are several, the first without a word in the address', async () => {
  open('/lab/perceptron/')
  expect(screen.queryByRole('navigation', { name: messages.parts })).toBeNull()
  cleanup()
  const { orders, places, user, address } = open('/lab/perceptron/?seed=3', [partOf('a'), partOf('b')])
  expect(screen.getByRole('button', { name: 'Part a' }).getAttribute('aria-pressed')).toBe('true')
  await user.click(screen.getByRole('button', { name: 'Part b' }))
  expect(address()).toBe('/lab/perceptron/?part=b')
  expect(orders.at(-1)).toMatchObject({ kind: 'begin', id: 1, part: 'experiment-b', settings: { seed: 1 } })
  expect(places.map(({ isOpen }) => isOpen)).toEqual([false, true])
  await user.click(screen.getByRole('radio', { name: 'hard' }))
  expect(address()).toBe('/lab/perceptron/?part=b&task=hard')
  await user.click(screen.getByRole('button', { name: 'Part a' }))
  expect(address()).toBe('/lab/perceptron/')
})

it('closes the place of its experiments when it is left', () => {
  const { places, kinds } = open('/lab/perceptron/')
  cleanup()
  expect(places.map(({ isOpen }) => isOpen)).toEqual([false])
  expect(kinds()).toEqual(['begin'])
})
