import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { readSetting, writeSetting } from '../../../src/labs/runner/knob'
import { computeOptimum, hoffmann, lossAt, twentyTokensPerParameter } from '../../../src/labs/scale/optimal'
import { plan, settingOf } from '../../../src/labs/scale/plan'
import { type PlannerSetting, plannerKnobs } from '../../../src/labs/scale/plannerParameters'
import { presets } from '../../../src/labs/scale/presets'
import { buildLayerTable } from '../../../src/network/describe/layerTable'
import { evaluateNetwork } from '../../../src/network/evaluate/evaluateNetwork'
import { readSpecification } from '../../../src/network/reading/readSpecification'
import { extremes } from '../extremes'

const models = Object.keys(presets) as PlannerSetting['model'][]
const gpt3 = settingOf('gpt-3')

describe.each(models)('the preset %s', (model) => {
  const { network: at } = presets[model]
  const text = readFileSync(`content/${at.path}.network.yaml`, 'utf8')
  const network = evaluateNetwork(readSpecification(parse(text)).specification!, at.variant).network!

  it('has exactly the total, active and expert parameters of its specification', () => {
    const { parameters, active, expertParameters } = settingOf(model)
    const experts = buildLayerTable(network).filter(({ name }) => /experts\.expert\./.test(name))
    expect(BigInt(parameters)).toBe(network.parameters)
    expect(BigInt(active)).toBe(network.activeParameters)
    expect(BigInt(expertParameters)).toBe(experts.reduce((sum, one) => sum + one.parameters, 0n))
  })

  it('is a possible plan, and can be written to an address', () => {
    const settings = settingOf(model)
    expect(plan(settings).faults).toEqual([])
    expect(readSetting(plannerKnobs, writeSetting(plannerKnobs, settings))).toEqual(settings)
  })
})

describe('the published figures', () => {
  const difference = (model: PlannerSetting['model'], figure: string) =>
    plan(settingOf(model)).comparisons.find((one) => one.figure === figure)!.difference

  it('agree within 10 % with the plans for GPT-3, LLaMA-65B, Qwen-72B and DeepSeek-V3', () => {
    expect(Math.abs(difference('gpt-3', 'flops'))).toBeLessThan(0.1)
    for (const model of ['gpt-3', 'llama-65b', 'qwen-72b', 'deepseek-v3'] as const) {
      for (const one of plan(settingOf(model)).comparisons) expect(Math.abs(one.difference)).toBeLessThan(0.1)
    }
  })

  it('differ widely from the plan for Switch-C', () => {
    expect(difference('switch-c', 'flops')).toBeLessThan(-0.9)
  })

  it('each have a source', () => {
    for (const model of models) {
      for (const { source } of plan(settingOf(model)).comparisons)
        expect(source).toMatch(/arXiv|huggingface|github/)
    }
  })
})

describe('the planned memory', () => {
  const alone = { ...gpt3, devices: '64', tensor: 1, pipeline: 1, zero: 0 } as const

  it('is 16 bytes per parameter in mixed precision with Adam, and with ZeRO as in its paper', () => {
    const each = (zero: number) => {
      const { weights, gradients, optimizer } = plan({ ...alone, zero }).memory
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
    const layer = (some: Partial<PlannerSetting>) => {
      const { activations } = plan({ ...gpt3, pipeline: 2, devices: '64', batch: '64', ...some }).memory
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
        const total = (stage: number) => plan({ ...settingOf(model), zero: stage }).memory.total
        expect(total(zero + 1)).toBeLessThanOrEqual(total(zero))
      }),
    )
  })

  it('beyond the device is an issue, as are degrees that do not divide', () => {
    expect(plan({ ...gpt3, pipeline: 1 }).faults).toEqual(['memory'])
    expect(plan({ ...gpt3, pipeline: 3 }).faults).toContain('devices')
    expect(plan({ ...gpt3, layers: '8' }).faults).toContain('pipeline')
    expect(plan({ ...gpt3, heads: '9' }).faults).toContain('tensor')
    expect(plan({ ...gpt3, expert: 2 }).faults).toContain('expert')
    expect(plan({ ...gpt3, precision: 'bf16' }).faults).toContain('precision')
    expect(plan({ ...gpt3, active: '999999999999' }).faults).toContain('parameters')
  })
})

describe('the planned time', () => {
  it('includes a pipeline bubble of (p − 1)/m of the work', () => {
    const { bubble, microBatches, data } = plan({
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
    const { flops } = plan({ ...gpt3, recompute: 'full' })
    expect(flops.hardware / flops.total).toBeCloseTo(4 / 3, 10)
    const selective = plan(gpt3).flops
    expect(selective.hardware - selective.total).toBeCloseTo(selective.attention / 3, -10)
    expect(plan({ ...gpt3, recompute: 'none' }).flops.hardware).toBe(flops.total)
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
          const other = lossAt(hoffmann, parameters * 2 ** by, tokens / 2 ** by)
          expect(other).toBeGreaterThanOrEqual(lossAt(hoffmann, parameters, tokens) - 1e-12)
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
  for (const settings of extremes(plannerKnobs)) {
    const { memory, faults, days } = plan(settings)
    expect(Number.isFinite(memory.total)).toBe(true)
    expect(Number.isFinite(days) || faults.includes('precision')).toBe(true)
  }
})
