import { useMemo, useState } from 'react'
import { formatPercent } from '../../../../i18n/format/formatNumber'
import { argmaxRows } from '../../../../layout/plot/matrixLayout'
import type { Language } from '../../../../model/language'
import { useMessages } from '../../../../views/hooks/context'
import { Figure } from '../../../../views/labs/figures/Figure'
import { TwoColumns } from '../../../../views/labs/figures/TwoColumns'
import { Bars } from '../../../../views/plot/Bars'
import { Matrix } from '../../../../views/plot/raster/Matrix'
import type { CharactersLabPicture } from '../../charactersExperiment'
import { toVisibleCharacter } from '../shared/glyphs'
import { HeadPicker } from '../shared/HeadPicker'
import styles from './CharacterAttention.module.css'

/** The attention of each head in the context, and the predicted next characters. */
export function CharacterAttention({
  picture,
  language,
}: {
  picture: CharactersLabPicture
  language: Language
}) {
  const messages = useMessages('labs.attention.characters')
  const { heads, layers, context: contextCharacters, mapSize, nextCharacters } = picture
  const [selected, setSelected] = useState((layers - 1) * heads)
  const { maps, lastRows } = useMemo(() => maskUnusedRows(picture), [picture])
  const glyphs = Array.from({ length: mapSize }, (_, at) =>
    at < contextCharacters.length ? toVisibleCharacter(contextCharacters[at]!) : '',
  )
  const names = maps.map((_, index) => `${Math.floor(index / heads) + 1}·${(index % heads) + 1}`)
  const title = messages.map(String(Math.floor(selected / heads) + 1), String((selected % heads) + 1))
  const peaks = argmaxRows(lastRows, mapSize).map((at, index) => `${names[index]} ${glyphs[at]}`)
  return (
    <>
      <Figure className={styles.map} title={messages.attention} hint={messages.attentionHint}>
        <Matrix
          values={lastRows}
          rows={names}
          columns={glyphs}
          highlightedRow={selected}
          label={messages.attentionLabel(peaks.join(', '))}
        />
      </Figure>
      <TwoColumns>
        <Figure title={messages.next} hint={messages.nextHint}>
          <Bars
            bars={nextCharacters.map(({ character, probability }) => ({
              name: toVisibleCharacter(character),
              share: probability,
              text: formatPercent(probability, language),
            }))}
          />
          <HeadPicker
            maps={maps}
            side={mapSize}
            heads={heads}
            messages={messages}
            selected={selected}
            onSelect={setSelected}
          />
        </Figure>
        <Figure className={styles.map} title={title} hint={messages.mapHint}>
          <Matrix values={maps[selected]!} rows={glyphs} columns={glyphs} label={messages.mapLabel(title)} />
        </Figure>
      </TwoColumns>
    </>
  )
}

/**
 * The map of each head with unused rows set to 0, and the last used row of each, one per row. The sizes do
 * not change while the context fills.
 */
function maskUnusedRows({ attentionMaps, mapSize, context: { length } }: CharactersLabPicture) {
  const lastRows = new Float32Array(attentionMaps.length * mapSize)
  const maps = attentionMaps.map((map, index) => {
    lastRows.set(map.subarray((length - 1) * mapSize, length * mapSize), index * mapSize)
    return map.map((value, at) => (at < length * mapSize ? value : 0))
  })
  return { maps, lastRows }
}
