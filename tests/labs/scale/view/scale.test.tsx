// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { parseSettings } from '../../../../src/labs/runner/parameter'
import { plannerParameters } from '../../../../src/labs/scale/plannerParameters'
import type { PrecisionContenderName, PrecisionPicture } from '../../../../src/labs/scale/precisionExperiment'
import { precisionParameters } from '../../../../src/labs/scale/precisionParameters'
import { CountField } from '../../../../src/labs/scale/view/planner/CountField'
import { plannerPart } from '../../../../src/labs/scale/view/planner/plannerPart'
import { precisionPart } from '../../../../src/labs/scale/view/precision/precisionPart'
import { renderView } from '../../../views/setup'
import { extremes } from '../../extremes'

describe('plannerPart', () => {
  it('describes its results in both languages at both ends of every parameter', () => {
    for (const setting of extremes(plannerParameters)) {
      const result = plannerPart.compute(setting)
      for (const language of ['en', 'zh'] as const) {
        const sentences = plannerPart.describe(result, setting, language)
        expect(sentences.length).toBeGreaterThanOrEqual(3)
        expect(sentences.join(' ')).not.toMatch(/undefined|NaN|Infinity|∞/)
      }
    }
  })
})

afterEach(cleanup)

describe('CountField', () => {
  const renderField = () => {
    const onChange = vi.fn()
    const shared = {
      label: 'Tokens',
      hint: undefined,
      value: '300000000000',
      language: 'en',
      onChange,
    } as const
    renderView(<CountField {...shared} min={1} max={999_999_999_999_999} />)
    return { onChange, field: screen.getByRole<HTMLInputElement>('textbox', { name: 'Tokens 300B' }) }
  }

  it('reports the count as digits on Enter', async () => {
    const { onChange, field } = renderField()
    await userEvent.clear(field)
    await userEvent.type(field, '1.4T')
    expect(onChange).not.toHaveBeenCalled()
    await userEvent.keyboard('{Enter}')
    expect(onChange.mock.calls).toEqual([['1400000000000']])
  })

  it('restores the value on Escape', async () => {
    const { onChange, field } = renderField()
    await userEvent.type(field, '9')
    await userEvent.keyboard('{Escape}')
    expect(field.value).toBe('300,000,000,000')
    await userEvent.tab()
    expect(onChange).not.toHaveBeenCalled()
  })

  it('does not report a count out of range, and states the bounds', async () => {
    const { onChange, field } = renderField()
    await userEvent.clear(field)
    await userEvent.type(field, '5e18{Enter}')
    expect(screen.getByRole('alert').textContent).toContain('1 to 999,999,999,999,999')
    expect(onChange).not.toHaveBeenCalled()
  })
})

describe('outcome of precisionPart', () => {
  const getOutcome = (accuracies: Readonly<Record<PrecisionContenderName, number>>) => {
    const contenders = Object.fromEntries(
      Object.entries(accuracies).map(([name, accuracy]) => [
        name,
        { accuracyCurve: Float32Array.of(0, 0.1, 780, accuracy) },
      ]),
    )
    const settings = parseSettings(precisionParameters, {})
    return precisionPart.outcome({ contenders } as unknown as PrecisionPicture, settings)
  }

  it('depends on which contenders classify half of the images correctly', () => {
    expect(getOutcome({ fp32: 0.9, fp16: 0.5, scaled: 0.9, bf16: 0.9 })).toBe(0)
    expect(getOutcome({ fp32: 0.9, fp16: 0.1, scaled: 0.9, bf16: 0.9 })).toBe(1)
    expect(getOutcome({ fp32: 0.9, fp16: 0.1, scaled: 0.1, bf16: 0.9 })).toBe(2)
    expect(getOutcome({ fp32: 0.9, fp16: 0.1, scaled: 0.1, bf16: 0.1 })).toBe(3)
  })

  it('is undefined for any other pattern', () => {
    expect(getOutcome({ fp32: 0.4, fp16: 0.1, scaled: 0.1, bf16: 0.1 })).toBeUndefined()
    expect(getOutcome({ fp32: 0.9, fp16: 0.1, scaled: 0.9, bf16: 0.1 })).toBeUndefined()
  })
})
