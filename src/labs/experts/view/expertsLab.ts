import { formatNumber, formatPercent } from '../../../i18n/format/formatNumber'
import { getMessages } from '../../../i18n/messages'
import { defineExperimentPart } from '../../../views/labs/shared/defineParts'
import type { ExpertsLabPicture } from '../expertsExperiment'
import { expertsParameters } from '../expertsParameters'
import { ExpertsPicture } from './ExpertsPicture'

/** The load from which an expert counts as in use, in units of an equal share. */
const minLoad = 0.1

/** The load of each expert, in units of an equal share. */
const computeLoads = (shares: Float32Array) => [...shares].map((share) => share * shares.length)

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
      const formatShare = (value: number) => formatPercent(value, language)
      const formatLoad = (value: number) => formatNumber(Number(value.toFixed(value < 0.1 ? 2 : 1)), language)
      const { loadShares, droppedShare, purity } = mixture.latest
      const loads = computeLoads(loadShares)
      const busyCount = loads.filter((load) => load >= minLoad).length
      return [
        messages.resultAccuracy(formatShare(dense.latest.accuracy), formatShare(mixture.latest.accuracy)),
        messages.resultLoad(
          formatNumber(busyCount, language),
          formatNumber(loads.length, language),
          formatLoad(Math.max(...loads)),
          formatLoad(Math.min(...loads)),
        ),
        droppedShare > 0 ? messages.resultDropped(formatShare(droppedShare)) : messages.resultNoneDropped,
        // With a single region, purity is always 100 %.
        ...(regions > 1 ? [messages.resultPurity(formatShare(purity))] : []),
      ]
    },
    outcome({ mixture: { latest } }) {
      if (!latest) return undefined
      const busyShare =
        computeLoads(latest.loadShares).filter((load) => load >= minLoad).length / latest.loadShares.length
      return busyShare === 1 ? 0 : busyShare >= 0.5 ? 1 : 2
    },
  }),
]
