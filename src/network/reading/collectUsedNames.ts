import { collectNames } from '../language/expression'
import type { OptionFormula, Step } from '../language/specification'

/** All names of dimensions used in a step and in the steps inside it. */
export function collectUsedNames(step: Step): string[] {
  const own = step.condition ? collectNames(step.condition.expression) : []
  const collectAll = (steps: readonly Step[]) => steps.flatMap(collectUsedNames)
  switch (step.type) {
    case 'layer':
      return [...own, ...collectFormulaNames(step.options.values())]
    case 'call':
      return [
        ...own,
        ...collectFormulaNames(step.args.values()),
        ...(step.firstArgument ? collectFormulaNames([step.firstArgument]) : []),
      ]
    case 'repeat':
      return [...own, ...collectNames(step.count.expression), ...step.usedNames]
    case 'experts':
      return [
        ...own,
        ...collectFormulaNames([step.count, step.activeCount]),
        ...collectAll(step.steps),
        ...collectAll(step.sharedSteps),
      ]
    case 'join':
      return [...own, ...step.branches.flatMap(({ steps }) => collectAll(steps))]
    case 'from':
      return own
  }
}

const collectFormulaNames = (formulas: Iterable<Pick<OptionFormula, 'expression'>>) =>
  [...formulas].flatMap(({ expression }) => collectNames(expression))
