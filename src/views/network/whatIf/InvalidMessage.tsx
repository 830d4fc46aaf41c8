import { joinSentences } from '../../../i18n/format/grammar'
import { originalLanguage } from '../../../model/language'
import { printValue } from '../../../network/language/printExpression'
import { useExplorer, useMessages } from '../../hooks/context'
import type { InvalidValue } from './invalidValue'
import { useDimensionLabel } from './useDimensionLabel'

/** Reasons that begin with an option of the specification say nothing to a reader. */
const isForAuthors = (reason: string) => reason === '' || reason.startsWith('"')

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
  const sentences = [
    messages.invalidValue(getLabel(name), printValue(value), network),
    ...(language === originalLanguage && !isForAuthors(reason) ? [reason] : []),
    ...(possible.length > 0 ? [messages.nearestValid(possible)] : []),
  ]
  return <p>{joinSentences(sentences, language)}</p>
}
