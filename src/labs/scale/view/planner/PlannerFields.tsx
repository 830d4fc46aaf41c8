import type { Messages } from '../../../../i18n/messages'
import { useMessages } from '../../../../views/hooks/context'
import type {
  CalculationProps,
  ParameterMessages,
  ValueLabels,
} from '../../../../views/labs/shared/definition'
import { ParameterField } from '../../../../views/labs/shared/ParameterField'
import { settingsOfPreset } from '../../plan'
import { type PlannerSettings, plannerParameters } from '../../plannerParameters'
import { presets } from '../../presets'
import { CountField } from './CountField'
import styles from './PlannerFields.module.css'
import { getPlannerValueLabels } from './plannerValueLabels'

type Name = keyof PlannerSettings
type Props = Omit<CalculationProps<typeof plannerParameters, unknown>, 'result'>

/** The groups of parameters; `isOpen` is their initial state. */
const groups: readonly {
  readonly id: keyof Messages<'labs.scale.planner'>['groups']
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
  { id: 'cost', names: ['power', 'pue', 'price'], isOpen: false },
]

/** The fields of all parameters, grouped by subject. */
export function PlannerFields({ settings, language, onChange: onSet }: Props) {
  const messages = useMessages('labs.scale.planner')
  const valueLabels: ValueLabels<typeof plannerParameters> = getPlannerValueLabels(language)
  const presetSettings = settingsOfPreset(settings.model)
  const { assumed } = presets[settings.model]
  const change = (name: Name, value: unknown) => {
    // A dense model stays dense: its active parameters follow.
    const isDense = settings.active === settings.parameters
    onSet({ [name]: value, ...(name === 'parameters' && isDense && { active: value as string }) })
  }
  const field = (name: Name) => {
    const [parameter, value] = [plannerParameters[name], settings[name]]
    const parameterMessages: ParameterMessages = (
      messages.parameters as Readonly<Partial<Record<Name, ParameterMessages>>>
    )[name]!
    const isAssumed = assumed.includes(name) && value === presetSettings[name]
    const label = isAssumed ? messages.assumed(parameterMessages.label) : parameterMessages.label
    const onChange = (next: unknown) => change(name, next)
    return parameter.kind === 'text' ? (
      <CountField
        key={name}
        {...{ label, hint: parameterMessages.hint, language, value: value as string, onChange }}
        {...{ min: parameter.min, max: parameter.max }}
      />
    ) : (
      <ParameterField
        key={name}
        {...{ parameter, value, onChange }}
        messages={{ ...parameterMessages, label }}
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
