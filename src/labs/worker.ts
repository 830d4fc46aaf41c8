import { experiments } from './experiments'
import { type Digits, noDigits, readDigits } from './learning/digits'
import type { Experiment } from './runner/experiment'
import { createRunController } from './runner/runController'
import type { WorkerCommand, WorkerEvent } from './runner/runProtocol'

/**
 * The worker that runs the experiments of one lab. It is terminated, and its memory freed, when the lab is
 * closed.
 */

/** Whether WebAssembly is available; strict browser modes and content security policies forbid it. */
function compilesWebAssembly(): boolean {
  try {
    new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0))
    return true
  } catch {
    return false
  }
}

const hasWebAssembly = compilesWebAssembly()
// The array library, loaded later, checks for it and works without.
if (!hasWebAssembly) Reflect.deleteProperty(globalThis, 'WebAssembly')

const channel = new MessageChannel()
let due: (() => void) | undefined
channel.port1.onmessage = () => {
  const callback = due
  due = undefined
  callback?.()
}

let digits: Promise<Digits> | undefined
const loadDigits = () => (digits ??= fetchDigits())

async function fetchDigits(): Promise<Digits> {
  const response = await fetch(new URL('./learning/optdigits.bin', import.meta.url))
  if (!response.ok) throw new Error(`The handwritten digits could not be loaded (${response.status}).`)
  return readDigits(await response.arrayBuffer())
}

const handleCommand = createRunController({
  now: () => performance.now(),
  schedule(callback, milliseconds) {
    if (milliseconds > 0) {
      const timer = setTimeout(callback, milliseconds)
      return () => clearTimeout(timer)
    }
    // A message to itself is handled after those already pending, without the delay of repeated timeouts.
    due = callback
    channel.port2.postMessage(0)
    return () => {
      if (due === callback) due = undefined
    }
  },
  emit: (report) => self.postMessage(report),
  async startRun(part, setting) {
    const load = experiments[part]
    if (!load) throw new Error(`There is no experiment "${part}".`)
    const experiment = (await load()) as Experiment<unknown, unknown>
    if (!experiment.needsDigits) return experiment.begin(setting, noDigits)
    return experiment.begin(setting, await loadDigits())
  },
})

self.onmessage = ({ data }: MessageEvent<WorkerCommand>) => {
  if (data.kind === 'begin' && !hasWebAssembly)
    self.postMessage({ kind: 'noWebAssembly' } satisfies WorkerEvent)
  if (data.kind === 'load') {
    const experiment = experiments[data.part]?.()
    // If it fails to load, the error is reported when the run begins.
    experiment?.then(({ needsDigits }) => needsDigits && loadDigits()).catch(() => {})
  } else handleCommand(data)
}
