import type { Run } from './experiment'

/** A run that counts no steps and remembers no probes. */
interface UncountedRun<Settings, Picture> extends Pick<Run<Settings, Picture>, 'total' | 'prepare'> {
  /** @param step The number of this step, from 1. */
  step(step: number): void
  /** @param settings Those of the beginning, with the latest probes. */
  picture(done: number, settings: Settings): Picture
  /** What has to be done at once for other probes. */
  probe?(settings: Settings, done: number): void
  dispose?(): void
}

/** Counts the steps of a run, and remembers its probes for the next picture. */
export function countSteps<Settings, Picture>(
  settings: Settings,
  run: UncountedRun<Settings, Picture>,
): Run<Settings, Picture> {
  let done = 0
  let latest = settings
  return {
    ...run,
    get done() {
      return done
    },
    step() {
      done++
      run.step(done)
    },
    picture: () => run.picture(done, latest),
    probe(next) {
      latest = next
      run.probe?.(next, done)
    },
    dispose: () => run.dispose?.(),
  }
}
