import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { isSameRun, type ParameterSet, type Settings } from '../../../labs/runner/parameter'
import type { WorkerCommand, WorkerEvent } from '../../../labs/runner/runProtocol'
import { type LabConnection, useServices } from '../../hooks/context'
import { type ExperimentPart, type Pace, paces } from './definition'

export type PictureEvent<Picture> = WorkerEvent & { kind: 'picture'; picture: Picture }

/** The state of a run, and its controls. */
export interface RunView<Picture> {
  /** The latest picture; undefined until the first has arrived. */
  readonly shown: PictureEvent<Picture> | undefined
  readonly error: string | undefined
  /** The worker could not be started, or has crashed. */
  readonly hasWorkerFailed: boolean
  /** A run has not answered for long: it still computes, or the browser has ended its worker without a word. */
  readonly isSilent: boolean
  /** Arrays are computed without WebAssembly. */
  readonly isWithoutWebAssembly: boolean
  /** Also true while a started run is still preparing. */
  readonly isRunning: boolean
  readonly run: () => void
  readonly pause: () => void
  readonly step: () => void
  readonly reset: () => void
  readonly pace: Pace
  readonly setPace: (pace: Pace) => void
}

/** Time without a change of settings before a new run begins. */
const debounceMs = 150

/** Longer than any step takes on a slow phone. */
const silenceMs = 60_000

/** After this many runs a worker is replaced, because it never frees compiled programs. */
const maxRunsPerWorker = 8

interface WorkerLink<P extends ParameterSet> extends LabConnection {
  /** The id of the latest run. */
  id: number
  /** Number of runs begun in this worker. */
  runCount: number
  settings: Settings<P>
}

/**
 * Runs a part's experiment in a worker that is closed when the component unmounts. Changed settings begin a
 * new run, which continues if the old one was running; changed probes only change what is shown.
 */
export function useRun<P extends ParameterSet, Picture>(
  part: ExperimentPart<P, Picture>,
  settings: Settings<P>,
): RunView<Picture> {
  const { connectLab } = useServices()
  const [shown, setShown] = useState<PictureEvent<Picture>>()
  const [error, setError] = useState<string>()
  const [hasWorkerFailed, setWorkerFailed] = useState(false)
  const [isWithoutWebAssembly, setWithoutWebAssembly] = useState(false)
  const [isRunning, setRunning] = useState(false)
  const [pace, setPace] = useState<Pace>(part.pace ?? 'fast')
  const [isSilent, setSilent] = useState(false)
  const link = useRef<WorkerLink<P>>(undefined)
  const latest = useRef({ settings, isRunning, isSilent, pace })
  latest.current = { settings, isRunning, isSilent, pace }

  const begin = useCallback(() => {
    const { settings, isRunning, isSilent, pace } = latest.current
    const onEvent = (event: WorkerEvent) => {
      if (event.kind === 'noWebAssembly') return setWithoutWebAssembly(true)
      if (event.kind === 'workerFailed') {
        setWorkerFailed(true)
        return setRunning(false)
      }
      if (event.id !== link.current?.id) return
      if (event.kind === 'runFailed') {
        setError(event.message)
        setRunning(false)
        return
      }
      // The experiment of the part sends this type of picture.
      setShown({ ...event, picture: event.picture as Picture })
      if (event.done >= event.total) setRunning(false)
    }
    const previous = link.current
    const isNewWorker = !previous || isSilent || previous.runCount === maxRunsPerWorker
    if (isNewWorker) previous?.close()
    const next = isNewWorker
      ? { ...connectLab(onEvent), id: previous?.id ?? 0, runCount: 0, settings }
      : previous
    link.current = Object.assign(next, { id: next.id + 1, runCount: next.runCount + 1, settings })
    setError(undefined)
    next.send({ kind: 'begin', id: next.id, part: part.experiment, settings })
    if (isRunning) next.send({ kind: 'run', pace: paces[pace] })
  }, [connectLab, part])

  useEffect(() => {
    begin()
    return () => {
      link.current?.close()
      link.current = undefined
    }
  }, [begin])

  useEffect(() => {
    if (shown) link.current?.send({ kind: 'acknowledge' })
  }, [shown])

  // biome-ignore lint/correctness/useExhaustiveDependencies: each picture is an answer.
  useEffect(() => {
    if (!isRunning) return
    const timer = setTimeout(() => setSilent(true), silenceMs)
    return () => {
      clearTimeout(timer)
      setSilent(false)
    }
  }, [isRunning, shown])

  useEffect(() => {
    const { current } = link
    if (!current || current.settings === settings) return
    if (isSameRun(part.parameters, current.settings, settings)) {
      current.settings = settings
      current.send({ kind: 'probe', settings })
      return
    }
    const timer = setTimeout(begin, debounceMs)
    return () => clearTimeout(timer)
  }, [part, settings, begin])

  return useMemo(() => {
    const send = (command: WorkerCommand) => link.current?.send(command)
    return {
      shown,
      error,
      hasWorkerFailed,
      isSilent,
      isWithoutWebAssembly,
      isRunning,
      run() {
        setRunning(true)
        send({ kind: 'run', pace: paces[pace] })
      },
      pause() {
        setRunning(false)
        send({ kind: 'pause' })
      },
      step() {
        setRunning(false)
        send({ kind: 'step' })
      },
      reset() {
        setRunning(false)
        latest.current = { ...latest.current, isRunning: false }
        begin()
      },
      pace,
      setPace(next) {
        setPace(next)
        if (isRunning) send({ kind: 'run', pace: paces[next] })
      },
    }
  }, [shown, error, hasWorkerFailed, isSilent, isWithoutWebAssembly, isRunning, pace, begin])
}
