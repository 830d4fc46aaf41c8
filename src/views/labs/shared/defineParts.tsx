import type { ParameterSet } from '../../../labs/runner/parameter'
import { CalculationView } from './CalculationView'
import type { AnyPart, CalculationPart, ExperimentPart } from './definition'
import { ExperimentView } from './ExperimentView'

/** Checks that the parameters, the picture and the messages of a part match, and adds its view. */
export const defineExperimentPart = <P extends ParameterSet, Picture>(
  part: ExperimentPart<P, Picture>,
): ExperimentPart<P, Picture> & Pick<AnyPart, 'View'> => ({
  ...part,
  View: ({ prefix }) => <ExperimentView part={part} prefix={prefix} />,
})

/** The same for a part that is computed on the page. */
export const defineCalculationPart = <P extends ParameterSet, Result>(
  part: CalculationPart<P, Result>,
): CalculationPart<P, Result> & Pick<AnyPart, 'View'> => ({
  ...part,
  View: ({ prefix }) => <CalculationView part={part} prefix={prefix} />,
})
