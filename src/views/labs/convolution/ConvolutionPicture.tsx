import type { knobs } from '../../../labs/convolution/knobs'
import type { Picture } from '../../../labs/convolution/picture'
import type { PictureProps } from '../shared/definition'
import { DigitDesk } from './DigitDesk'
import { Insides } from './Insides'
import { Score } from './Score'
import { ShiftMaps } from './ShiftMaps'
import './convolution.css'

/** A digit that both networks look at, both at every shift, what they have learnt, how they fare. */
export function ConvolutionPicture({
  picture,
  setting,
  language,
  onSet,
}: PictureProps<typeof knobs, Picture>) {
  const { right, down } = setting
  return (
    <div className="picture convolution">
      <DigitDesk picture={picture} setting={setting} language={language} onSet={onSet} />
      <ShiftMaps picture={picture} moved={{ right, down }} language={language} onMove={onSet} />
      <Score picture={picture} language={language} />
      <Insides picture={picture} language={language} />
    </div>
  )
}
