import { getFingerprintPaths } from '../../layout/plot/fingerprintPaths'
import type { ComparedNetwork } from '../../state/explorerPage'
import { useExplorer, useMessages } from '../hooks/context'
import { CompareLink } from '../shared/CompareLink'
import styles from './Suggestions.module.css'

/** Suggested comparisons in groups, in chronological order. */
const suggestions = [
  {
    group: 'images',
    comparisons: [
      { story: 'vgg', networks: [{ id: 'alexnet' }, { id: 'vgg' }] },
      {
        story: 'resnet',
        networks: [
          { id: 'vgg', variant: 'vgg19' },
          { id: 'resnet', variant: 'resnet34' },
        ],
      },
      { story: 'densenet', networks: [{ id: 'resnet' }, { id: 'densenet' }] },
      { story: 'convnext', networks: [{ id: 'resnet' }, { id: 'resnext' }, { id: 'convnext' }] },
    ],
  },
  {
    group: 'sequences',
    comparisons: [
      { story: 'gru', networks: [{ id: 'lstm' }, { id: 'gru' }] },
      { story: 'transformer', networks: [{ id: 'additive-attention' }, { id: 'transformer' }] },
      { story: 'mamba', networks: [{ id: 'gpt-2' }, { id: 'mamba' }] },
    ],
  },
  {
    group: 'transformers',
    comparisons: [
      { story: 'bert', networks: [{ id: 'transformer' }, { id: 'bert' }] },
      { story: 'gpt', networks: [{ id: 'transformer' }, { id: 'gpt' }, { id: 'gpt-2' }] },
      { story: 'vit', networks: [{ id: 'bert' }, { id: 'vit' }] },
      { story: 'llama', networks: [{ id: 'gpt-2' }, { id: 'llama-3' }] },
    ],
  },
  {
    group: 'experts',
    comparisons: [
      { story: 'switch', networks: [{ id: 't5' }, { id: 'switch-transformer' }] },
      { story: 'mixtral', networks: [{ id: 'mistral-7b' }, { id: 'mixtral' }] },
      { story: 'deepseek', networks: [{ id: 'llama-2' }, { id: 'qwen2-5' }, { id: 'deepseek-v3' }] },
    ],
  },
] as const

/** Links to suggested comparisons; those with a network that the timeline lacks are left out. */
export function Suggestions() {
  const messages = useMessages('comparison')
  const { architectures } = useExplorer((state) => state.timeline)
  const language = useExplorer((state) => state.language)
  const findMember = ({ id }: ComparedNetwork) =>
    architectures.filter((one) => one.id === id && one.fingerprint)
  const groups = suggestions.flatMap(({ group, comparisons }) => {
    const available = comparisons.flatMap(({ story, networks }) => {
      const compared: readonly ComparedNetwork[] = networks
      const members = compared.flatMap(findMember)
      return members.length === compared.length ? [{ story, compared, members }] : []
    })
    return available.length > 0 ? [{ group, available }] : []
  })
  if (groups.length === 0) return null
  return (
    <section aria-labelledby="suggestions">
      <h2 id="suggestions">{messages.suggestions}</h2>
      {groups.map(({ group, available }) => (
        <div key={group}>
          <h3 className={styles.group}>{messages.suggestionGroups[group]}</h3>
          <ul className={styles.suggestions}>
            {available.map(({ story, compared, members }) => (
              <li key={story}>
                <CompareLink compared={compared}>
                  <span className={styles.names}>
                    {members.map(({ title }) => title[language]).join(' → ')}
                  </span>
                  <span className={styles.story}>{messages.suggestionNotes[story]}</span>
                  <FingerprintStack fingerprints={members.map(({ fingerprint = '' }) => fingerprint)} />
                </CompareLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
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
