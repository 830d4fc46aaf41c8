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
  settings,
  language,
  onChange,
}: PictureProps<typeof convolutionParameters, ConvolutionLabPicture>) {
  const { right, down } = settings
  return (
    <div className={styles.picture}>
      <DigitDesk picture={picture} settings={settings} language={language} onChange={onChange} />
      <ShiftMaps picture={picture} moved={{ right, down }} language={language} onMove={onChange} />
      <Score picture={picture} language={language} />
      <Insides picture={picture} />
    </div>
  )
}
