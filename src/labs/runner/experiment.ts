import type { Digits } from '../learning/digits'

/**
 * What a lab computes, apart from how it is shown: an experiment is begun with a setting and goes step by step. It runs in a
 * worker, where the views see its pictures, and in Node, where its claims are checked.
 */
export interface Experiment<Setting, Picture> {
  /** The run needs the handwritten digits, which are fetched before it begins. */
  readonly needsDigits?: true
  /** Begins a run. The setting alone, seed included, decides all that follows. */
  begin(setting: Setting, digits: Digits): Run<Setting, Picture>
}

/** An experiment under way. */
export interface Run<Setting, Picture> {
  /** The steps after which it is concluded. */
  readonly total: number
  /** The steps done. */
  readonly done: number
  /**
   * Does a piece of what is worth seeing before the first step and takes long; tells whether another is left. Between pieces the
   * page sees how far it has come. What is left of it, the first step makes up for.
   */
  prepare?(): boolean
  /** Goes on by one step: one update of each rival. Not called after the last. */
  step(): void
  /** What is seen now: numbers, texts and typed arrays, which the page gets a copy of. Before the first step, what is there to learn from. */
  picture(): Picture
  /** Takes on another setting that differs in probes only (see {@link Knob}), which change what is looked at, not what is learnt. */
  probe?(setting: Setting): void
  /** Gives back every array. Nothing is called afterwards. */
  dispose(): void
}

/** Figures by name. Shares are from 0 to 1. */
export type Measures = Readonly<Record<string, number>>

/** A run, or several, measured for claims that the lab makes; done anew with each of many seeds. */
export interface Study {
  measure(seed: number, digits: Digits): Measures
  /** Whether the figures of one seed bear out each claim, by the claim's id. */
  readonly claims: Readonly<Record<string, (measures: Measures) => boolean>>
}
