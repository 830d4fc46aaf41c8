// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { ContenderName } from '../../../../src/views/labs/figures/ContenderName'
import { Figure } from '../../../../src/views/labs/figures/Figure'
import { LineLegend } from '../../../../src/views/labs/figures/LineLegend'

it('Figure is named by its title and its hint', () => {
  const { container } = render(
    <Figure title="Kernels" hint="of the first layer">
      <canvas />
    </Figure>,
  )
  expect(container.querySelector('figcaption')!.textContent).toBe('Kernels of the first layer')
})

it('Figure has no hint if none is given', () => {
  const { container } = render(
    <Figure title="Kernels">
      <canvas />
    </Figure>,
  )
  expect(container.querySelector('small')).toBeNull()
})

it('ContenderName and LineLegend show names in the colours of their contenders', () => {
  render(
    <>
      <ContenderName number={3} name="Transformer" />
      <LineLegend lines={[{ name: 'ADALINE', contender: 2, isDashed: true }]} />
    </>,
  )
  expect(screen.getByText('Transformer').style.color).toBe('var(--contender-3)')
  expect(screen.getByText('ADALINE').style.color).toBe('var(--contender-2)')
})
