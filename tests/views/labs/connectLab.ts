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
  // That of jsdom cannot be streamed.
  globalThis.Blob = StreamingBlob as typeof Blob
  return readDigits(Uint8Array.from(readFileSync('src/labs/learning/optdigits.bin')).buffer)
}

/** The experiments of a lab in this process, as the worker runs them in a page. */
export function connectLab(onEvent: (report: WorkerEvent) => void): LabConnection {
  let isOpen = true
  const conduct = createRunController({
    now: () => performance.now(),
    schedule(callback, milliseconds) {
      const timer = setTimeout(() => isOpen && callback(), milliseconds)
      return () => clearTimeout(timer)
    },
    emit: (report) => setTimeout(() => isOpen && onEvent(report)),
    async startRun(part, setting) {
      const experiment = (await experiments[part]!()) as Experiment<unknown, unknown>
      if (!experiment.needsDigits) return experiment.begin(setting, noDigits)
      digits ??= loadDigits()
      return experiment.begin(setting, await digits)
    },
  })
  return {
    send: (order) => order.kind !== 'load' && conduct(order),
    close() {
      isOpen = false
      conduct({ kind: 'pause' })
    },
  }
}
