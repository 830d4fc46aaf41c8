/** Folders of content on the disk, to be read by the build and spoilt by the tests. */

import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { CorpusTexts } from '../compiler/minimalCorpus'

/** A new folder that holds the texts. Whoever asks for it removes it. */
export function writeTexts(texts: CorpusTexts): string {
  const folder = mkdtempSync(join(tmpdir(), 'layers-of-time-'))
  for (const [path, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}
