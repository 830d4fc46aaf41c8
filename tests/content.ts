import { readFileSync } from 'node:fs'
import { deserialize } from 'node:v8'
import type { Corpus } from '../src/compiler/compile'

/** Where the compiled content lies for the tests. */
export const compiled = '.reports/corpus'

/** The content of the site, compiled. */
export const readCorpus = (): Corpus => deserialize(readFileSync(compiled))
