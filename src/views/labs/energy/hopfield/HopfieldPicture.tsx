import { gridSide, gridUnits } from '../../../../labs/energy/grid'
import type { HopfieldPicture as Picture } from '../../../../labs/energy/hopfield'
import type { hopfieldParameters } from '../../../../labs/energy/hopfieldParameters'
import { computeSymmetricLimit } from '../../../../layout/labs/symmetricLimit'
import { useMessages } from '../../../hooks/context'
import { PixelGrid } from '../../../plot/PixelGrid'
import { Raster } from '../../../plot/Raster'
import type { PictureProps } from '../../shared/definition'
import { HopfieldCurves } from './HopfieldCurves'
import styles from './HopfieldPicture.module.css'
import { hundredths } from './hundredths'
import { PatternPad } from './PatternPad'
import { PatternShelf } from './PatternShelf'
import { useDrawnPatterns } from './useDrawnPatterns'

/** The cue, the state on its way and the pattern meant; all that is stored; the energy, and what such memories hold. */
export function HopfieldPicture({
  picture,
  settings,
  language,
  onChange,
}: PictureProps<typeof hopfieldParameters, Picture>) {
  const messages = useMessages('labs.hopfield')
  const { patterns, drawn, draw, add, remove } = useDrawnPatterns(settings, picture, onChange)
  const target = settings.pattern % (patterns.length / gridUnits)
  const meant = patterns.slice(target * gridUnits, (target + 1) * gridUnits)
  const isDrawn = target < drawn
  const reach = Math.min(picture.patternCount, computeSymmetricLimit(picture.weights))
  const number = (value: number) => hundredths(value, language)
  const grid = (name: string, values: Int8Array, tell: (count: string) => string) => {
    const differs = (cell: number) => values[cell] !== meant[cell]
    const count = number(values.reduce((sum, _, cell) => sum + Number(differs(cell)), 0))
    return (
      <figure>
        <figcaption>
          <b>{name}</b> <small>{tell(count)}</small>
        </figcaption>
        <PixelGrid values={values} columns={gridSide} marked={differs} label={messages.grid(name, count)} />
      </figure>
    )
  }
  return (
    <div>
      <div className={styles.grids}>
        {grid(messages.cue, picture.cue, messages.cueHint)}
        {grid(messages.state, picture.state, messages.stateHint)}
        <figure>
          <figcaption>
            <b>{messages.target}</b> <small>{isDrawn ? messages.drawable : messages.random}</small>
          </figcaption>
          {isDrawn ? (
            <PatternPad
              pattern={meant}
              label={messages.pad}
              tellCell={messages.cell}
              onDraw={(pattern) => draw(target, pattern)}
            />
          ) : (
            <PixelGrid values={meant} columns={gridSide} label={messages.grid(messages.target, '0')} />
          )}
        </figure>
        <figure>
          <figcaption>
            <b>{messages.weights}</b> <small>{messages.weightsHint}</small>
          </figcaption>
          <Raster
            className={styles.weights}
            values={picture.weights}
            columns={gridUnits}
            rows={gridUnits}
            from={-reach}
            to={reach}
            scale="diverging"
            label={messages.weightsLabel}
          />
        </figure>
      </div>
      <PatternShelf
        patterns={patterns}
        overlaps={picture.overlaps}
        target={target}
        title={messages.stored}
        hint={messages.storedHint}
        tell={(index, overlap) => messages.describePattern(index + 1, number(overlap), index < drawn)}
        onChoose={(pattern) => onChange({ pattern })}
      />
      <p className={styles.tools}>
        <button type="button" disabled={!add} onClick={add}>
          {messages.add}
        </button>
        <button
          type="button"
          disabled={!isDrawn}
          onClick={() => draw(target, new Int8Array(gridUnits).fill(-1))}
        >
          {messages.clear}
        </button>
        <button type="button" disabled={!isDrawn} onClick={() => remove(target)}>
          {messages.remove}
        </button>
      </p>
      <HopfieldCurves picture={picture} language={language} />
    </div>
  )
}
