import { getFingerprintPaths } from '../../layout/plot/fingerprintPaths'
import type { ComparedNetwork } from '../../state/explorerPage'
import { useExplorer, useMessages } from '../hooks/context'
import { CompareLink } from '../shared/CompareLink'
import styles from './Suggestions.module.css'

/** Suggested comparisons, in chronological order. */
const suggestions = [
  { story: 'vgg', networks: [{ id: 'alexnet' }, { id: 'vgg' }] },
  {
    story: 'resnet',
    networks: [
      { id: 'vgg', variant: 'vgg19' },
      { id: 'resnet', variant: 'resnet34' },
    ],
  },
  { story: 'convnext', networks: [{ id: 'resnet' }, { id: 'resnext' }, { id: 'convnext' }] },
  { story: 'gru', networks: [{ id: 'lstm' }, { id: 'gru' }] },
  { story: 'bert', networks: [{ id: 'transformer' }, { id: 'bert' }] },
  { story: 'gpt', networks: [{ id: 'transformer' }, { id: 'gpt' }, { id: 'gpt-2' }] },
  { story: 'vit', networks: [{ id: 'bert' }, { id: 'vit' }] },
  { story: 'deepseek', networks: [{ id: 'llama-2' }, { id: 'qwen2-5' }, { id: 'deepseek-v3' }] },
] as const

/** Links to suggested comparisons; those with a network that the timeline lacks are left out. */
export function Suggestions() {
  const messages = useMessages('comparison')
  const { architectures } = useExplorer((state) => state.timeline)
  const language = useExplorer((state) => state.language)
  const availableSuggestions = suggestions.flatMap(({ story, networks }) => {
    const compared: readonly ComparedNetwork[] = networks
    const members = compared.flatMap(({ id }) =>
      architectures.filter((one) => one.id === id && one.fingerprint),
    )
    return members.length === compared.length ? [{ story, compared, members }] : []
  })
  if (availableSuggestions.length === 0) return null
  return (
    <section aria-labelledby="suggestions">
      <h2 id="suggestions">{messages.suggestions}</h2>
      <ul className={styles.suggestions}>
        {availableSuggestions.map(({ story, compared, members }) => (
          <li key={story}>
            <CompareLink compared={compared}>
              <span className={styles.names}>{members.map(({ title }) => title[language]).join(' → ')}</span>
              <span className={styles.story}>{messages.suggestionNotes[story]}</span>
              <FingerprintStack fingerprints={members.map(({ fingerprint = '' }) => fingerprint)} />
            </CompareLink>
          </li>
        ))}
      </ul>
    </section>
  )
}

const sizePx = { width: 300, height: 8, gap: 3 }

/** Fingerprints below each other, on one scale. */
function FingerprintStack({ fingerprints }: { fingerprints: readonly string[] }) {
  const maxLength = Math.max(...fingerprints.map(({ length }) => length))
  const { width, height, gap } = sizePx
  const totalHeight = fingerprints.length * (height + gap) - gap
  return (
    <svg
      className={styles.prints}
      viewBox={`0 0 ${width} ${totalHeight}`}
      style={{ height: totalHeight }}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {fingerprints.map((fingerprint, index) =>
        getFingerprintPaths(fingerprint.padEnd(maxLength), {
          x: 0,
          y: index * (height + gap),
          width,
          height,
        }).map(({ kind, path }) => <path key={`${index}/${kind}`} data-kind={kind} d={path} />),
      )}
    </svg>
  )
}
