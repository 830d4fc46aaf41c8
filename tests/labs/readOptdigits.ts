import { readFileSync } from 'node:fs'
import { readDigits } from '../../src/labs/learning/digits'

/** The digits of the repository. */
export const readOptdigits = () =>
  readDigits(Uint8Array.from(readFileSync('src/labs/learning/optdigits.bin')).buffer)
