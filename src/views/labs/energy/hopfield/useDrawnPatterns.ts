import { useMemo } from 'react'
import { formatPatterns, gridUnits, maxDrawn, parsePatterns } from '../../../../labs/energy/grid'

interface PatternSettings {
  readonly drawn: string
  readonly pattern: number
}

/** The stored patterns, the drawn ones as the reader has them now, and what may be done to those. */
export function useDrawnPatterns(
  { drawn: text }: PatternSettings,
  given: { readonly patterns: Int8Array; readonly drawn: number },
  onChange: (change: Partial<PatternSettings>) => void,
) {
  const { patterns: all, drawn: count } = given
  const drawn = useMemo(() => parsePatterns(text), [text])
  // The worker sends copies: what is the same as before is kept, so that nothing of it is drawn again.
  const key = all.join('')
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all of the patterns.
  const patterns = useMemo(
    () => Int8Array.from([...drawn.flatMap((one) => [...one]), ...all.subarray(count * gridUnits)]),
    [drawn, count, key],
  )
  const set = (next: readonly Int8Array[], pattern?: number) =>
    onChange({ drawn: formatPatterns(next), ...(pattern !== undefined && { pattern }) })
  return {
    patterns,
    drawn: drawn.length,
    draw: (index: number, pattern: Int8Array) => set(drawn.with(index, pattern)),
    /** Absent: there is no room for another. */
    ...(drawn.length < maxDrawn && {
      add: () => set([...drawn, new Int8Array(gridUnits).fill(-1)], drawn.length),
    }),
    remove: (index: number) => set(drawn.toSpliced(index, 1), 0),
  }
}
