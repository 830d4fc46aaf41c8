import { useMemo, useState } from 'react'
import { formatPercent } from '../../../../i18n/format/formatNumber'
import type { CharactersLabPicture } from '../../../../labs/attention/characters'
import { argmaxRows } from '../../../../layout/plot/matrixLayout'
import type { Language } from '../../../../model/timeline'
import { useMessages } from '../../../hooks/context'
import { Bars } from '../../../plot/Bars'
import { Matrix } from '../../../plot/Matrix'
import { glyphOf } from '../shared/glyphs'
import { Heads } from '../shared/Heads'
import { Pair } from '../shared/Pair'
import styles from './Looks.module.css'

/** Where the model looks in its window, and what it expects to come next. */
export function Looks({ picture, language }: { picture: CharactersLabPicture; language: Language }) {
  const messages = useMessages('labs.characters')
  const { heads, layers, context: seen, mapSize, nextCharacters } = picture
  const [chosen, setChosen] = useState((layers - 1) * heads)
  const { maps, last } = useMemo(() => mapsOf(picture), [picture])
  const glyphs = Array.from({ length: mapSize }, (_, at) => (at < seen.length ? glyphOf(seen[at]!) : ''))
  const names = maps.map((_, index) => `${Math.floor(index / heads) + 1}·${(index % heads) + 1}`)
  const title = messages.map(String(Math.floor(chosen / heads) + 1), String((chosen % heads) + 1))
  const looks = argmaxRows(last, mapSize).map((at, index) => `${names[index]} ${glyphs[at]}`)
  return (
    <>
      <figure className={styles.map}>
        <figcaption>
          {messages.attention} <small>{messages.attentionHint}</small>
        </figcaption>
        <Matrix
          values={last}
          rows={names}
          columns={glyphs}
          marked={chosen}
          label={messages.attentionLabel(looks.join(', '))}
        />
      </figure>
      <Pair>
        <figure>
          <figcaption>
            {messages.next} <small>{messages.nextHint}</small>
          </figcaption>
          <Bars
            bars={nextCharacters.map(({ character, probability }) => ({
              name: glyphOf(character),
              share: probability,
              words: formatPercent(probability, language),
            }))}
          />
          <Heads
            maps={maps}
            side={mapSize}
            heads={heads}
            legend={messages.heads}
            name={(layer, head) => messages.head(String(layer), String(head))}
            chosen={chosen}
            onChoose={setChosen}
          />
        </figure>
        <figure className={styles.map}>
          <figcaption>
            {title} <small>{messages.mapHint}</small>
          </figcaption>
          <Matrix values={maps[chosen]!} rows={glyphs} columns={glyphs} label={messages.mapLabel(title)} />
        </figure>
      </Pair>
    </>
  )
}

/**
 * Each head's map, empty where no character has been seen yet, and the last used row of each, one below the other. Both keep their
 * size while the window fills.
 */
function mapsOf({ attentionMaps, mapSize, context: { length } }: CharactersLabPicture) {
  const last = new Float32Array(attentionMaps.length * mapSize)
  const used = attentionMaps.map((map, index) => {
    last.set(map.subarray((length - 1) * mapSize, length * mapSize), index * mapSize)
    return map.map((value, at) => (at < length * mapSize ? value : 0))
  })
  return { maps: used, last }
}
