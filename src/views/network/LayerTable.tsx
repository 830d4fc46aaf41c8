import { plain } from '../../i18n/format'
import { kindWords } from '../../i18n/kinds'
import { optionValueWords, optionWordsOf } from '../../i18n/options'
import type { Row } from '../../network/table'
import { useExplorer, useMessages } from '../context'
import { useNameWord } from './useNameWord'

interface Props {
  readonly rows: readonly Row[]
  readonly pointed: number | undefined
  readonly onPoint: (index: number | undefined) => void
}

/** What a kind of layer is called in the reader's language. */
export function useKindWord(): (kind: string) => string {
  const language = useExplorer((state) => state.language)
  return (kind) => kindWords[kind]?.[language] ?? kind
}

/** What an option of a kind of layer is called in the reader's language, and a value of it that is a word. */
export function useOptionWord() {
  const language = useExplorer((state) => state.language)
  return {
    option: (kind: string, option: string) => optionWordsOf(kind, option)?.[language] ?? option,
    value: (word: string) => optionValueWords[word]?.[language] ?? word,
  }
}

/** Titles a layer with its kind, and its own name if it has one that says more, in the reader's language. */
export function useRowTitle(): (row: Row) => string {
  const kindWord = useKindWord()
  const nameWord = useNameWord()
  return ({ kind, ownName = kind }) =>
    ownName.startsWith(kind) ? kindWord(kind) : `${kindWord(kind)} · ${nameWord(ownName)}`
}

/** Every layer with its output and its counts: all that the drawings show, in words. */
export function LayerTable({ rows, pointed, onPoint }: Props) {
  const { network: say } = useMessages()
  const language = useExplorer((state) => state.language)
  const rowTitle = useRowTitle()
  return (
    <details className="layers">
      <summary>{say.table(rows.length)}</summary>
      <section className="scroll" tabIndex={0} aria-label={say.table(rows.length)}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say.layer}</th>
              <th scope="col">{say.output}</th>
              <th scope="col">{say.parameters}</th>
              <th scope="col">{say.multiplyAdds}</th>
            </tr>
          </thead>
          <tbody onPointerLeave={() => onPoint(undefined)}>
            {rows.map((row, index) => (
              <tr
                key={row.name}
                className={pointed === index ? 'pointed' : undefined}
                onPointerEnter={() => onPoint(index)}
              >
                <th scope="row" title={row.name}>
                  {rowTitle(row)} {row.times > 1 && <span>{say.times(row.times)}</span>}
                </th>
                <td>{row.output.join('×')}</td>
                <td>{row.parameters === 0n ? '' : plain(Number(row.parameters), language)}</td>
                <td>{row.multiplyAdds === 0n ? '' : plain(Number(row.multiplyAdds), language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  )
}
