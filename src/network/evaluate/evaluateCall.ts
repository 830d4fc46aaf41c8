import { findClosest } from '../../text/didYouMean'
import type { NumericValue } from '../language/expression'
import { evaluateFormula } from '../language/resolveDimensions'
import type { Block, CallStep, OptionFormula } from '../language/specification'
import { SpecificationError } from '../language/specificationIssue'
import type { Tensor } from '../layers/tensor'
import { createCompositeNode, createPart } from './compositeNode'
import type { EvaluationContext, StepEvaluator } from './evaluationContext'
import { Scope } from './scope'

const maxCallDepth = 40

/** Evaluates the steps of a block with the arguments of a call. */
export const evaluateCall: StepEvaluator<CallStep> = (context, step, input, scope) => {
  const block = context.specification.blocks.get(step.block)
  // An endless block is already reported; evaluating it again would take as long as the first time.
  if (!block || context.endlessBlocks.has(step.block)) return undefined
  if (scope.callDepth > maxCallDepth) {
    context.endlessBlocks.add(step.block)
    const message = `"${step.block}" never stops calling itself. Give the call an "if".`
    context.report({ path: step.path, message })
    return undefined
  }
  const pathOf = (option: string) =>
    step.args.get(option)?.path ??
    (option === block.parameters[0]?.name ? step.firstArgument?.path : undefined)
  const values = context.attempt(
    step.path,
    scope,
    () => evaluateArguments(context, step, block.parameters, input, scope),
    pathOf,
  )
  if (!values) return undefined
  const blockScope = new Scope(new Map([...context.dimensions, ...values]), scope, scope.callDepth + 1)
  blockScope.define('input', { output: input, weights: [], depth: context.currentDepth })
  const { nodes, output } = context.evaluateOnce(
    step,
    JSON.stringify([step.block, [...values], input]),
    () => context.evaluateSteps(block.steps, input, blockScope),
    () => !blockScope.hasOuterLookup,
  )
  return output && createCompositeNode(step, step.block, input, output, [createPart('', nodes)], false)
}

function evaluateArguments(
  context: EvaluationContext,
  { block, args, firstArgument }: CallStep,
  parameters: Block['parameters'],
  input: Tensor,
  scope: Scope,
): Map<string, NumericValue> {
  const names = parameters.map(({ name }) => name)
  const values = new Map<string, NumericValue>()
  const formulas = new Map<string, OptionFormula>(args)
  if (firstArgument) {
    if (names[0] === undefined) throw new SpecificationError(`the block "${block}" has no parameters`, block)
    if (formulas.has(names[0]))
      throw new SpecificationError(`"${names[0]}" is already given after "${block}:"`, names[0])
    formulas.set(names[0], firstArgument)
  }
  for (const name of formulas.keys()) {
    if (names.includes(name)) continue
    const suggestion = findClosest(name, names)
    throw new SpecificationError(
      `the block "${block}" has no parameter "${name}"${suggestion ? `. Did you mean "${suggestion}"?` : ''}`,
      name,
    )
  }
  for (const { name, defaultValue } of parameters) {
    const formula = formulas.get(name)
    if (formula) values.set(name, evaluateFormula(formula, scope.values, input.features, name))
    else if (defaultValue)
      values.set(
        name,
        evaluateFormula(defaultValue, new Map([...context.dimensions, ...values]), input.features),
      )
    else throw new SpecificationError(`the block "${block}" needs "${name}"`)
  }
  return values
}
