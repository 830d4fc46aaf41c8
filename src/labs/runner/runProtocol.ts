/** The messages between a page and the worker of its lab. */

/** From the page to a run. */
export type RunOrder =
  /** Begin a new run, paused. `id` tells its events from those of an earlier run. */
  | { readonly kind: 'begin'; readonly id: number; readonly part: string; readonly setting: unknown }
  /** Run at `pace` steps per second; `null`: as fast as possible. */
  | { readonly kind: 'run'; readonly pace: number | null }
  | { readonly kind: 'pause' }
  /** One step, then pause. */
  | { readonly kind: 'step' }
  /** Change what is shown. */
  | { readonly kind: 'probe'; readonly setting: unknown }
  /** The last picture was drawn: the next may be sent. */
  | { readonly kind: 'drawn' }

/** From the page to a run or to the worker itself. */
export type RunCommand =
  | RunOrder
  /** Load what a run of this part will need. */
  | { readonly kind: 'load'; readonly part: string }

/** From a run to the page. */
export type RunReport =
  | {
      readonly kind: 'picture'
      readonly id: number
      readonly picture: unknown
      readonly done: number
      readonly total: number
      readonly isRunning: boolean
      /** Recent steps per second; 0 while paused. */
      readonly rate: number
    }
  /** The run has failed. */
  | { readonly kind: 'fault'; readonly id: number; readonly message: string }

/** From a run or from the worker itself to the page. */
export type RunEvent =
  | RunReport
  /** WebAssembly is not allowed: arrays are computed in plain JavaScript, many times slower. */
  | { readonly kind: 'unaided' }
  /** The worker could not be started, or has crashed: no more events will come. */
  | { readonly kind: 'lost' }
