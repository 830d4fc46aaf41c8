/** `npm run guide`: writes the table of layer types in the guide for authors. */

import { readFileSync, writeFileSync } from 'node:fs'
import { guidePath, replaceLayerGuide } from './layerGuide'

writeFileSync(guidePath, replaceLayerGuide(readFileSync(guidePath, 'utf8')))
