import { useMemo } from 'react'
import { spaceScripts } from '../../../i18n/format/conjunction'
import { joinSentences } from '../../../i18n/format/grammar'
import type { AlignedRow } from '../../../network/compare/alignNetworks'
import { buildAnswer } from '../../../network/compare/comparisonAnswer'
import { useExplorer, useMessages } from '../../hooks/context'
import { CopyLinkButton } from '../../shared/CopyLinkButton'
import { ArchitectureTitle } from '../candidates/ArchitectureTitle'
import type { ReadyCandidate } from '../candidates/useCandidates'
import styles from './Answer.module.css'
import { useAnswerSentences } from './useAnswerSentences'

interface Props {
  readonly candidates: readonly ReadyCandidate[]
  readonly rows: readonly AlignedRow[]
}

/** What was added, removed and changed from each network to the next, in sentences. */
export function Answer({ candidates, rows }: Props) {
  const messages = useMessages('compare.answer')
  const language = useExplorer((state) => state.language)
  const describeAnswer = useAnswerSentences()
  const answers = useMemo(() => {
    const networks = candidates.map(({ network }) => network)
    return candidates.slice(1).map((_, index) => buildAnswer(networks, rows, index + 1))
  }, [candidates, rows])
  return (
    <section aria-labelledby="answer">
      <div className={styles.head}>
        <h2 id="answer">{messages.title}</h2>
        <CopyLinkButton />
      </div>
      {answers.map((answer, index) => {
        const [before, after] = [candidates[index]!, candidates[index + 1]!]
        const { structure, size } = describeAnswer(answer, before.title)
        const join = (sentences: readonly string[]) => spaceScripts(joinSentences(sentences, language))
        // Chinese text follows a title that ends in Chinese without a space.
        const space = language === 'en' || !/[\p{Script=Han}）]$/u.test(after.title) ? ' ' : ''
        return (
          <div key={`${index}/${after.title}`} className={styles.answer}>
            <p>
              <ArchitectureTitle {...after} />
              {space}
              {join(structure)}
            </p>
            <p className={styles.size}>{join(size)}</p>
          </div>
        )
      })}
    </section>
  )
}
