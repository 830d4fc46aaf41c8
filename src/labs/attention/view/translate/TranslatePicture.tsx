import { useMemo, useState } from 'react'
import { formatNumber, formatPercent } from '../../../../i18n/format/formatNumber'
import { useMessages } from '../../../../views/hooks/context'
import { ContenderName } from '../../../../views/labs/figures/ContenderName'
import { Figure } from '../../../../views/labs/figures/Figure'
import { TwoColumns } from '../../../../views/labs/figures/TwoColumns'
import type { PictureProps } from '../../../../views/labs/shared/definition'
import { Chart, type ChartSeries } from '../../../../views/plot/Chart'
import { Matrix } from '../../../../views/plot/raster/Matrix'
import type { TranslationPicture } from '../../translateExperiment'
import type { translateParameters } from '../../translateParameters'
import { HeadPicker } from '../shared/HeadPicker'
import { AnswersTable } from './AnswersTable'
import { createAdditiveMap, createTransformerMaps, describePeaks, isTested } from './attentionMaps'
import { SequenceField } from './SequenceField'
import styles from './TranslatePicture.module.css'

/** Expected accuracy of random guessing: ten digits. */
const randomAccuracy = 0.1

/** The accuracy of the three networks, their outputs for one sequence, and the attention maps for it. */
export function TranslatePicture(props: PictureProps<typeof translateParameters, TranslationPicture>) {
  const { picture, total, settings, language, onChange } = props
  const messages = useMessages('labs.attention.translation')
  const { minLength, maxLength, translators } = picture
  const lines = (points: (index: number) => ArrayLike<number>): ChartSeries[] =>
    translators.map(({ name }, index) => ({
      name: messages.names[name],
      points: points(index),
      colourVariable: `--contender-${index + 1}`,
      isDashed: name === 'fixedVector',
    }))
  const shared = {
    yDomain: [0, 1] as const,
    formatY: (value: number) => formatPercent(value, language),
    baseline: { value: randomAccuracy, name: messages.randomGuess },
  }
  return (
    <div className={styles.picture}>
      <TwoColumns>
        <Chart
          {...shared}
          title={messages.byLength}
          xLabel={messages.length}
          xDomain={[minLength, maxLength]}
          series={lines((index) =>
            [...translators[index]!.accuracyByLength].flatMap((share, at) => [minLength + at, share]),
          )}
        />
        <Chart
          {...shared}
          title={messages.byStep}
          xLabel={messages.steps}
          xDomain={[0, total]}
          series={lines((index) => translators[index]!.accuracyCurve)}
        />
      </TwoColumns>
      <TwoColumns>
        <div>
          <SequenceField
            label={messages.sequence}
            hint={messages.sequenceHint(formatNumber(maxLength, language))}
            value={settings.sequence}
            maxLength={maxLength}
            onChange={(sequence) => onChange({ sequence })}
          />
          <AnswersTable picture={picture} language={language} />
          {isTested(picture, 'attention') && <AdditiveMap {...props} />}
        </div>
        {isTested(picture, 'transformer') && <TransformerMaps key={picture.heads} {...props} />}
      </TwoColumns>
    </div>
  )
}

type Props = PictureProps<typeof translateParameters, TranslationPicture>

function AdditiveMap({ picture, settings: { task } }: Props) {
  const messages = useMessages('labs.attention.translation')
  const map = useMemo(() => createAdditiveMap(picture, task), [picture, task])
  return (
    <Figure
      className={styles.map}
      title={<ContenderName number={2} name={messages.additiveMap} />}
      hint={messages.additiveHint}
    >
      <Matrix {...map} maxCellPx={28} label={messages.mapLabel(messages.additiveMap, describePeaks(map))} />
    </Figure>
  )
}

function TransformerMaps({ picture, settings: { task } }: Props) {
  const messages = useMessages('labs.attention.translation')
  const { heads, layers, input } = picture
  // By default a head of the last layer, whose attention feeds the output directly.
  const [selected, setSelected] = useState((layers - 1) * heads)
  const maps = useMemo(() => createTransformerMaps(picture, task), [picture, task])
  const map = maps[selected]!
  const inputEnd = input.length + 1
  const title = messages.transformerMap(
    String(Math.floor(selected / heads) + 1),
    String((selected % heads) + 1),
  )
  return (
    <Figure
      className={styles.map}
      title={<ContenderName number={3} name={title} />}
      hint={messages.transformerHint}
    >
      <Matrix
        {...map}
        dividers={{ rows: [inputEnd], columns: [inputEnd] }}
        label={messages.mapLabel(title, describePeaks(map))}
      />
      <HeadPicker
        maps={maps.map(({ values }) => values)}
        side={map.columns.length}
        heads={heads}
        messages={messages}
        selected={selected}
        onSelect={setSelected}
      />
    </Figure>
  )
}
