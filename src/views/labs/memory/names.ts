import type { Picture } from '../../../labs/memory/picture'

/** The letter of a symbol: capitals may be asked for, small ones are noise. */
export const nameOf = (symbol: number, { symbols }: Pick<Picture, 'symbols'>) =>
  symbol < symbols ? 'ABCD'[symbol]! : 'wxyz'[symbol - symbols]!
