import { formatPercent, formatNumber as plainly } from '../../../i18n/format/formatNumber'
import { getMessages } from '../../../i18n/messages'
import type { ResidualContenderPicture } from '../../../labs/residual/residualContender'
import type { ResidualLabPicture } from '../../../labs/residual/residualExperiment'
import { knobs } from '../../../labs/residual/residualParameters'
import { definePart } from '../shared/definition'
import { spreadOf } from './profile'
import { ResidualPicture } from './ResidualPicture'

/** The share of training images from which on a network counts as trained. */
const trained = 0.95

export default [
  definePart<typeof knobs, ResidualLabPicture>({
    id: 'residual',
    experiment: 'residual',
    knobs,
    messages: 'labs.residual',
    showsDigits: true,
    Picture: ResidualPicture,
    seen({ plain, residual }, { skip }, language) {
      const messages = getMessages('labs.residual', language)
      const number = (value: number) => plainly(Number(value.toPrecision(2)), language)
      const named = (figure: (rival: ResidualContenderPicture) => number) => ({
        plain: number(figure(plain)),
        residual: number(figure(residual)),
      })
      // Each is judged for the first time some steps after the first.
      const isJudged = plain.train.length > 0 && residual.train.length > 0
      const share = (points: Float32Array) => formatPercent(points.at(-1)!, language)
      const spread = ({ flow }: ResidualContenderPicture) => {
        const { ratio, ...layers } = spreadOf(flow!.start.gradients)
        return { ...layers, ratio: number(ratio) }
      }
      return [
        ...(skip ? [] : [messages.same]),
        ...(isJudged
          ? [
              messages.learnt(share(plain.train), share(residual.train)),
              messages.others(share(plain.test), share(residual.test)),
            ]
          : []),
        messages.start(spread(plain), spread(residual)),
        messages.signals(
          named(({ flow }) => flow!.now.likeness.at(-1)!),
          named(({ flow }) => flow!.now.sizes.at(-1)! / flow!.now.sizes[0]!),
        ),
      ]
    },
    outcome({ plain, residual }) {
      const isTrained = ({ train }: ResidualContenderPicture) => train.at(-1)! >= trained
      return (isTrained(plain) ? 1 : 0) + (isTrained(residual) ? 2 : 0)
    },
  }),
]
