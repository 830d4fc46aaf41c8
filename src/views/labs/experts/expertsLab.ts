import { formatNumber, formatPercent } from '../../../i18n/format/formatNumber'
import { getMessages } from '../../../i18n/messages'
import type { ExpertsLabPicture } from '../../../labs/experts/expertsExperiment'
import { expertsParameters } from '../../../labs/experts/expertsParameters'
import { defineExperimentPart } from '../shared/definition'
import { ExpertsPicture } from './ExpertsPicture'

/** An expert has work if it has so much of an equal share of the points. */
const working = 0.1

/** The share of each expert, as a part of an equal one. */
const loadsOf = (shares: Float32Array) => [...shares].map((share) => share * shares.length)

export default [
  defineExperimentPart<typeof expertsParameters, ExpertsLabPicture>({
    id: 'experts',
    experiment: 'experts',
    parameters: expertsParameters,
    messages: 'labs.experts',
    Picture: ExpertsPicture,
    describe({ dense, mixture }, { regions }, language) {
      if (!dense.latest || !mixture.latest) return []
      const messages = getMessages('labs.experts', language)
      const share = (value: number) => formatPercent(value, language)
      const times = (value: number) => formatNumber(Number(value.toFixed(value < 0.1 ? 2 : 1)), language)
      const { loadShares, droppedShare, purity } = mixture.latest
      const loads = loadsOf(loadShares)
      const count = loads.filter((load) => load >= working).length
      return [
        messages.resultAccuracy(share(dense.latest.accuracy), share(mixture.latest.accuracy)),
        messages.resultLoad(
          formatNumber(count, language),
          formatNumber(loads.length, language),
          times(Math.max(...loads)),
          times(Math.min(...loads)),
        ),
        droppedShare > 0 ? messages.resultDropped(share(droppedShare)) : messages.resultNoneDropped,
        // A single region is everybody's.
        ...(regions > 1 ? [messages.resultPurity(share(purity))] : []),
      ]
    },
    outcome({ mixture: { latest } }) {
      if (!latest) return undefined
      const part =
        loadsOf(latest.loadShares).filter((load) => load >= working).length / latest.loadShares.length
      return part === 1 ? 0 : part >= 0.5 ? 1 : 2
    },
  }),
]
