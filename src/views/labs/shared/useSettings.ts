import { useEffect, useMemo } from 'react'
import {
  formatSettings,
  type ParameterSet,
  parseSettings,
  type Settings,
  withDefaults,
} from '../../../labs/runner/parameter'
import { useActions, useExplorer } from '../../hooks/context'

interface PartParameters {
  readonly parameters: ParameterSet
  readonly getDefaults?: (settings: Settings<ParameterSet>) => Partial<Settings<ParameterSet>>
}

/**
 * The settings of a part, read from the address, and functions that change them there.
 *
 * @param prefix The id of the part, if it has to stand in the address.
 */
export function useSettings(part: PartParameters, prefix: string | undefined) {
  const texts = useExplorer((state) => state.labParameters)
  const { setLabParameters } = useActions()
  const settings = useMemo(() => readSettings(part, texts ?? {}), [part, texts])
  const partEntry = prefix && { part: prefix }
  const onChange = (change: object) => {
    const next = { ...settings, ...change }
    setLabParameters({ ...partEntry, ...formatSettings(parametersWithDefaults(part, next), next) })
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: only removes invalid values from the address.
  useEffect(() => onChange({}), [settings])
  return {
    settings: settings,
    onChange: onChange,
    isChanged: Object.entries(part.parameters).some(
      ([name, parameter]) => settings[name] !== parameter.default,
    ),
    reset: () => setLabParameters({ ...partEntry }),
  }
}

/** The parameters, with the defaults that depend on the settings. */
const parametersWithDefaults = (
  { parameters, getDefaults }: PartParameters,
  settings: Settings<ParameterSet>,
) => (getDefaults ? withDefaults(parameters, getDefaults(settings)) : parameters)

const readSettings = (part: PartParameters, texts: Readonly<Record<string, string>>) =>
  parseSettings(parametersWithDefaults(part, parseSettings(part.parameters, texts)), texts)
