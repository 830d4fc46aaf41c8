/** Rounds a number for a sentence: four decimals are enough to see that it is not whole. */
export const roundToFourDecimals = (value: number) => Math.round(value * 1e4) / 1e4
