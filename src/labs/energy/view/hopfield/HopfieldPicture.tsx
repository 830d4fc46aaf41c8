import { computeSymmetricLimit } from '../../../../layout/labs/symmetricLimit'
import { useMessages } from '../../../../views/hooks/context'
import { Figure } from '../../../../views/labs/figures/Figure'
import type { PictureProps } from '../../../../views/labs/shared/definition'
import { PixelGrid } from '../../../../views/plot/raster/PixelGrid'
import { Raster } from '../../../../views/plot/raster/Raster'
import { gridSide, gridUnits } from '../../grid'
import type { HopfieldPicture as Picture } from '../../hopfieldExperiment'
import type { hopfieldParameters } from '../../hopfieldParameters'
import { formatHundredths } from './formatHundredths'
import { HopfieldCurves } from './HopfieldCurves'
import styles from './HopfieldPicture.module.css'
import { PatternList } from './PatternList'
import { PatternPad } from './PatternPad'
import { useDrawnPatterns } from './useDrawnPatterns'

/** The cue, the current state, the target and the weights; the stored patterns; energy and capacity. */
export function HopfieldPicture({
  picture,
  settings,
  language,
  onChange,
}: PictureProps<typeof hopfieldParameters, Picture>) {
  const messages = useMessages('labs.energy.hopfield')
  const { patterns, drawn, draw, add, remove } = useDrawnPatterns(settings, picture, onChange)
  const target = settings.pattern % (patterns.length / gridUnits)
  const targetPattern = patterns.slice(target * gridUnits, (target + 1) * gridUnits)
  const isDrawn = target < drawn
  const limit = Math.min(picture.patternCount, computeSymmetricLimit(picture.weights))
  const number = (value: number) => formatHundredths(value, language)
  const renderGrid = (name: string, values: Int8Array, hint: (count: string) => string) => {
    const differs = (cell: number) => values[cell] !== targetPattern[cell]
    const count = number(values.reduce((sum, _, cell) => sum + Number(differs(cell)), 0))
    return (
      <Figure title={<b>{name}</b>} hint={hint(count)}>
        <PixelGrid values={values} columns={gridSide} isMarked={differs} label={messages.grid(name, count)} />
      </Figure>
    )
  }
  return (
    <div>
      <div className={styles.grids}>
        {renderGrid(messages.cue, picture.cue, messages.cueHint)}
        {renderGrid(messages.state, picture.state, messages.stateHint)}
        <Figure title={<b>{messages.target}</b>} hint={isDrawn ? messages.drawable : messages.random}>
          {isDrawn ? (
            <PatternPad
              pattern={targetPattern}
              label={messages.pad}
              describeCell={messages.cell}
              onDraw={(pattern) => draw(target, pattern)}
            />
          ) : (
            <PixelGrid
              values={targetPattern}
              columns={gridSide}
              label={messages.grid(messages.target, '0')}
            />
          )}
        </Figure>
        <Figure title={<b>{messages.weights}</b>} hint={messages.weightsHint}>
          <Raster
            className={styles.weights}
            values={picture.weights}
            columns={gridUnits}
            rows={gridUnits}
            min={-limit}
            max={limit}
            scale="diverging"
            label={messages.weightsLabel}
          />
        </Figure>
      </div>
      <PatternList
        patterns={patterns}
        overlaps={picture.overlaps}
        target={target}
        title={messages.stored}
        hint={messages.storedHint}
        describePattern={(index, overlap) =>
          messages.describePattern(index + 1, number(overlap), index < drawn)
        }
        onChange={(pattern) => onChange({ pattern })}
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
