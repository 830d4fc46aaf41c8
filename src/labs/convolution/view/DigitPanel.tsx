import { useId } from 'react'
import { formatNumber } from '../../../i18n/format/formatNumber'
import { useMessages } from '../../../views/hooks/context'
import { Figure } from '../../../views/labs/figures/Figure'
import type { PictureProps } from '../../../views/labs/shared/definition'
import { DrawPad } from '../../../views/plot/raster/DrawPad'
import { formatDrawing, parseDrawing } from '../../learning/digitFrame'
import { digitSide } from '../../learning/digits'
import type { convolutionParameters } from '../convolutionParameters'
import type { ConvolutionLabPicture } from '../convolutionPicture'
import { ClassProbabilities } from './ClassProbabilities'
import styles from './DigitPanel.module.css'
import { ShiftFrame } from './ShiftFrame'

type Props = Pick<
  PictureProps<typeof convolutionParameters, ConvolutionLabPicture>,
  'picture' | 'settings' | 'language' | 'onChange'
>

/** Number of test digits to choose from. */
const digitCount = 200

/** The digit, chosen or drawn, its shift, and both networks' predictions for it. */
export function DigitPanel({ picture, settings, language, onChange }: Props) {
  const messages = useMessages('labs.convolution')
  const id = useId()
  const { which, right, down, drawn } = settings
  // A new drawing is shown at once, before the next picture comes from the worker.
  const digit = drawn ? parseDrawing(drawn) : picture.digit
  return (
    <div className={styles.panel}>
      <figure className={styles.source}>
        <figcaption>
          {drawn ? (
            <>
              {messages.drawn}{' '}
              <button type="button" onClick={() => onChange({ drawn: '' })}>
                {messages.backToDigit}
              </button>
            </>
          ) : (
            messages.testDigit(formatNumber(which, language), picture.label)
          )}
        </figcaption>
        <DrawPad
          image={digit}
          side={digitSide}
          onDraw={(image) => onChange({ drawn: formatDrawing(image) })}
        />
        <p className={styles.hint}>{messages.drawHint}</p>
        <label htmlFor={id}>{messages.choose}</label>
        <input
          id={id}
          type="range"
          min={1}
          max={digitCount}
          value={which}
          onChange={({ target }) => onChange({ which: target.valueAsNumber, drawn: '' })}
        />
      </figure>
      <Figure title={messages.shift(right, down)}>
        <ShiftFrame digit={digit} shift={{ right, down }} onShift={onChange} />
        <p className={styles.hint}>{messages.frameHint}</p>
      </Figure>
      <ClassProbabilities picture={picture} language={language} className={styles.probabilities} />
    </div>
  )
}
