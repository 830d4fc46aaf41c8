import { parse } from 'yaml'
import { evaluateNetwork } from '../../src/network/evaluate/evaluateNetwork'
import type { Network } from '../../src/network/evaluate/networkNode'
import { shapeOf } from '../../src/network/layers/tensor'
import { readSpecification } from '../../src/network/reading/readSpecification'

/** The issues of a specification in YAML, each as `path: message`. */
export function listIssues(yaml: string, variant?: string): string[] {
  const { specification, issues } = readSpecification(parse(yaml))
  const all = specification ? evaluateNetwork(specification, variant).issues : issues
  return all.map(({ path, message }) => `${path.join('.')}: ${message}`)
}

export function buildNetwork(yaml: string, variant?: string, overrides?: Record<string, number>): Network {
  const { specification, issues } = readSpecification(parse(yaml))
  if (!specification) throw new Error(issues.map(({ message }) => message).join(' '))
  const result = evaluateNetwork(specification, variant, new Map(Object.entries(overrides ?? {})))
  if (!result.network) throw new Error(result.issues.map(({ message }) => message).join(' '))
  return result.network
}

const inputs = {
  image: 'input: { channels: 8, height: 16, width: 16 }',
  sequence: 'input: { tokens: 10, features: 8 }',
  symbols: 'input: { tokens: 10, of: 100 }',
  vector: 'input: { features: 8 }',
}

/** A specification in YAML of the given steps on a small input. */
export const specificationWith = (form: keyof typeof inputs, ...steps: string[]) =>
  `${inputs[form]}\nnetwork:\n${steps.map((step) => `  - ${step}`).join('\n')}\n`

/** [output shape, parameters, multiply-adds]. */
export const listCounts = ({ output, parameters, multiplyAdds }: Network) => [
  shapeOf(output).join('×'),
  Number(parameters),
  Number(multiplyAdds),
]
