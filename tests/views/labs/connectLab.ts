import { Blob as StreamingBlob } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { experiments } from '../../../src/labs/experiments'
import { type Digits, noDigits, readDigits } from '../../../src/labs/learning/digits'
import type { Experiment } from '../../../src/labs/runner/experiment'
import { createRunController } from '../../../src/labs/runner/runController'
import type { WorkerEvent } from '../../../src/labs/runner/runProtocol'
import type { LabConnection } from '../../../src/views/hooks/context'

let digits: Promise<Digits> | undefined

function loadDigits(): Promise<Digits> {
  // The Blob of jsdom has no stream().
  globalThis.Blob = StreamingBlob as typeof Blob
  return readDigits(Uint8Array.from(readFileSync('src/labs/learning/optdigits.bin')).buffer)
}

/** Runs experiments in this process instead of in a worker. */
export function connectLab(onEvent: (event: WorkerEvent) => void): LabConnection {
  let isOpen = true
  const execute = createRunController({
    now: () => performance.now(),
    schedule(callback, milliseconds) {
      const timer = setTimeout(() => isOpen && callback(), milliseconds)
      return () => clearTimeout(timer)
    },
    emit: (event) => setTimeout(() => isOpen && onEvent(event)),
    async startRun(part, settings) {
      const experiment = (await experiments[part]!()) as Experiment<unknown, unknown>
      if (!experiment.needsDigits) return experiment.begin(settings, noDigits)
      digits ??= loadDigits()
      return experiment.begin(settings, await digits)
    },
  })
  return {
    send: (command) => command.kind !== 'load' && execute(command),
    close() {
      isOpen = false
      execute({ kind: 'pause' })
    },
  }
}
