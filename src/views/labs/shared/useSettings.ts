import { useEffect, useMemo } from 'react'
import {
  formatSettings,
  type ParameterSet,
  parseSettings,
  type Settings,
  withDefaults,
} from '../../../labs/runner/parameter'
import { useActions, useExplorer } from '../../hooks/context'

interface PartParameters<P extends ParameterSet> {
  readonly parameters: P
  readonly getDefaults?: (settings: Settings<P>) => Partial<Settings<P>>
}

/**
 * The settings of a part, read from the address, and functions that change them there.
 *
 * @param prefix The id of the part, if it has to stand in the address.
 */
export function useSettings<P extends ParameterSet>(part: PartParameters<P>, prefix: string | undefined) {
  const texts = useExplorer((state) => state.labParameters)
  const { setLabParameters } = useActions()
  const settings = useMemo(() => readSettings(part, texts ?? {}), [part, texts])
  const partEntry = prefix && { part: prefix }
  const onChange = (change: Partial<Settings<P>>) => {
    const next = { ...settings, ...change }
    setLabParameters({ ...partEntry, ...formatSettings(parametersWithDefaults(part, next), next) })
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: only removes invalid values from the address.
  useEffect(() => onChange({}), [settings])
  return {
    settings,
    onChange,
    isChanged: Object.entries(part.parameters).some(
      ([name, parameter]) => settings[name as keyof P] !== parameter.default,
    ),
    reset: () => setLabParameters({ ...partEntry }),
  }
}

/** The parameters, with the defaults that depend on the settings. */
const parametersWithDefaults = <P extends ParameterSet>(
  { parameters, getDefaults }: PartParameters<P>,
  settings: Settings<P>,
) => (getDefaults ? withDefaults(parameters, getDefaults(settings)) : parameters)

const readSettings = <P extends ParameterSet>(
  part: PartParameters<P>,
  texts: Readonly<Record<string, string>>,
) => parseSettings(parametersWithDefaults(part, parseSettings(part.parameters, texts)), texts)
