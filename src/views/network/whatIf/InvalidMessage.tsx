import { joinSentences } from '../../../i18n/format/grammar'
import { printValue } from '../../../network/language/printExpression'
import type { ReasonMessages, ValueReason } from '../../../network/language/valueReason'
import { useExplorer, useMessages } from '../../hooks/context'
import type { InvalidValue } from './invalidValue'
import { useDimensionLabel } from './useDimensionLabel'

interface Props extends InvalidValue {
  /** The name of the network, where there are several. */
  readonly network?: string
}

/** Says that a value is not possible, why, and which are. */
export function InvalidMessage({ network, name, value, reason, nearest: { below, above } }: Props) {
  const messages = useMessages('network')
  const language = useExplorer((state) => state.language)
  const getLabel = useDimensionLabel()
  const possible = [below, above].filter((one) => one !== undefined)
  // That a size would be the value itself says nothing new.
  const isRepetition = reason && 'value' in reason && reason.value === value
  const sentences = [
    messages.invalidValue(getLabel(name), printValue(value), network),
    ...(reason && !isRepetition ? [describeReason(messages.reasons, reason)] : []),
    ...(possible.length > 0 ? [messages.nearestValid(possible)] : []),
  ]
  return <p>{joinSentences(sentences, language)}</p>
}

/** A reason in the words for its code. */
const describeReason = (reasons: ReasonMessages, reason: ValueReason): string =>
  (reasons[reason.code] as (reason: ValueReason) => string)(reason)
