import type { PictureProps } from '../../../views/labs/shared/definition'
import type { convolutionParameters } from '../convolutionParameters'
import type { ConvolutionLabPicture } from '../convolutionPicture'
import styles from './ConvolutionPicture.module.css'
import { DigitPanel } from './DigitPanel'
import { NetworkInternals } from './NetworkInternals'
import { ShiftMaps } from './ShiftMaps'
import { TestResults } from './TestResults'

/** A digit with both networks' predictions, their results at every shift, test results and weights. */
export function ConvolutionPicture({
  picture,
  settings,
  language,
  onChange,
}: PictureProps<typeof convolutionParameters, ConvolutionLabPicture>) {
  const { right, down } = settings
  return (
    <div className={styles.picture}>
      <DigitPanel picture={picture} settings={settings} language={language} onChange={onChange} />
      <ShiftMaps picture={picture} shift={{ right, down }} language={language} onShift={onChange} />
      <TestResults picture={picture} language={language} />
      <NetworkInternals picture={picture} />
    </div>
  )
}
