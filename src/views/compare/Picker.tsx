import { type ComparedNetwork, maxComparedNetworks } from '../../state/addressCodec'
import { useActions, useExplorer, useMessages } from '../hooks/context'
import { translateName } from '../network/useNameWord'
import { Button } from '../shared/Button'
import { Icon } from '../shared/Icon'
import styles from './Picker.module.css'
import type { Candidate } from './useCandidates'

interface Props {
  readonly compared: readonly ComparedNetwork[]
  readonly candidates: readonly Candidate[]
}

/** Chooses the networks and their order. */
export function Picker({ compared, candidates }: Props) {
  const messages = useMessages('comparison')
  const { compare } = useActions()
  const put = (at: number, one: ComparedNetwork) => compare(compared.with(at, one))
  const swap = (at: number) => {
    const [one, other] = [compared[at - 1]!, compared[at]!]
    compare(compared.with(at - 1, other).with(at, one))
  }
  return (
    <section className={styles.picker} aria-label={messages.choice}>
      {candidates.map((candidate, at) => (
        <div className={styles.slot} key={`${at}/${candidate.architecture.id}`}>
          <ArchitectureSelect
            label={messages.network(at + 1)}
            value={candidate.architecture.id}
            onChoose={(id) => put(at, { id })}
          />
          <VariantSelect
            label={messages.variant(at + 1)}
            candidate={candidate}
            onChoose={(variant) => put(at, { id: candidate.architecture.id, variant })}
          />
          <span className={styles.deeds}>
            {at > 0 && (
              <Button
                title={messages.swap(candidates[at - 1]!.title, candidate.title)}
                aria-label={messages.swap(candidates[at - 1]!.title, candidate.title)}
                onClick={() => swap(at)}
              >
                <Icon name="swap" />
              </Button>
            )}
            <Button
              title={messages.remove(candidate.title)}
              aria-label={messages.remove(candidate.title)}
              onClick={() => compare(compared.toSpliced(at, 1))}
            >
              <Icon name="close" />
            </Button>
          </span>
        </div>
      ))}
      {compared.length < maxComparedNetworks && (
        <div className={styles.slot} key="next">
          <ArchitectureSelect
            label={compared.length < 2 ? messages.network(compared.length + 1) : messages.add}
            value=""
            onChoose={(id) => compare([...compared, { id }])}
          />
        </div>
      )}
    </section>
  )
}

interface SelectProps {
  readonly label: string
  readonly value: string
  readonly onChoose: (id: string) => void
}

/** All architectures that have a network, by era, in order of time. */
function ArchitectureSelect({ label, value, onChoose }: SelectProps) {
  const messages = useMessages('comparison')
  const { eras, architectures } = useExplorer((state) => state.timeline)
  const language = useExplorer((state) => state.language)
  return (
    <label>
      <span>{label}</span>
      <select value={value} onChange={(event) => onChoose(event.target.value)}>
        {value === '' && <option value="">{messages.choose}</option>}
        {eras.map((era) => (
          <optgroup key={era.id} label={era.title[language]}>
            {architectures
              .filter((one) => one.era === era.id && one.fingerprint)
              .map(({ id, title }) => (
                <option key={id} value={id}>
                  {title[language]}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </label>
  )
}

interface VariantProps {
  readonly label: string
  readonly candidate: Candidate
  readonly onChoose: (variant: string) => void
}

function VariantSelect({ label, candidate: { specification, network, names }, onChoose }: VariantProps) {
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
