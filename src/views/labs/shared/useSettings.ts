import { useMemo } from 'react'
import {
  getChangedSettings,
  type ParameterSet,
  type ParameterValue,
  parseSettings,
  type Settings,
  withDefaults,
} from '../../../labs/runner/parameter'
import { useActions, usePage } from '../../hooks/context'

interface PartParameters<P extends ParameterSet> {
  readonly parameters: P
  /** Defaults that depend on other settings, such as those of a preset. */
  readonly getDefaults?: (settings: Settings<P>) => Partial<Settings<P>>
}

type Values = Readonly<Record<string, ParameterValue>>

const none: Values = {}

/** The settings of the part of the page's lab, and functions that change them. */
export function useSettings<P extends ParameterSet>(part: PartParameters<P>) {
  const values = usePage('lab')?.parameters ?? none
  const { setLabParameters } = useActions()
  const settings = useMemo(() => readSettings(part, values), [part, values])
  return {
    settings,
    onChange: (change: Partial<Settings<P>>) =>
      setLabParameters(getChanges(part, { ...settings, ...change })),
    isChanged: Object.entries(part.parameters).some(
      ([name, parameter]) => settings[name as keyof P] !== parameter.default,
    ),
    reset: () => setLabParameters({}),
  }
}

/** The parameters, with the defaults that depend on the settings. */
const parametersWithDefaults = <P extends ParameterSet>(
  { parameters, getDefaults }: PartParameters<P>,
  settings: Settings<P>,
) => (getDefaults ? withDefaults(parameters, getDefaults(settings)) : parameters)

/** The settings of a part from values, or from the texts of an address. */
export const readSettings = <P extends ParameterSet>(part: PartParameters<P>, values: Values) =>
  parseSettings(parametersWithDefaults(part, parseSettings(part.parameters, values)), values)

/** The settings that differ from their defaults, as the address contains them. */
export const getChanges = <P extends ParameterSet>(part: PartParameters<P>, settings: Settings<P>): Values =>
  getChangedSettings(parametersWithDefaults(part, settings), settings)
