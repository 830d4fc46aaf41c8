import { formatNumber } from '../../../../i18n/formatNumber'
import type { TranslationPicture } from '../../../../labs/attention/translate'
import type { Language } from '../../../../model/timeline'
import styles from './Answers.module.css'
import { rightOf } from './maps'
import { translateMessages } from './translateMessages'

/** The sequence that is looked at, what should be made of it, and what each makes of it. */
export function Answers({ picture, language }: { picture: TranslationPicture; language: Language }) {
  const say = translateMessages[language]
  const { sequence, truth, translators } = picture
  const number = (value: number) => formatNumber(value, language)
  const given = [
    { name: say.read, digits: sequence },
    { name: say.wanted, digits: truth },
  ]
  return (
    <figure className={styles.answers}>
      <table>
        <caption>{say.answers}</caption>
        <tbody>
          {given.map(({ name, digits }) => (
            <tr key={name} className={styles.given}>
              <th scope="row">{name}</th>
              {Array.from(digits, (digit, at) => (
                <td key={at}>{digit}</td>
              ))}
              <td />
            </tr>
          ))}
          {translators.map((one, index) => (
            <tr key={one.name}>
              <th scope="row" style={{ color: `var(--rival-${index + 1})` }}>
                {say.names[one.name]}
              </th>
              {Array.from(one.answer, (digit, at) => (
                <td key={at} className={digit === truth[at] ? undefined : styles.wrong}>
                  {digit}
                  {digit !== truth[at] && <span className="visually-hidden"> {say.wrong}</span>}
                </td>
              ))}
              <td className={styles.count}>{say.right(number(rightOf(one, truth)), number(truth.length))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {translators.length === Object.keys(say.names).length && (
        <p className={styles.hint}>{say.weights(translators.map(({ weights }) => number(weights)))}</p>
      )}
    </figure>
  )
}
