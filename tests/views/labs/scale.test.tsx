// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { plannerParameters } from '../../../src/labs/scale/plannerParameters'
import type { PrecisionContenderName, PrecisionPicture } from '../../../src/labs/scale/precision'
import { CountField } from '../../../src/views/labs/scale/planner/CountField'
import { plannerPart } from '../../../src/views/labs/scale/planner/plannerPart'
import { precisionPart } from '../../../src/views/labs/scale/precision/precisionPart'
import { extremes } from '../../labs/extremes'
import { renderView } from '../setup'

describe('the planner', () => {
  it('says in both languages what comes of the ends of every knob', () => {
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

describe('a count', () => {
  const open = () => {
    const onChange = vi.fn()
    const shared = {
      label: 'Tokens',
      hint: undefined,
      value: '300000000000',
      language: 'en',
      onChange,
    } as const
    renderView(<CountField {...shared} least={1} most={999_999_999_999_999} />)
    return { onChange, field: screen.getByRole<HTMLInputElement>('textbox', { name: 'Tokens 300B' }) }
  }

  it('is taken over as digits once it is complete', async () => {
    const { onChange, field } = open()
    await userEvent.clear(field)
    await userEvent.type(field, '1.4T')
    expect(onChange).not.toHaveBeenCalled()
    await userEvent.keyboard('{Enter}')
    expect(onChange.mock.calls).toEqual([['1400000000000']])
  })

  it('is left as it was by Escape', async () => {
    const { onChange, field } = open()
    await userEvent.type(field, '9')
    await userEvent.keyboard('{Escape}')
    expect(field.value).toBe('300,000,000,000')
    await userEvent.tab()
    expect(onChange).not.toHaveBeenCalled()
  })

  it('that is beyond what can be planned is not taken over, and the bounds are told', async () => {
    const { onChange, field } = open()
    await userEvent.clear(field)
    await userEvent.type(field, '5e18{Enter}')
    expect(screen.getByRole('alert').textContent).toContain('1 to 999,999,999,999,999')
    expect(onChange).not.toHaveBeenCalled()
  })
})

describe('the outcome of precision for real', () => {
  const outcome = (right: Readonly<Record<PrecisionContenderName, number>>) => {
    const contenders = Object.fromEntries(
      Object.entries(right).map(([name, share]) => [
        name,
        { accuracyCurve: Float32Array.of(0, 0.1, 780, share) },
      ]),
    )
    return precisionPart.outcome({ contenders } as unknown as PrecisionPicture, {})
  }

  it('is told by who names half of the images', () => {
    expect(outcome({ fp32: 0.9, fp16: 0.5, scaled: 0.9, bf16: 0.9 })).toBe(0)
    expect(outcome({ fp32: 0.9, fp16: 0.1, scaled: 0.9, bf16: 0.9 })).toBe(1)
    expect(outcome({ fp32: 0.9, fp16: 0.1, scaled: 0.1, bf16: 0.9 })).toBe(2)
    expect(outcome({ fp32: 0.9, fp16: 0.1, scaled: 0.1, bf16: 0.1 })).toBe(3)
  })

  it('is none of the guesses where another pattern comes about', () => {
    expect(outcome({ fp32: 0.4, fp16: 0.1, scaled: 0.1, bf16: 0.1 })).toBeUndefined()
    expect(outcome({ fp32: 0.9, fp16: 0.1, scaled: 0.9, bf16: 0.1 })).toBeUndefined()
  })
})
