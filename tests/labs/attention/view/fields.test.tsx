// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { charactersParameters } from '../../../../src/labs/attention/charactersParameters'
import { TextField } from '../../../../src/labs/attention/view/characters/TextField'
import { SequenceField } from '../../../../src/labs/attention/view/translate/SequenceField'
import { renderView } from '../../../views/setup'

it('SequenceField reports digits only, and never an empty sequence', async () => {
  const onChange = vi.fn()
  render(<SequenceField label="Sequence" hint="Digits." value="12" maxLength={4} onChange={onChange} />)
  const user = userEvent.setup()
  const field = screen.getByRole('textbox', { name: 'Sequence' })
  await user.clear(field)
  expect(onChange).not.toHaveBeenCalled()
  await user.type(field, '9a8')
  expect(onChange.mock.lastCall).toEqual(['98'])
  await user.type(field, '7654')
  expect(onChange.mock.lastCall).toEqual(['9876'])
})

it('TextField reports a text on demand, if it is neither too short nor too long', async () => {
  const onChange = vi.fn()
  renderView(<TextField value={charactersParameters.text.default} language="en" onChange={onChange} />)
  const user = userEvent.setup()
  const field = screen.getByRole('textbox', { name: 'Training text' })
  const getTrainButton = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Train on this text' })
  expect(getTrainButton().disabled).toBe(true)
  await user.clear(field)
  await user.paste('字'.repeat(79))
  expect(screen.getByText('At least 80 are needed.')).toBeTruthy()
  expect(getTrainButton().disabled).toBe(true)
  await user.type(field, '词')
  await user.click(getTrainButton())
  expect(onChange.mock.lastCall).toEqual([`${'字'.repeat(79)}词`])
  await user.click(field)
  await user.paste('字'.repeat(1421))
  expect(screen.getByText('Shorten it to 1,500.')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Back to the rhyme' }))
  expect(onChange.mock.lastCall).toEqual([charactersParameters.text.default])
})
