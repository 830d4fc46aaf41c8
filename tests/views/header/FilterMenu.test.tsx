// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { messages as en } from '../../../src/i18n/en/explorer'
import { messages as filter } from '../../../src/i18n/en/filter'
import { openAt, timeline } from '../setup'

const all = timeline.architectures.length
const menu = () => screen.getByRole('dialog', { name: en.filter })

describe('FilterMenu', () => {
  it('opens with its button and lists the eras from the top layer down, all checked', async () => {
    const { user } = openAt('/')
    expect(screen.queryByRole('dialog', { name: en.filter })).toBeNull()
    await user.click(screen.getByRole('button', { name: en.filter }))
    await screen.findByRole('group', { name: en.eras })
    const eras = within(within(menu()).getByRole('group', { name: en.eras })).getAllByRole<HTMLInputElement>(
      'checkbox',
    )
    expect(eras.map((box) => box.labels?.[0]?.textContent)).toEqual(
      timeline.eras.map(({ title }) => title.en).reverse(),
    )
    expect(eras.filter(({ checked }) => !checked)).toEqual([])
    expect(within(menu()).getByText(filter.filterCount(all, all))).toBeTruthy()
  })

  it('hides the marks of an era, and counts the remaining architectures', async () => {
    const { store, user } = openAt('/')
    const cnn = timeline.eras.find(({ id }) => id === 'cnn')!
    const members = timeline.architectures.filter(({ era }) => era === 'cnn').length
    const marks = () => document.querySelectorAll('a[data-id]').length
    expect(marks()).toBe(all)
    await user.click(screen.getByRole('button', { name: en.filter }))
    await screen.findByRole('group', { name: en.eras })
    await user.click(within(menu()).getByRole('checkbox', { name: cnn.title.en }))
    expect(store.getState().filter.eras).toEqual(
      timeline.eras.map(({ id }) => id).filter((id) => id !== 'cnn'),
    )
    expect(within(menu()).getByText(filter.filterCount(all - members, all))).toBeTruthy()
    expect(marks()).toBe(all - members)
  })

  it('keeps only architectures of a minimum importance, and names that level', async () => {
    const { store, user } = openAt('/')
    await user.click(screen.getByRole('button', { name: en.filter }))
    await screen.findByRole('group', { name: en.eras })
    const slider = within(menu()).getByRole('slider', { name: filter.minImportance })
    expect(slider.getAttribute('aria-valuetext')).toBe(filter.minImportanceOption(1))
    fireEvent.change(slider, { target: { value: '5' } })
    expect(store.getState().filter.minImportance).toBe(5)
    expect(slider.getAttribute('aria-valuetext')).toBe(filter.minImportanceOption(5))
    const left = timeline.architectures.filter(({ importance }) => importance === 5).length
    expect(within(menu()).getByText(filter.filterCount(left, all))).toBeTruthy()
  })

  it('clears all filters', async () => {
    const { store, user } = openAt('/?eras=cnn&importance=3&time=linear')
    await user.click(screen.getByRole('button', { name: en.filter }))
    await screen.findByRole('group', { name: en.eras })
    const clear = within(menu()).getByRole<HTMLButtonElement>('button', { name: filter.clearFilter })
    await user.click(clear)
    expect(store.getState()).toMatchObject({ filter: { eras: [], minImportance: 1 }, isLinear: false })
    expect(clear.disabled).toBe(true)
  })

  it('switches to linear time', async () => {
    const { store, user } = openAt('/')
    await user.click(screen.getByRole('button', { name: en.filter }))
    await screen.findByRole('group', { name: en.eras })
    const linearBox = within(menu()).getByRole<HTMLInputElement>('checkbox', {
      name: new RegExp(filter.linearTime),
    })
    await user.click(linearBox)
    expect(store.getState().isLinear).toBe(true)
    expect(linearBox.checked).toBe(true)
  })
})
