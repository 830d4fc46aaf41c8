import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { isSameRun, type ParameterSet, type Settings } from '../../../labs/runner/parameter'
import type { WorkerCommand, WorkerEvent } from '../../../labs/runner/runProtocol'
import { type LabConnection, useServices } from '../../hooks/context'
import { type AnyExperimentPart, type Pace, paces } from './definition'

export type PictureReport = WorkerEvent & { kind: 'picture' }

/** A run as its page sees it. */
export interface RunView {
  /** How things stand; absent until the first picture has come. */
  readonly shown?: PictureReport
  readonly fault?: string
  /** The worker could not be started, or has broken down. */
  readonly isLost: boolean
  /** Arrays are computed without WebAssembly. */
  readonly isUnaided: boolean
  /** It is running, or was told to and is getting ready. */
  readonly isRunning: boolean
  readonly run: () => void
  readonly pause: () => void
  readonly step: () => void
  readonly reset: () => void
  readonly pace: Pace
  readonly setPace: (pace: Pace) => void
}

/** Milliseconds that a knob rests before a run begins anew. */
const rest = 150

/** Runs that a worker begins before another takes its place: compiled programs stay in its memory as long as it lives. */
const mostBegun = 8

interface Link extends LabConnection {
  /** Of the latest run. */
  id: number
  /** Runs begun in this worker. */
  begun: number
  setting: Settings<ParameterSet>
}

/** Runs a part's experiment with a setting, in a worker that ends with this view. A changed setting begins anew, and runs on if it ran. */
export function useRun(part: AnyExperimentPart, settings: Settings<ParameterSet>): RunView {
  const { connectLab } = useServices()
  const [shown, setShown] = useState<PictureReport>()
  const [fault, setFault] = useState<string>()
  const [isLost, setLost] = useState(false)
  const [isUnaided, setUnaided] = useState(false)
  const [isWanted, setWanted] = useState(false)
  const [pace, setPace] = useState<Pace>(part.pace ?? 'fast')
  const link = useRef<Link>(undefined)
  const latest = useRef({ setting: settings, isWanted, pace })
  latest.current = { setting: settings, isWanted, pace }

  const begin = useCallback(() => {
    const { setting: settings, isWanted, pace } = latest.current
    const hear = (report: WorkerEvent) => {
      if (report.kind === 'noWebAssembly') return setUnaided(true)
      if (report.kind === 'workerFailed') {
        setLost(true)
        return setWanted(false)
      }
      if (report.id !== link.current?.id) return
      if (report.kind === 'runFailed') {
        setFault(report.message)
        setWanted(false)
        return
      }
      setShown(report)
      if (report.done >= report.total) setWanted(false)
    }
    const before = link.current
    const isFresh = !before || before.begun === mostBegun
    if (isFresh) before?.close()
    const to = isFresh ? { ...connectLab(hear), id: before?.id ?? 0, begun: 0, setting: settings } : before
    link.current = Object.assign(to, { id: to.id + 1, begun: to.begun + 1, setting: settings })
    setFault(undefined)
    to.send({ kind: 'begin', id: to.id, part: part.experiment, settings })
    if (isWanted) to.send({ kind: 'run', pace: paces[pace] })
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

  useEffect(() => {
    const to = link.current
    if (!to || to.setting === settings) return
    if (isSameRun(part.parameters, to.setting, settings)) {
      to.setting = settings
      to.send({ kind: 'probe', settings })
      return
    }
    const timer = setTimeout(begin, rest)
    return () => clearTimeout(timer)
  }, [part, settings, begin])

  return useMemo(() => {
    const send = (order: WorkerCommand) => link.current?.send(order)
    return {
      ...(shown && { shown }),
      ...(fault !== undefined && { fault }),
      isLost,
      isUnaided,
      isRunning: isWanted,
      run() {
        setWanted(true)
        send({ kind: 'run', pace: paces[pace] })
      },
      pause() {
        setWanted(false)
        send({ kind: 'pause' })
      },
      step() {
        setWanted(false)
        send({ kind: 'step' })
      },
      reset() {
        setWanted(false)
        latest.current = { ...latest.current, isWanted: false }
        begin()
      },
      pace,
      setPace(next) {
        setPace(next)
        if (isWanted) send({ kind: 'run', pace: paces[next] })
      },
    }
  }, [shown, fault, isLost, isUnaided, isWanted, pace, begin])
}
