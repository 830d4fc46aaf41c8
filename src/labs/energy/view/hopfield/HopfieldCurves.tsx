import { formatPercent } from '../../../../i18n/format/formatNumber'
import { getEnergyDomain, makeCapacityLines, makeLevelStrokes } from '../../../../layout/labs/hopfieldCharts'
import type { Language } from '../../../../model/language'
import { useMessages } from '../../../../views/hooks/context'
import { Chart } from '../../../../views/plot/Chart'
import { gridUnits } from '../../grid'
import type { HopfieldPicture } from '../../hopfieldExperiment'
import { formatHundredths } from './formatHundredths'
import styles from './HopfieldCurves.module.css'

interface Props {
  readonly picture: HopfieldPicture
  readonly language: Language
}

/** The energy over the updates, with that of each pattern, and the share recalled over the load. */
export function HopfieldCurves({ picture, language }: Props) {
  const messages = useMessages('labs.energy.hopfield')
  const { energyCurve, patternEnergies, target, patternCount, status, loads, recallShares } = picture
  const { x, y } = getEnergyDomain(energyCurve, patternEnergies)
  // A settled network keeps its energy: its line is drawn to the right end.
  const energyLine =
    status === 'settled' ? [...energyCurve, x[1], energyCurve[energyCurve.length - 1]!] : energyCurve
  const others = patternEnergies.filter((_, index) => index !== target)
  const recallCurve = Float32Array.from({ length: 2 * loads.length }, (_, at) =>
    at % 2 === 0 ? loads[at >> 1]! : recallShares[at >> 1]!,
  )
  const { theory, own } = makeCapacityLines(patternCount / gridUnits)
  return (
    <div className={styles.curves}>
      <Chart
        title={messages.energy}
        xLabel={messages.updates}
        xDomain={x}
        yDomain={y}
        formatY={(value) => formatHundredths(value, language)}
        baseline={{ value: patternEnergies[target]!, name: messages.targetEnergy }}
        series={[
          { name: messages.stateEnergy, points: energyLine, colourVariable: '--contender-2' },
          ...(others.length > 0
            ? [
                {
                  name: messages.otherEnergies,
                  points: makeLevelStrokes(others, x),
                  colourVariable: '--ink-3',
                },
              ]
            : []),
        ]}
      />
      <Chart
        title={messages.capacity}
        xLabel={messages.load}
        xDomain={[0, 0.3]}
        yDomain={[0, 1]}
        formatY={(value) => formatPercent(value, language)}
        series={[
          { name: messages.recalled, points: recallCurve, colourVariable: '--contender-2' },
          { name: messages.theory, points: theory, colourVariable: '--ink-3', isDashed: true },
          ...(own
            ? [{ name: messages.thisNetwork, points: own, colourVariable: '--contender-1', isDashed: true }]
            : []),
        ]}
      />
    </div>
  )
}
