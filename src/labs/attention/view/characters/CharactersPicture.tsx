import { formatNumber } from '../../../../i18n/format/formatNumber'
import { useMessages } from '../../../../views/hooks/context'
import { TwoColumns } from '../../../../views/labs/figures/TwoColumns'
import type { PictureProps } from '../../../../views/labs/shared/definition'
import { Chart } from '../../../../views/plot/Chart'
import { meanOfLast } from '../../../learning/curve'
import { natsToBits } from '../../../learning/statistics'
import type { CharactersLabPicture } from '../../charactersExperiment'
import type { charactersParameters } from '../../charactersParameters'
import { CharacterAttention } from './CharacterAttention'
import styles from './CharactersPicture.module.css'
import { Sample } from './Sample'
import { TextField } from './TextField'

type Props = PictureProps<typeof charactersParameters, CharactersLabPicture>

/** The training text, the loss, generated samples, and the attention for the next character. */
export function CharactersPicture({ picture, total, settings, language, onChange }: Props) {
  const messages = useMessages('labs.attention.characters')
  const { lossCurve, uniformLoss, unigramLoss, bigramLoss } = picture
  const nats = meanOfLast(lossCurve)
  const formatLoss = (value: number) => formatNumber(Number(value.toPrecision(2)), language)
  const createLevelLine = (name: string, value: number) => ({
    ...{ name, points: [0, value, total, value], colourVariable: '--ink-3', isDashed: true },
  })
  return (
    <div className={styles.picture}>
      <TwoColumns>
        <TextField value={settings.text} language={language} onChange={(text) => onChange({ text })} />
        <div>
          <Chart
            title={messages.loss}
            xLabel={messages.steps}
            xDomain={[0, total]}
            yDomain={[0, 1.12 * uniformLoss]}
            series={[
              { name: messages.model, points: lossCurve, colourVariable: '--contender-3' },
              createLevelLine(messages.uniform, uniformLoss),
              createLevelLine(messages.unigrams, unigramLoss),
              createLevelLine(messages.bigrams, bigramLoss),
            ]}
          />
          <p className={styles.nats}>
            {nats === undefined ? '\u00a0' : messages.nats(formatLoss(nats), formatLoss(natsToBits(nats)))}
          </p>
        </div>
      </TwoColumns>
      <Sample picture={picture} setting={settings} onSet={onChange} />
      <CharacterAttention key={picture.heads} picture={picture} language={language} />
    </div>
  )
}
