import type { MemoryLabPicture } from '../../../labs/memory/memoryPicture'

/** The letter of a symbol: capitals may be asked for, small ones are noise. */
export const nameOf = (symbol: number, { symbols }: Pick<MemoryLabPicture, 'symbols'>) =>
  symbol < symbols ? 'ABCD'[symbol]! : 'wxyz'[symbol - symbols]!
