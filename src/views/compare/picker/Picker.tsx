import { translateName } from '../../../i18n/diagramNames'
import { type ComparedNetwork, maxComparedNetworks } from '../../../state/explorerPage'
import { useActions, useExplorer, useMessages } from '../../hooks/context'
import { Button, buttonClass } from '../../shared/Button'
import { IconButton } from '../../shared/IconButton'
import type { Candidate } from '../candidates/useCandidates'
import { ArchitectureCombobox } from './ArchitectureCombobox'
import styles from './Picker.module.css'

interface Props {
  readonly compared: readonly ComparedNetwork[]
  readonly candidates: readonly Candidate[]
}

/** Controls that add, replace, swap and remove networks. */
export function Picker({ compared, candidates }: Props) {
  const messages = useMessages('comparison')
  const { compare } = useActions()
  const replace = (index: number, network: ComparedNetwork) => compare(compared.with(index, network))
  const swapWithPrevious = (index: number) => {
    const [previous, current] = [compared[index - 1]!, compared[index]!]
    compare(compared.with(index - 1, current).with(index, previous))
  }
  return (
    <section className={styles.picker} aria-label={messages.networkList}>
      {candidates.map((candidate, index) => (
        <div className={styles.slot} key={`${index}/${candidate.architecture.id}`}>
          <ArchitectureCombobox
            label={messages.network(index + 1)}
            value={candidate.architecture.id}
            onChoose={(id) => replace(index, { id })}
          />
          <VariantSelect
            label={messages.variant(index + 1)}
            candidate={candidate}
            onChoose={(variant) => {
              // The first is the default, which an address leaves out.
              const isFirst = candidate.specification?.variants[0]?.name === variant
              replace(index, { id: candidate.architecture.id, ...(!isFirst && { variant }) })
            }}
          />
          <Changes
            label={messages.changes(index + 1)}
            candidate={candidate}
            onReset={() => {
              const { id, variant } = candidate.compared
              replace(index, { id, variant })
            }}
          />
          <span className={styles.actions}>
            {index > 0 && (
              <IconButton
                className={buttonClass()}
                icon="swap"
                label={messages.swap(candidates[index - 1]!.title, candidate.title)}
                onClick={() => swapWithPrevious(index)}
              />
            )}
            <IconButton
              className={buttonClass()}
              icon="close"
              label={messages.remove(candidate.title)}
              onClick={() => compare(compared.toSpliced(index, 1))}
            />
          </span>
        </div>
      ))}
      {compared.length < maxComparedNetworks && (
        <div className={styles.slot} key="next">
          <ArchitectureCombobox
            label={compared.length < 2 ? messages.network(compared.length + 1) : messages.add}
            value=""
            onChoose={(id) => compare([...compared, { id }])}
          />
        </div>
      )}
    </section>
  )
}

interface ChangesProps {
  readonly label: string
  readonly candidate: Candidate
  readonly onReset: () => void
}

/** The changed dimensions, with a button that resets them; nothing if none is changed. */
function Changes({ label, candidate: { title, changes }, onReset }: ChangesProps) {
  const messages = useMessages('comparison')
  const { reset } = useMessages('network')
  if (changes.length === 0) return null
  return (
    <div className={styles.changes}>
      <ul aria-label={label}>
        {changes.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
      <Button variant="outlined" aria-label={messages.resetNetwork(title)} onClick={onReset}>
        {reset}
      </Button>
    </div>
  )
}

interface VariantSelectProps {
  readonly label: string
  readonly candidate: Candidate
  readonly onChoose: (variant: string) => void
}

function VariantSelect({
  label,
  candidate: { specification, network, names },
  onChoose,
}: VariantSelectProps) {
  const language = useExplorer((state) => state.language)
  if (!specification || specification.variants.length < 2) return null
  return (
    <label>
      <span>{label}</span>
      <select value={network?.variant} onChange={(event) => onChoose(event.target.value)}>
        {specification.variants.map(({ name, title = name }) => (
          <option key={name} value={name}>
            {translateName(title, names, language)}
          </option>
        ))}
      </select>
    </label>
  )
}
