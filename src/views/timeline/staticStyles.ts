import type { CSSProperties } from 'react'

/** Rounds a fraction of the timeline's length to less than a pixel. */
export const roundFraction = (value: number) => Number(value.toFixed(5))
export const positionStyle = (along: number) => ({ '--p': roundFraction(along) }) as CSSProperties
/** One class name for each size class, as defined by build/sizeClassStyles.ts. */
export const joinClasses = (letter: string, indexes: readonly number[]) =>
  indexes.map((index) => `${letter}${index}`).join(' ')
