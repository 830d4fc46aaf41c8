import type { ParameterSet } from '../../../labs/runner/parameter'
import { CalculationView } from './CalculationView'
import type { AnyPart, CalculationPart, ExperimentPart } from './definition'
import { ExperimentView } from './ExperimentView'
import { getChanges, readSettings } from './useSettings'

/** Checks that the parameters, the picture and the messages of a part match, and adds its view. */
export const defineExperimentPart = <P extends ParameterSet, Picture>(
  part: ExperimentPart<P, Picture>,
): ExperimentPart<P, Picture> & Pick<AnyPart, 'readParameters' | 'View'> => ({
  ...part,
  readParameters: (values) => getChanges(part, readSettings(part, values)),
  View: () => <ExperimentView part={part} />,
})

/** The same for a part that is computed on the page. */
export const defineCalculationPart = <P extends ParameterSet, Result>(
  part: CalculationPart<P, Result>,
): CalculationPart<P, Result> & Pick<AnyPart, 'readParameters' | 'View'> => ({
  ...part,
  readParameters: (values) => getChanges(part, readSettings(part, values)),
  View: () => <CalculationView part={part} />,
})
