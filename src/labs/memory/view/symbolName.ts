import type { MemoryLabPicture } from '../memoryPicture'

/** The letter of a symbol: uppercase for symbols to recall, lowercase for noise. */
export const getSymbolName = (symbol: number, { symbolCount }: Pick<MemoryLabPicture, 'symbolCount'>) =>
  symbol < symbolCount ? 'ABCD'[symbol]! : 'wxyz'[symbol - symbolCount]!
