import { formatList } from '../../i18n/format/grammar'
import type { Language } from '../../model/language'
import { useMessages } from '../hooks/context'

/** The number of authors named before "et al.". */
const maxAuthors = 3

interface Props {
  readonly names: readonly string[]
  /** The language of the names, which determines what separates them. */
  readonly language: Language
}

/** A list of authors, of which the first are named and the rest are in its tooltip. */
export function Authors({ names, language }: Props) {
  const { etAl } = useMessages('explorer')
  if (names.length <= maxAuthors) return formatList(names, language)
  return (
    <span title={formatList(names, language)}>
      {formatList(names.slice(0, maxAuthors), language)}
      {etAl}
    </span>
  )
}
