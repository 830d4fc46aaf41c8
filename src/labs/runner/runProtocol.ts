/** The messages between a page and the worker of its lab. */

/** From the page to a run. */
export type RunCommand =
  /** Begin a new run, paused. `id` tells its events from those of an earlier run. */
  | { readonly kind: 'begin'; readonly id: number; readonly part: string; readonly settings: unknown }
  /** Run at `pace` steps per second; `null`: as fast as possible. */
  | { readonly kind: 'run'; readonly pace: number | null }
  | { readonly kind: 'pause' }
  /** One step, then pause. */
  | { readonly kind: 'step' }
  /** Change what is shown. */
  | { readonly kind: 'probe'; readonly settings: unknown }
  /** The last picture was drawn: the next may be sent. */
  | { readonly kind: 'acknowledge' }

/** From the page to a run or to the worker itself. */
export type WorkerCommand =
  | RunCommand
  /** Load what a run of this part will need. */
  | { readonly kind: 'load'; readonly part: string }

/** From a run to the page. */
export type RunEvent =
  | {
      readonly kind: 'picture'
      readonly id: number
      readonly picture: unknown
      readonly done: number
      readonly total: number
      readonly isRunning: boolean
      /** Recent steps per second; 0 while paused. */
      readonly stepsPerSecond: number
    }
  /** The run has failed. */
  | { readonly kind: 'runFailed'; readonly id: number; readonly message: string }

/** From a run or from the worker itself to the page. */
export type WorkerEvent =
  | RunEvent
  /** WebAssembly is not allowed: arrays are computed in plain JavaScript, many times slower. */
  | { readonly kind: 'noWebAssembly' }
  /** The worker could not be started, or has crashed: no more events will come. */
  | { readonly kind: 'workerFailed' }
