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
 * The setting of a part, as the address tells it, and how it is changed.
 *
 * @param prefix What the address says of the part, if it has to.
 */
export function useSettings(part: PartParameters, prefix: string | undefined) {
  const texts = useExplorer((state) => state.labParameters)
  const { setLabParameters } = useActions()
  const settings = useMemo(() => readSettings(part, texts ?? {}), [part, texts])
  const named = prefix && { part: prefix }
  const onChange = (change: object) => {
    const next = { ...settings, ...change }
    setLabParameters({ ...named, ...formatSettings(parametersWithDefaults(part, next), next) })
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the address said that means nothing is removed from it, once.
  useEffect(() => onChange({}), [settings])
  return {
    settings: settings,
    onChange: onChange,
    isChanged: Object.entries(part.parameters).some(
      ([name, parameter]) => settings[name] !== parameter.default,
    ),
    reset: () => setLabParameters({ ...named }),
  }
}

/** The knobs, with the values that are usual beside a setting's others. */
const parametersWithDefaults = (
  { parameters, getDefaults }: PartParameters,
  settings: Settings<ParameterSet>,
) => (getDefaults ? withDefaults(parameters, getDefaults(settings)) : parameters)

const readSettings = (part: PartParameters, texts: Readonly<Record<string, string>>) =>
  parseSettings(parametersWithDefaults(part, parseSettings(part.parameters, texts)), texts)
