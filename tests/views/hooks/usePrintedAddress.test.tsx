// @vitest-environment jsdom
import { act } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { openAt } from '../setup'

const read = (name: string) => document.documentElement.style.getPropertyValue(name)

describe('usePrintedAddress', () => {
  it('gives the style sheet the address of the view, as it is when printing starts', () => {
    const { store } = openAt('/era/cnn/')
    window.dispatchEvent(new Event('beforeprint'))
    expect(read('--printed-address')).toMatch(/^"http.*\/era\/cnn\/"$/)
    act(() => store.actions.openPage({ kind: 'labs' }))
    window.dispatchEvent(new Event('beforeprint'))
    expect(read('--printed-address')).toMatch(/^"http.*\/lab\/"$/)
    expect(read('--printed-date')).toContain(`${new Date().getFullYear()}`)
  })
})
