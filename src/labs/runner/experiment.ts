import type { Digits } from '../learning/digits'

/**
 * The computation of a lab, without its view. It is started with settings and goes step by step: in a worker,
 * which sends pictures to the views, or in Node, where the claims are checked.
 */
export interface Experiment<Settings, Picture> {
  /** The run needs the handwritten digits, which are loaded before it begins. */
  readonly needsDigits?: true
  /** Begins a run. The settings, seed included, determine everything that follows. */
  begin(settings: Settings, digits: Digits): Run<Settings, Picture>
}

/** A run of an experiment. */
export interface Run<Settings, Picture> {
  /** The steps of the whole run. */
  readonly total: number
  readonly done: number
  /**
   * Does one piece of slow work whose result is shown before the first step; returns whether another is left.
   * Between pieces the page is updated. The first step does what is left.
   */
  prepare?(): boolean
  /** One step: one update of each contender. Not called after the last. */
  step(): void
  /**
   * The current state to show: numbers, texts and typed arrays, which are copied to the page. Before the
   * first step, the data to learn from.
   */
  picture(): Picture
  /**
   * Switches to settings that differ only in probes (parameters with `isProbe`), which change what is shown,
   * not what is learnt.
   */
  probe?(settings: Settings): void
  /** Frees all arrays. Nothing is called afterwards. */
  dispose(): void
}

/** Figures by name. Shares are from 0 to 1. */
export type Measures = Readonly<Record<string, number>>

/** One or more runs, measured to check the lab's claims; repeated for each seed. */
export interface Study {
  measure(seed: number, digits: Digits): Measures
  /** By claim id: whether the figures of one seed support the claim. */
  readonly claims: Readonly<Record<string, (measures: Measures) => boolean>>
}
