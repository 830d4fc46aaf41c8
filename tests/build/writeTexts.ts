/** Temporary folders of content, which tests build from and edit. */

import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { CorpusTexts } from '../compiler/minimalCorpus'

/** Writes texts into a new temporary folder and returns its path. The caller removes it. */
export function writeTexts(texts: CorpusTexts): string {
  const folder = mkdtempSync(join(tmpdir(), 'layers-of-time-'))
  for (const [path, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}
