import { collectNames } from '../language/expression'
import { type Formula, getInnerSteps, type Step } from '../language/specification'

/** All names of dimensions used in a step and in the steps inside it. */
export const collectUsedNames = (step: Step): string[] => [
  ...getFormulas(step).flatMap(({ expression }) => collectNames(expression)),
  ...getInnerSteps(step).flatMap(collectUsedNames),
]

function getFormulas(step: Step): readonly Formula[] {
  const own = step.condition ? [step.condition] : []
  switch (step.type) {
    case 'layer':
      return [...own, ...step.options.values()]
    case 'call':
      return [...own, ...step.args.values(), ...(step.firstArgument ? [step.firstArgument] : [])]
    case 'repeat':
      return [...own, step.count]
    case 'experts':
      return [...own, step.count, step.activeCount]
    default:
      return own
  }
}
