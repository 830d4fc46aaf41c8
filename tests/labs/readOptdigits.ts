import { readFileSync } from 'node:fs'
import { readDigits } from '../../src/labs/digits'

/** The digits of the repository. */
export const readOptdigits = () => readDigits(Uint8Array.from(readFileSync('src/labs/optdigits.bin')).buffer)
