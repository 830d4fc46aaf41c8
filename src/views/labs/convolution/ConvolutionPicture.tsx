import type { convolutionParameters } from '../../../labs/convolution/convolutionParameters'
import type { ConvolutionLabPicture } from '../../../labs/convolution/convolutionPicture'
import type { PictureProps } from '../shared/definition'
import styles from './ConvolutionPicture.module.css'
import { DigitDesk } from './DigitDesk'
import { Insides } from './Insides'
import { Score } from './Score'
import { ShiftMaps } from './ShiftMaps'

/** A digit that both networks look at, both at every shift, what they have learnt, how they fare. */
export function ConvolutionPicture({
  picture,
  setting,
  language,
  onSet,
}: PictureProps<typeof convolutionParameters, ConvolutionLabPicture>) {
  const { right, down } = setting
  return (
    <div className={styles.picture}>
      <DigitDesk picture={picture} setting={setting} language={language} onSet={onSet} />
      <ShiftMaps picture={picture} moved={{ right, down }} language={language} onMove={onSet} />
      <Score picture={picture} language={language} />
      <Insides picture={picture} />
    </div>
  )
}
