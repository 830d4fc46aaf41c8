import { settingOf } from '../../../../labs/scale/plan'
import { type PlannerSetting, plannerKnobs } from '../../../../labs/scale/plannerParameters'
import { presets } from '../../../../labs/scale/presets'
import type { CalculationProps } from '../../shared/definition'
import { KnobField } from '../../shared/KnobField'
import { CountField } from './CountField'
import styles from './PlannerFields.module.css'
import { type Group, plannerWords } from './plannerMessages'

type Name = keyof PlannerSetting
type Props = Omit<CalculationProps<typeof plannerKnobs, unknown>, 'result'>

/** The knobs of each group, and whether it is open at first. */
const groups: readonly { readonly id: Group; readonly names: readonly Name[]; readonly isOpen: boolean }[] = [
  { id: 'model', names: ['parameters', 'active', 'expertParameters', 'tokens', 'batch'], isOpen: true },
  { id: 'hardware', names: ['hardware', 'devices', 'utilisation', 'precision'], isOpen: true },
  {
    id: 'parallelism',
    names: ['tensor', 'pipeline', 'expert', 'microBatch', 'schedule'],
    isOpen: true,
  },
  { id: 'memory', names: ['zero', 'recompute', 'sequenceParallel', 'optimizer'], isOpen: true },
  {
    id: 'shape',
    names: ['layers', 'width', 'heads', 'headWidth', 'hidden', 'sequence', 'vocabulary', 'gated', 'causal'],
    isOpen: false,
  },
  { id: 'money', names: ['power', 'pue', 'price'], isOpen: false },
]

/** The planner's knobs, by what they are about. */
export function PlannerFields({ setting, language, onSet }: Props) {
  const messages = plannerWords[language]
  const usual = settingOf(setting.model)
  const { assumed } = presets[setting.model]
  const change = (name: Name, value: unknown) => {
    // A dense model stays one.
    const isDense = setting.active === setting.parameters
    onSet({ [name]: value, ...(name === 'parameters' && isDense && { active: value as string }) })
  }
  const field = (name: Name) => {
    const [knob, value, words] = [plannerKnobs[name], setting[name], messages.knobs[name]!]
    const isAssumed = assumed.includes(name) && value === usual[name]
    const told = isAssumed ? { ...words, label: messages.assumed(words.label) } : words
    const shared = { words: told, onChange: (next: unknown) => change(name, next) }
    return knob.kind === 'text' ? (
      <CountField
        key={name}
        {...{ ...shared, language, value: value as string, least: knob.least, most: knob.most }}
      />
    ) : (
      <KnobField key={name} {...shared} knob={knob} value={value} />
    )
  }
  return groups.map(({ id, names, isOpen }) => (
    <details key={id} className={styles.group} open={isOpen}>
      <summary>{messages.groups[id]}</summary>
      <div className={styles.fields}>{names.map(field)}</div>
    </details>
  ))
}
