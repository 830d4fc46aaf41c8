import { useId } from 'react'
import { formatNumber } from '../../../i18n/format/formatNumber'
import type { convolutionParameters } from '../../../labs/convolution/convolutionParameters'
import type { ConvolutionLabPicture } from '../../../labs/convolution/convolutionPicture'
import { digitSide } from '../../../labs/learning/digits'
import { formatDrawing, parseDrawing } from '../../../labs/learning/frame'
import { useMessages } from '../../hooks/context'
import { DrawPad } from '../../plot/DrawPad'
import type { PictureProps } from '../shared/definition'
import styles from './DigitDesk.module.css'
import { ShiftFrame } from './ShiftFrame'
import { Votes } from './Votes'

type Props = Pick<
  PictureProps<typeof convolutionParameters, ConvolutionLabPicture>,
  'picture' | 'settings' | 'language' | 'onChange'
>

/** As many test digits as can be looked at. */
const offered = 200

/** The digit that is looked at: chosen or drawn, moved, and what both networks take it for. */
export function DigitDesk({ picture, settings, language, onChange }: Props) {
  const messages = useMessages('labs.convolution')
  const id = useId()
  const { which, right, down, drawn } = settings
  // A drawing is in the setting before the networks have looked at it.
  const digit = drawn ? parseDrawing(drawn) : picture.digit
  return (
    <div className={styles.desk}>
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
          max={offered}
          value={which}
          onChange={({ target }) => onChange({ which: target.valueAsNumber, drawn: '' })}
        />
      </figure>
      <figure>
        <figcaption>{messages.shift(right, down)}</figcaption>
        <ShiftFrame digit={digit} moved={{ right, down }} onMove={onChange} />
        <p className={styles.hint}>{messages.frameHint}</p>
      </figure>
      <Votes picture={picture} language={language} className={styles.votes} />
    </div>
  )
}
