import { describe, expect, it } from 'vitest'
import { formatTypeCount, getItemName, getPropertyName, getValueName } from '../../src/i18n/differenceNames'
import { layerTypes } from '../../src/network/layers/registry/layerRegistry'

describe('names in a comparison', () => {
  it('exist in Chinese for every layer option, except those that shapes show', () => {
    const options = Object.entries(layerTypes).flatMap(([kind, { options }]) =>
      Object.keys(options).map((option) => [kind, option] as const),
    )
    const silent = new Set(['length', 'padding', 'size', 'tokens'])
    const unnamed = options.filter(
      ([kind, option]) => !silent.has(option) && getPropertyName(kind, option, 'zh') === option,
    )
    expect(unnamed).toEqual([])
  })

  it('exist for structures, layer types and option values', () => {
    expect(getItemName('residual', 'zh')).toBe('残差连接')
    expect(getItemName('conv', 'en')).toBe('Convolution')
    expect(getValueName('gelu', 'en')).toBe('GELU')
    expect(getValueName('1×7', 'zh')).toBe('1×7')
  })

  it.each([
    ['batchnorm', 36, '36 batch norms', '36 个批归一化'],
    ['residual', 1, '1 residual connection', '1 个残差连接'],
    ['dense', 2, '2 dense layers', '2 个全连接层'],
    ['relu', 1, '1 ReLU layer', '1 个 ReLU 层'],
    ['lstm', 2, '2 LSTM layers', '2 个 LSTM 层'],
  ])('are counted: %s × %d', (kind, count, english, chinese) => {
    expect(formatTypeCount(kind, count, 'en')).toBe(english)
    expect(formatTypeCount(kind, count, 'zh')).toBe(chinese)
  })
})
