import { getChangedSettings, type ParameterSet, type Settings } from '../../src/labs/runner/parameter'
import { formatLabParameters, parseLabParameters } from '../../src/state/labParameters'

/** The texts of the settings in an address, without defaults. */
export const formatSettings = <P extends ParameterSet>(parameters: P, settings: Settings<P>) =>
  parseLabParameters(
    new URLSearchParams(formatLabParameters(getChangedSettings(parameters, settings)).join('&')),
  )
