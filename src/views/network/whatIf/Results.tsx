import { Fragment } from 'react'
import { formatDifference, formatExact } from '../../../i18n/format/formatDifference'
import { joinClauses } from '../../../i18n/format/grammar'
import { countBatch } from '../../../network/describe/countBatch'
import { useExplorer, useMessages } from '../../hooks/context'
import type { CustomNetwork } from '../useCustomNetwork'
import styles from './Results.module.css'

interface Result {
  readonly name: string
  readonly before: bigint
  readonly after: bigint
  readonly isShown?: boolean
}

/** The exact counts of a network, and by how much its changes have changed them. Changes are announced. */
export function Results({ customNetwork }: { customNetwork: CustomNetwork }) {
  const { original, network, batch, overrides, title } = customNetwork
  const messages = useMessages('network')
  const language = useExplorer((state) => state.language)
  const counts = countBatch(network, batch)
  const hasCache = network.kvCachePerToken > 0
  const all: readonly Result[] = [
    { name: messages.parameters, before: original.parameters, after: network.parameters },
    {
      name: messages.activeParameters,
      ...{ before: original.activeParameters, after: network.activeParameters },
      isShown: network.activeParameters < network.parameters,
    },
    { name: messages.multiplyAdds, before: original.multiplyAdds, after: counts.multiplyAdds },
    { name: messages.activations, before: original.activations, after: counts.activations },
    {
      name: messages.contextCache,
      before: BigInt(original.kvCachePerContext),
      after: BigInt(counts.kvCachePerContext),
      isShown: hasCache,
    },
  ]
  const results = all.filter(({ isShown = true }) => isShown)
  const describe = ({ name, before, after }: Result) =>
    joinClauses(
      [`${name} ${formatExact(after, language)}`, ...formatDifference(before, after, language)],
      language,
    )
  return (
    <section className={styles.results} aria-label={messages.results}>
      <strong>{batch === 1 ? title : messages.inBatch(title, batch)}</strong>
      <dl>
        {results.map(({ name, before, after }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {formatExact(after, language)}
              {formatDifference(before, after, language).map((part) => (
                <Fragment key={part}>
                  {' '}
                  <span>· {part}</span>
                </Fragment>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <p className="visually-hidden" role="status">
        {overrides.size > 0 && [title, ...results.map(describe)].join('; ')}
      </p>
    </section>
  )
}
