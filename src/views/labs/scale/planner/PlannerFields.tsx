import type { Messages } from '../../../../i18n/messages'
import { settingsOfPreset } from '../../../../labs/scale/plan'
import { type PlannerSettings, plannerParameters } from '../../../../labs/scale/plannerParameters'
import { presets } from '../../../../labs/scale/presets'
import { useMessages } from '../../../hooks/context'
import type { CalculationProps, KnobMessages, ValueLabels } from '../../shared/definition'
import { KnobField } from '../../shared/KnobField'
import { CountField } from './CountField'
import styles from './PlannerFields.module.css'
import { getPlannerValueLabels } from './plannerValueLabels'

type Name = keyof PlannerSettings
type Props = Omit<CalculationProps<typeof plannerParameters, unknown>, 'result'>

/** The knobs of each group, and whether it is open at first. */
const groups: readonly {
  readonly id: keyof Messages<'labs.planner'>['groups']
  readonly names: readonly Name[]
  readonly isOpen: boolean
}[] = [
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
  const messages = useMessages('labs.planner')
  const valueLabels: ValueLabels<typeof plannerParameters> = getPlannerValueLabels(language)
  const usual = settingsOfPreset(setting.model)
  const { assumed } = presets[setting.model]
  const change = (name: Name, value: unknown) => {
    // A dense model stays one.
    const isDense = setting.active === setting.parameters
    onSet({ [name]: value, ...(name === 'parameters' && isDense && { active: value as string }) })
  }
  const field = (name: Name) => {
    const [knob, value] = [plannerParameters[name], setting[name]]
    const knobMessages: KnobMessages = (messages.knobs as Readonly<Partial<Record<Name, KnobMessages>>>)[
      name
    ]!
    const isAssumed = assumed.includes(name) && value === usual[name]
    const label = isAssumed ? messages.assumed(knobMessages.label) : knobMessages.label
    const onChange = (next: unknown) => change(name, next)
    return knob.kind === 'text' ? (
      <CountField
        key={name}
        {...{ label, hint: knobMessages.hint, language, value: value as string, onChange }}
        {...{ least: knob.min, most: knob.max }}
      />
    ) : (
      <KnobField
        key={name}
        {...{ knob, value, onChange }}
        messages={{ ...knobMessages, label }}
        valueLabels={valueLabels[name]}
      />
    )
  }
  return groups.map(({ id, names, isOpen }) => (
    <details key={id} className={styles.group} open={isOpen}>
      <summary>{messages.groups[id]}</summary>
      <div className={styles.fields}>{names.map(field)}</div>
    </details>
  ))
}
