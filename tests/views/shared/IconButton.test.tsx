// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { IconButton } from '../../../src/views/shared/IconButton'

it('IconButton has its label as its name, and a tooltip with the key', () => {
  const onClick = vi.fn()
  render(<IconButton icon="plus" label="Zoom in" shortcut="+" onClick={onClick} />)
  const button = screen.getByRole('button', { name: 'Zoom in' })
  expect(button.title).toBe('Zoom in (+)')
  button.click()
  expect(onClick).toHaveBeenCalledOnce()
})
