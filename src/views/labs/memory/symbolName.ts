import type { MemoryLabPicture } from '../../../labs/memory/memoryPicture'

/** The letter of a symbol: capitals may be asked for, small ones are noise. */
export const getSymbolName = (symbol: number, { symbolCount }: Pick<MemoryLabPicture, 'symbolCount'>) =>
  symbol < symbolCount ? 'ABCD'[symbol]! : 'wxyz'[symbol - symbolCount]!
