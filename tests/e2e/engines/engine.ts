import type { Point } from '../timelinePage'

/** Keys that have names. */
export type Key = 'Enter' | 'Escape'

/** A browser with one page, driven as a reader drives it: with a mouse, a wheel and a keyboard. */
export interface Engine {
  open(address: string): Promise<void>
  reload(): Promise<void>
  back(): Promise<void>
  forward(): Promise<void>
  resize(width: number, height: number): Promise<void>
  /** Calls a function in the page; it and its arguments must be serializable. */
  evaluate<Arguments extends readonly unknown[], Result>(
    run: (...values: Arguments) => Result,
    ...values: Arguments
  ): Promise<Awaited<Result>>
  click(at: Point): Promise<void>
  drag(from: Point, to: Point): Promise<void>
  wheel(at: Point, deltaY: number): Promise<void>
  press(key: Key): Promise<void>
  type(text: string): Promise<void>
  /** Errors and refusals of the policy since the last call. */
  takeProblems(): Promise<readonly string[]>
  close(): Promise<void>
}
