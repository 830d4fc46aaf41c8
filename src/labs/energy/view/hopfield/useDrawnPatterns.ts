import { useMemo } from 'react'
import { formatPatterns, gridUnits, maxDrawn, parsePatterns } from '../../grid'

interface PatternSettings {
  readonly drawn: string
  readonly pattern: number
}

/** All stored patterns, with the drawn ones as the settings have them now, and actions that edit those. */
export function useDrawnPatterns(
  { drawn: text }: PatternSettings,
  picture: { readonly patterns: Int8Array; readonly drawn: number },
  onChange: (change: Partial<PatternSettings>) => void,
) {
  const { patterns: all, drawn: count } = picture
  const drawn = useMemo(() => parsePatterns(text), [text])
  // The worker sends new copies with each picture: equal ones are reused, to avoid rendering them again.
  const key = all.join('')
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key contains all patterns.
  const patterns = useMemo(
    () => Int8Array.from([...drawn.flatMap((pattern) => [...pattern]), ...all.subarray(count * gridUnits)]),
    [drawn, count, key],
  )
  const set = (next: readonly Int8Array[], pattern?: number) =>
    onChange({ drawn: formatPatterns(next), ...(pattern !== undefined && { pattern }) })
  return {
    patterns,
    drawn: drawn.length,
    draw: (index: number, pattern: Int8Array) => set(drawn.with(index, pattern)),
    /** Absent when `maxDrawn` is reached. */
    ...(drawn.length < maxDrawn && {
      add: () => set([...drawn, new Int8Array(gridUnits).fill(-1)], drawn.length),
    }),
    remove: (index: number) => set(drawn.toSpliced(index, 1), 0),
  }
}
