import { describe, expect, it } from 'vitest'
import { parseArxivMonth } from '../../../src/compiler/entries/arxivMonth'

describe('parseArxivMonth', () => {
  it.each([
    ['1706.03762', '2017-06'],
    ['1412.6980', '2014-12'],
    ['0704.0001', '2007-04'],
    ['cs/0112017', '2001-12'],
    ['math.PR/0605137', '2006-05'],
    ['cond-mat/9907068', '1999-07'],
  ])('reads %s as %s', (id, month) => {
    expect(parseArxivMonth(id)).toBe(month)
  })

  it.each([
    '1713.03762',
    '1706.3762',
    '1412.06980',
    '0703.0001',
    '1706.03762v5',
    'arXiv:1706.03762',
    '',
    'cs/1301001',
  ])('rejects "%s"', (id) => {
    expect(parseArxivMonth(id)).toBeUndefined()
  })
})
