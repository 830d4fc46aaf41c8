// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { messages as labMessages } from '../../../../src/i18n/en/labs'
import type { Namespace } from '../../../../src/i18n/messages'
import { messages as zhMessages } from '../../../../src/i18n/zh/labs'
import { choice, flag, probe, seed } from '../../../../src/labs/runner/parameter'
import type { WorkerCommand, WorkerEvent } from '../../../../src/labs/runner/runProtocol'
import type { Language } from '../../../../src/model/language'
import { formatView, parseView } from '../../../../src/state/addressCodec'
import { createContentCache } from '../../../../src/state/contentCache'
import { createExplorerStore, getView } from '../../../../src/state/store'
import { ServicesProvider } from '../../../../src/views/hooks/context'
import { defineExperimentPart } from '../../../../src/views/labs/shared/defineParts'
import { LabView } from '../../../../src/views/labs/shared/LabView'
import { reducedMotionClock } from '../../../state/smallTimeline'
import { fetchContent, timeline } from '../../setup'

const messages = labMessages

// The parts of this test have their own messages.
vi.mock('../../../../src/i18n/messages', async (load) => {
  const actual = await load<typeof import('../../../../src/i18n/messages')>()
  const getMessages = (namespace: Namespace, language: Language) => {
    const [, partId] = /^labs\.part-(.*)/.exec(namespace) ?? []
    return partId === undefined ? actual.getMessages(namespace, language) : partMessages.get(partId)
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

const makePart = (id: string) => {
  const parameters = { task: choice('easy', 'hard'), look: probe(flag(false)), seed: seed() }
  return defineExperimentPart<typeof parameters, { value: number }>({
    ...{ id, experiment: `experiment-${id}`, parameters, messages: `labs.part-${id}` as never },
    Picture: ({ picture }) => <p>Value {picture.value}</p>,
    describe: ({ value }) => [`Seen ${value}.`],
    outcome: () => 1,
  })
}

/** Renders a lab whose worker is played by the test. */
function renderLab(address: string, parts = [makePart('a')]) {
  const store = createExplorerStore(timeline, parseView(address), reducedMotionClock)
  const commands: WorkerCommand[] = []
  const connections: { emit: (event: WorkerEvent) => void; isOpen: boolean }[] = []
  const rejectLoading = () => Promise.reject(new Error('Not loaded in this test.'))
  render(
    <ServicesProvider
      value={{
        ...{
          store,
          base: '/',
          contentCache: createContentCache(fetchContent),
          loadSearchIndex: rejectLoading,
          loadSpecification: rejectLoading,
        },
        connectLab(emit) {
          const connection = { emit, isOpen: true }
          connections.push(connection)
          return {
            send: (command) => commands.push(command),
            close() {
              connection.isOpen = false
            },
          }
        },
      }}
    >
      <LabView parts={parts} />
    </ServicesProvider>,
  )
  return {
    ...{ store, commands, connections, user: userEvent.setup() },
    kinds: () => commands.map(({ kind }) => kind),
    emit: (event: WorkerEvent) => act(() => connections.at(-1)!.emit(event)),
    address: () => formatView(getView(store.getState())),
  }
}

const picture = (id: number, value: number, done = 0): WorkerEvent => ({
  ...{ kind: 'picture', id, picture: { value }, done, total: 10, isRunning: false, stepsPerSecond: 0 },
})

it('LabView begins a run with the settings in the address and acknowledges each picture', () => {
  const { commands, emit } = renderLab('/lab/perceptron/?task=hard&seed=4')
  expect(commands).toEqual([
    { kind: 'begin', id: 1, part: 'experiment-a', settings: { task: 'hard', look: false, seed: 4 } },
  ])
  expect(screen.getByText(messages.preparing)).toBeTruthy()
  emit(picture(1, 7))
  expect(screen.getByText('Value 7')).toBeTruthy()
  expect(commands.slice(1)).toEqual([{ kind: 'acknowledge' }])
})

it('LabView changes a probe without beginning a new run', async () => {
  const { commands, emit, user, address } = renderLab('/lab/perceptron/')
  emit(picture(1, 7))
  await user.click(screen.getByRole('switch', { name: 'Look' }))
  expect(commands.at(-1)).toEqual({ kind: 'probe', settings: { task: 'easy', look: true, seed: 1 } })
  expect(address()).toBe('/lab/perceptron/?look=on')
})

it('LabView begins a new run when a parameter changes, keeps it running, and ignores events of the old run', async () => {
  const { commands, emit, user } = renderLab('/lab/perceptron/')
  emit(picture(1, 7))
  await user.click(screen.getByRole('button', { name: messages.run }))
  await user.click(screen.getByRole('radio', { name: 'hard' }))
  await waitFor(() =>
    expect(commands.at(-2)).toMatchObject({ kind: 'begin', id: 2, settings: { task: 'hard' } }),
  )
  expect(commands.at(-1)).toEqual({ kind: 'run', pace: null })
  emit(picture(1, 8, 5))
  expect(screen.queryByText('Value 8')).toBeNull()
  emit(picture(2, 9, 5))
  expect(screen.getByText('Value 9')).toBeTruthy()
  expect(screen.getByText('Seen 9.')).toBeTruthy()
})

it('LabView shows an error and stops running until the run is reset', async () => {
  const { emit, user } = renderLab('/lab/perceptron/')
  emit(picture(1, 7))
  await user.click(screen.getByRole('button', { name: messages.run }))
  emit({ kind: 'runFailed', id: 1, message: 'No memory.' })
  expect(screen.getByRole('alert').textContent).toBe(messages.runFailed('No memory.'))
  expect(screen.queryByRole('button', { name: messages.pause })).toBeNull()
  emit(picture(1, 7, 3))
  await user.click(screen.getByRole('button', { name: messages.reset }))
  expect(screen.queryByRole('alert')).toBeNull()
})

it('LabView says if a run has not answered for a minute, and then starts over in a new worker', () => {
  vi.useFakeTimers()
  const { emit, connections } = renderLab('/lab/perceptron/')
  const click = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
  const wait = (ms: number) => act(() => vi.advanceTimersByTime(ms))
  emit(picture(1, 7))
  click(messages.run)
  wait(59_000)
  emit(picture(1, 8, 1))
  wait(59_000)
  expect(screen.queryByRole('alert')).toBeNull()
  wait(1000)
  expect(screen.getByRole('alert').textContent).toBe(messages.silent(messages.reset))
  emit(picture(1, 9, 2))
  expect(screen.queryByRole('alert')).toBeNull()
  wait(60_000)
  click(messages.reset)
  expect(screen.queryByRole('alert')).toBeNull()
  expect(connections.map(({ isOpen }) => isOpen)).toEqual([false, true])
  vi.useRealTimers()
})

it('LabView shows that the worker has failed, and no longer that it is preparing', () => {
  const { emit } = renderLab('/lab/perceptron/')
  emit({ kind: 'workerFailed' })
  expect(screen.getByRole('alert').textContent).toBe(messages.workerFailed)
  expect(screen.queryByText(messages.preparing)).toBeNull()
})

it('LabView shows that WebAssembly is missing, and continues', () => {
  const { emit } = renderLab('/lab/perceptron/')
  emit({ kind: 'noWebAssembly' })
  emit(picture(1, 7))
  expect(screen.getByText(messages.noWebAssembly)).toBeTruthy()
  expect(screen.getByText('Value 7')).toBeTruthy()
})

it('LabView runs at the chosen speed', async () => {
  const { commands, emit, user } = renderLab('/lab/perceptron/')
  emit(picture(1, 7))
  await user.selectOptions(screen.getByRole('combobox', { name: messages.pace }), messages.paces.slow)
  await user.click(screen.getByRole('button', { name: messages.run }))
  expect(commands.at(-1)).toEqual({ kind: 'run', pace: 4 })
  await user.selectOptions(screen.getByRole('combobox', { name: messages.pace }), messages.paces.steady)
  expect(commands.at(-1)).toEqual({ kind: 'run', pace: 30 })
})

it('LabView offers parts only if there are several, and leaves the first out of the address', async () => {
  renderLab('/lab/perceptron/')
  expect(screen.queryByRole('navigation', { name: messages.parts })).toBeNull()
  cleanup()
  const { commands, connections, user, address } = renderLab('/lab/perceptron/?seed=3', [
    makePart('a'),
    makePart('b'),
  ])
  expect(screen.getByRole('button', { name: 'Part a' }).getAttribute('aria-pressed')).toBe('true')
  await user.click(screen.getByRole('button', { name: 'Part b' }))
  expect(address()).toBe('/lab/perceptron/?part=b')
  expect(commands.at(-1)).toMatchObject({ kind: 'begin', id: 1, part: 'experiment-b', settings: { seed: 1 } })
  expect(connections.map(({ isOpen }) => isOpen)).toEqual([false, true])
  await user.click(screen.getByRole('radio', { name: 'hard' }))
  expect(address()).toBe('/lab/perceptron/?part=b&task=hard')
  await user.click(screen.getByRole('button', { name: 'Part a' }))
  expect(address()).toBe('/lab/perceptron/')
})

it('LabView closes its connection when it unmounts', () => {
  const { connections, kinds } = renderLab('/lab/perceptron/')
  cleanup()
  expect(connections.map(({ isOpen }) => isOpen)).toEqual([false])
  expect(kinds()).toEqual(['begin'])
})

it('LabView announces the state of a run in the language of the page', async () => {
  const { emit, user, store } = renderLab('/lab/perceptron/')
  emit(picture(1, 7))
  await user.click(screen.getByRole('button', { name: messages.run }))
  const getAnnouncement = () => screen.getAllByRole('status').map(({ textContent }) => textContent)
  expect(getAnnouncement()).toContain(messages.running)
  act(() => store.actions.setLanguage('zh'))
  expect(getAnnouncement()).toContain(zhMessages.running)
})
