/** What a page and the worker of its lab say to each other. */

/** To a run, from the page. */
export type RunOrder =
  /** Begin anew with a setting, and stand still until told to run. `id` tells this run's reports from an earlier one's. */
  | { readonly kind: 'begin'; readonly id: number; readonly part: string; readonly setting: unknown }
  /** Go on at so many steps a second; `null`: as fast as can be. */
  | { readonly kind: 'run'; readonly pace: number | null }
  | { readonly kind: 'pause' }
  /** One step, then stand still. */
  | { readonly kind: 'step' }
  /** Look at something else. */
  | { readonly kind: 'probe'; readonly setting: unknown }
  /** The last report was drawn: the next may come. */
  | { readonly kind: 'drawn' }

/** To a run, or to the worker itself. */
export type RunCommand =
  | RunOrder
  /** A run of this part will be asked for: load what it needs. */
  | { readonly kind: 'load'; readonly part: string }

/** Of a run, from the worker. */
export type RunReport =
  | {
      readonly kind: 'picture'
      readonly id: number
      readonly picture: unknown
      readonly done: number
      readonly total: number
      readonly isRunning: boolean
      /** Steps a second, lately; 0 while standing still. */
      readonly rate: number
    }
  /** The run has come to an end that it should not. */
  | { readonly kind: 'fault'; readonly id: number; readonly message: string }

/** Of a run, or of the worker itself. */
export type RunEvent =
  | RunReport
  /** WebAssembly may not be used: arrays are computed in plain JavaScript, many times more slowly. */
  | { readonly kind: 'unaided' }
  /** The worker could not be started, or has broken down: no more will come. */
  | { readonly kind: 'lost' }
