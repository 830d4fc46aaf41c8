import { useEffect, useMemo } from 'react'
import {
  formatSettings,
  type ParameterSet,
  parseSettings,
  type Settings,
  withDefaults,
} from '../../../labs/runner/parameter'
import { useActions, useExplorer } from '../../hooks/context'

interface Knobbed {
  readonly knobs: ParameterSet
  readonly usual?: (setting: Settings<ParameterSet>) => Partial<Settings<ParameterSet>>
}

/**
 * The setting of a part, as the address tells it, and how it is changed.
 *
 * @param prefix What the address says of the part, if it has to.
 */
export function useSetting(part: Knobbed, prefix: string | undefined) {
  const texts = useExplorer((state) => state.labParameters)
  const { setLabParameters } = useActions()
  const setting = useMemo(() => read(part, texts ?? {}), [part, texts])
  const named = prefix && { part: prefix }
  const onSet = (change: object) => {
    const next = { ...setting, ...change }
    setLabParameters({ ...named, ...formatSettings(knobsFor(part, next), next) })
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the address said that means nothing is removed from it, once.
  useEffect(() => onSet({}), [setting])
  return {
    setting,
    onSet,
    isChanged: Object.entries(part.knobs).some(([name, knob]) => setting[name] !== knob.default),
    reset: () => setLabParameters({ ...named }),
  }
}

/** The knobs, with the values that are usual beside a setting's others. */
const knobsFor = ({ knobs, usual }: Knobbed, setting: Settings<ParameterSet>) =>
  usual ? withDefaults(knobs, usual(setting)) : knobs

const read = (part: Knobbed, texts: Readonly<Record<string, string>>) =>
  parseSettings(knobsFor(part, parseSettings(part.knobs, texts)), texts)
