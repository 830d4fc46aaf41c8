import { formatNumber } from '../../../../i18n/format/formatNumber'
import type { Language } from '../../../../model/language'
import { useMessages } from '../../../../views/hooks/context'
import type { TranslationPicture } from '../../translateExperiment'
import styles from './AnswersTable.module.css'
import { countCorrect } from './attentionMaps'

/** The input sequence, the target, and the output of each network. */
export function AnswersTable({ picture, language }: { picture: TranslationPicture; language: Language }) {
  const messages = useMessages('labs.attention.translation')
  const { input, target, translators } = picture
  const format = (value: number) => formatNumber(value, language)
  const references = [
    { name: messages.input, digits: input },
    { name: messages.target, digits: target },
  ]
  return (
    <figure className={styles.answers}>
      <table>
        <caption>{messages.answers}</caption>
        <tbody>
          {references.map(({ name, digits }) => (
            <tr key={name} className={styles.reference}>
              <th scope="row">{name}</th>
              {Array.from(digits, (digit, at) => (
                <td key={at}>{digit}</td>
              ))}
              <td />
            </tr>
          ))}
          {translators.map((translator, index) => (
            <tr key={translator.name}>
              <th scope="row" style={{ color: `var(--contender-${index + 1})` }}>
                {messages.names[translator.name]}
              </th>
              {Array.from(translator.answer, (digit, at) => (
                <td key={at} className={digit === target[at] ? undefined : styles.wrong}>
                  {digit}
                  {digit !== target[at] && <span className="visually-hidden"> {messages.wrong}</span>}
                </td>
              ))}
              <td className={styles.count}>
                {messages.correctCount(format(countCorrect(translator, target)), format(target.length))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {translators.length === Object.keys(messages.names).length && (
        <p className={styles.hint}>
          {messages.weights(translators.map(({ weightCount }) => format(weightCount)))}
        </p>
      )}
    </figure>
  )
}
