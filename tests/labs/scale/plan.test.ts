import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { parseSettings } from '../../../src/labs/runner/parameter'
import {
  computeOptimum,
  hoffmann,
  predictLoss,
  twentyTokensPerParameter,
} from '../../../src/labs/scale/optimal'
import { computePlan, settingsOfPreset } from '../../../src/labs/scale/plan'
import { type PlannerSettings, plannerParameters } from '../../../src/labs/scale/plannerParameters'
import { presets } from '../../../src/labs/scale/presets'
import { buildLayerTable } from '../../../src/network/describe/layerTable'
import { evaluateNetwork } from '../../../src/network/evaluate/evaluateNetwork'
import { readSpecification } from '../../../src/network/reading/readSpecification'
import { extremes } from '../extremes'
import { formatSettings } from '../formatSettings'

const models = Object.keys(presets) as PlannerSettings['model'][]
const gpt3 = settingsOfPreset('gpt-3')

describe.each(models)('the preset %s', (model) => {
  const { network: at } = presets[model]
  const text = readFileSync(`content/${at.path}.network.yaml`, 'utf8')
  const network = evaluateNetwork(readSpecification(parse(text)).specification!, at.variant).network!

  it('has exactly the total, active and expert parameters of its specification', () => {
    const { parameters, active, expertParameters } = settingsOfPreset(model)
    const experts = buildLayerTable(network).filter(({ name }) => /experts\.expert\./.test(name))
    expect(BigInt(parameters)).toBe(network.parameters)
    expect(BigInt(active)).toBe(network.activeParameters)
    expect(BigInt(expertParameters)).toBe(experts.reduce((sum, one) => sum + one.parameters, 0n))
  })

  it('is a possible plan, and can be written to an address', () => {
    const settings = settingsOfPreset(model)
    expect(computePlan(settings).issues).toEqual([])
    expect(parseSettings(plannerParameters, formatSettings(plannerParameters, settings))).toEqual(settings)
  })
})

describe('the published figures', () => {
  const difference = (model: PlannerSettings['model'], figure: string) =>
    computePlan(settingsOfPreset(model)).comparisons.find((one) => one.figure === figure)!.difference

  it('agree within 10 % with the plans for GPT-3, LLaMA-65B, Qwen-72B and DeepSeek-V3', () => {
    expect(Math.abs(difference('gpt-3', 'flops'))).toBeLessThan(0.1)
    for (const model of ['gpt-3', 'llama-65b', 'qwen-72b', 'deepseek-v3'] as const) {
      for (const one of computePlan(settingsOfPreset(model)).comparisons)
        expect(Math.abs(one.difference)).toBeLessThan(0.1)
    }
  })

  it('differ widely from the plan for Switch-C', () => {
    expect(difference('switch-c', 'flops')).toBeLessThan(-0.9)
  })

  it('each have a source', () => {
    for (const model of models) {
      for (const { source } of computePlan(settingsOfPreset(model)).comparisons)
        expect(source).toMatch(/arXiv|huggingface|github/)
    }
  })
})

describe('the planned memory', () => {
  const alone = { ...gpt3, devices: '64', tensor: 1, pipeline: 1, zero: 0 } as const

  it('is 16 bytes per parameter in mixed precision with Adam, and with ZeRO as in its paper', () => {
    const each = (zero: number) => {
      const { weights, gradients, optimizer } = computePlan({ ...alone, zero }).memory
      return (weights + gradients + optimizer) / Number(alone.parameters)
    }
    expect(each(0)).toBeCloseTo(16, 10)
    expect(each(1)).toBeCloseTo(4 + 12 / 64, 10)
    expect(each(2)).toBeCloseTo(2 + 14 / 64, 10)
    expect(each(3)).toBeCloseTo(16 / 64, 10)
  })

  it('for activations is as in Korthikanti and others for GPT-3', () => {
    const { sequence, width, heads } = { sequence: 2048, width: 12_288, heads: 96 }
    const sbh = sequence * width
    const scores = (5 * heads * sequence) / width
    const layer = (some: Partial<PlannerSettings>) => {
      const { activations } = computePlan({
        ...gpt3,
        pipeline: 2,
        devices: '64',
        batch: '64',
        ...some,
      }).memory
      // For two micro-batches in flight, with 48 layers each.
      return activations / sbh / 96
    }
    expect(layer({ recompute: 'none', sequenceParallel: false, tensor: 1 })).toBeCloseTo(34 + scores, 8)
    expect(layer({ recompute: 'none', sequenceParallel: false, tensor: 8 })).toBeCloseTo(
      10 + (24 + scores) / 8,
      8,
    )
    expect(layer({ recompute: 'none', sequenceParallel: true, tensor: 8 })).toBeCloseTo((34 + scores) / 8, 8)
    expect(layer({ recompute: 'selective', sequenceParallel: false, tensor: 8 })).toBeCloseTo(10 + 24 / 8, 8)
    expect(layer({ recompute: 'selective', sequenceParallel: true, tensor: 8 })).toBeCloseTo(34 / 8, 8)
    expect(layer({ recompute: 'full', tensor: 8 })).toBeCloseTo(2, 8)
    expect(scores).toBe(80)
  })

  it('never grows with more sharding', () => {
    fc.assert(
      fc.property(fc.constantFrom(...models), fc.integer({ min: 0, max: 2 }), (model, zero) => {
        const total = (stage: number) => computePlan({ ...settingsOfPreset(model), zero: stage }).memory.total
        expect(total(zero + 1)).toBeLessThanOrEqual(total(zero))
      }),
    )
  })

  it('beyond the device is an issue, as are degrees that do not divide', () => {
    expect(computePlan({ ...gpt3, pipeline: 1 }).issues).toEqual(['memory'])
    expect(computePlan({ ...gpt3, pipeline: 3 }).issues).toContain('devices')
    expect(computePlan({ ...gpt3, layers: '8' }).issues).toContain('pipeline')
    expect(computePlan({ ...gpt3, heads: '9' }).issues).toContain('tensor')
    expect(computePlan({ ...gpt3, expert: 2 }).issues).toContain('expert')
    expect(computePlan({ ...gpt3, precision: 'bf16' }).issues).toContain('precision')
    expect(computePlan({ ...gpt3, active: '999999999999' }).issues).toContain('parameters')
  })
})

describe('the planned time', () => {
  it('includes a pipeline bubble of (p − 1)/m of the work', () => {
    const { bubble, microBatches, data } = computePlan({
      ...gpt3,
      devices: '640',
      tensor: 8,
      pipeline: 8,
      batch: '240',
    })
    expect([data, microBatches]).toEqual([10, 24])
    expect(bubble.ofWork).toBeCloseTo(7 / 24, 10)
    expect(bubble.ofTime).toBeCloseTo(7 / 31, 10)
  })

  it("includes recomputation of a third of the work, or of attention's part", () => {
    const { flops } = computePlan({ ...gpt3, recompute: 'full' })
    expect(flops.hardware / flops.total).toBeCloseTo(4 / 3, 10)
    const selective = computePlan(gpt3).flops
    expect(selective.hardware - selective.total).toBeCloseTo(selective.attention / 3, -10)
    expect(computePlan({ ...gpt3, recompute: 'none' }).flops.hardware).toBe(flops.total)
  })
})

describe('the optimal use of a budget', () => {
  it('is not improved by any other split', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 18, max: 27, noNaN: true }),
        fc.double({ min: -1, max: 1, noNaN: true }),
        (size, by) => {
          const { parameters, tokens } = computeOptimum(hoffmann, 10 ** size)
          expect(6 * parameters * tokens).toBeCloseTo(10 ** size, -Math.floor(size) + 9)
          const other = predictLoss(hoffmann, parameters * 2 ** by, tokens / 2 ** by)
          expect(other).toBeGreaterThanOrEqual(predictLoss(hoffmann, parameters, tokens) - 1e-12)
        },
      ),
    )
  })

  it('by the rule of twenty tokens is Chinchilla, with 70 billion parameters, for its budget', () => {
    const { parameters, tokens } = twentyTokensPerParameter(5.76e23)
    expect(parameters / 1e9).toBeCloseTo(69.3, 1)
    expect(tokens / parameters).toBeCloseTo(20, 10)
  })
})

it('computePlan returns a result with every parameter at its limits', () => {
  for (const settings of extremes(plannerParameters)) {
    const { memory, issues, days } = computePlan(settings)
    expect(Number.isFinite(memory.total)).toBe(true)
    expect(Number.isFinite(days) || issues.includes('precision')).toBe(true)
  }
})
