// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { messages as enNetworkMessages } from '../../../src/i18n/en/network'
import { messages as zhNetworkMessages } from '../../../src/i18n/zh/network'
import { openAt } from '../setup'

const messages = enNetworkMessages

/** Opens an address; the fields are unfolded if it changes a dimension. */
async function openNetwork(address: string, title = messages.title) {
  const { store, user } = openAt(address)
  const network = within(await screen.findByRole('region', { name: title }))
  const getOverrides = () => {
    const { page } = store.getState()
    return (page.kind === 'architecture' && page.overrides?.dimensions) || new Map()
  }
  return { network, getOverrides, user }
}

describe('WhatIf', () => {
  it('shows a short list as a labelled row of number fields', async () => {
    const { network, getOverrides } = await openNetwork('/architecture/resnet/?set=size:225')
    const depths = within(network.getByRole('group', { name: 'depths' }))
    expect(depths.getAllByRole('spinbutton').map((field) => (field as HTMLInputElement).value)).toEqual([
      ...['3', '4', '6', '3'],
    ])
    fireEvent.change(depths.getByRole('spinbutton', { name: 'depths 3' }), { target: { value: '23' } })
    expect(getOverrides().get('depths')).toEqual([3, 4, 23, 3])
    expect(network.getByTitle('44,549,160')).toBeTruthy()
  })

  it('shows a boolean dimension as a check box', async () => {
    const { network, getOverrides, user } = await openNetwork('/architecture/resnet/?set=size:225')
    const bottleneck = network.getByRole('checkbox', { name: 'bottleneck' }) as HTMLInputElement
    expect(bottleneck.checked).toBe(true)
    await user.click(bottleneck)
    expect(getOverrides().get('bottleneck')).toBe(0)
    expect(network.getByTitle('21,797,672')).toBeTruthy()
    await user.click(bottleneck)
    expect(getOverrides().has('bottleneck')).toBe(false)
  })

  it('shows a table as text, and ignores it while it cannot be parsed', async () => {
    const { network, getOverrides, user } = await openNetwork('/architecture/squeezenet/?set=classes:999')
    const fires = network.getByRole('textbox', { name: 'fires' }) as HTMLTextAreaElement
    expect(fires.value).toBe(
      '[\n  [16, 64, 0],\n  [16, 64, 0],\n  [32, 128, 1],\n  [32, 128, 0],\n  [48, 192, 0],\n  [48, 192, 0],\n  [64, 256, 1],\n  [64, 256, 0]\n]',
    )
    fireEvent.change(fires, { target: { value: '[[16, 64, 0], [16' } })
    expect(network.getByText(messages.invalidList('fires', '[[16, 64, 0], [16, 64, 0]]'))).toBeTruthy()
    expect(fires.getAttribute('aria-invalid')).toBe('true')
    expect(getOverrides().has('fires')).toBe(false)
    fireEvent.change(fires, { target: { value: '[[16, 64, 0], [2 * 8, 64, 1]]' } })
    expect(fires.getAttribute('aria-invalid')).toBe('false')
    expect(getOverrides().get('fires')).toEqual([
      [16, 64, 0],
      [16, 64, 1],
    ])
    await user.clear(fires)
    expect(getOverrides().has('fires')).toBe(false)
    expect(fires.value).toBe('')
    await user.tab()
    expect(fires.value).toContain('[64, 256, 0]')
  })

  it('resets a table and discards its half-typed text', async () => {
    const { network, user } = await openNetwork('/architecture/squeezenet/?set=fires:((16,64,0))')
    const fires = network.getByRole('textbox', { name: 'fires' }) as HTMLTextAreaElement
    fireEvent.change(fires, { target: { value: '[[16' } })
    await user.click(network.getByRole('button', { name: /^Reset fires/ }))
    expect(fires.value).toContain('[64, 256, 0]')
    // It stays text, as the default is a table: by itself a short list would be a row of number fields.
    fireEvent.change(fires, { target: { value: '[1, 2]' } })
    expect(network.getByRole('textbox', { name: 'fires' })).toBe(fires)
  })

  it('updates a computed dimension, shown with its formula, until it is set itself', async () => {
    const { network, getOverrides } = await openNetwork('/architecture/bert/?set=layers:2')
    const field = (name: string) => network.getByRole('spinbutton', { name }) as HTMLInputElement
    expect(network.getByText('= 4 × width')).toBeTruthy()
    fireEvent.change(field('width'), { target: { value: '1200' } })
    expect(field('hidden').value).toBe('4800')
    fireEvent.change(field('hidden'), { target: { value: '5000' } })
    expect(network.queryByText('= 4 × width')).toBeNull()
    fireEvent.change(field('width'), { target: { value: '600' } })
    expect(field('hidden').value).toBe('5000')
    expect(getOverrides().get('hidden')).toBe(5000)
  })

  it('resets a single dimension', async () => {
    const { network, getOverrides, user } = await openNetwork('/architecture/bert/?set=layers:2,hidden:100')
    await user.click(network.getByRole('button', { name: messages.resetTo('hidden', '= 4 × width') }))
    expect([...getOverrides()]).toEqual([['layers', 2]])
    await user.click(network.getByRole('button', { name: messages.resetTo('layers', '12') }))
    expect(getOverrides().size).toBe(0)
    expect(network.getByRole('button', { name: messages.reset })).toHaveProperty('disabled', true)
  })

  it('lets a number be cleared and retyped', async () => {
    const { network, getOverrides, user } = await openNetwork('/architecture/resnet/?set=size:225')
    const classes = network.getByRole('spinbutton', { name: 'classes' }) as HTMLInputElement
    await user.clear(classes)
    expect(classes.value).toBe('')
    expect(getOverrides().has('classes')).toBe(false)
    await user.type(classes, '10')
    expect(getOverrides().get('classes')).toBe(10)
    await user.clear(classes)
    await user.tab()
    expect(classes.value).toBe('10')
  })

  it('discards half-typed text when the variant changes', async () => {
    const { network, user } = await openNetwork('/architecture/squeezenet/?set=classes:999')
    const fires = () => network.getByRole('textbox', { name: 'fires' }) as HTMLTextAreaElement
    fireEvent.change(fires(), { target: { value: '[' } })
    await user.selectOptions(network.getByRole('combobox', { name: messages.variant }), 'SqueezeNet 1.1')
    expect(fires().value).toContain('[16, 64, 1]')
  })

  it('ignores values of the wrong type in an address', async () => {
    const { network } = await openNetwork('/architecture/resnet/?set=width:(1,2),depths:3,classes:10')
    expect((network.getByRole('spinbutton', { name: 'width' }) as HTMLInputElement).value).toBe('64')
    expect(network.getByRole('group', { name: 'depths' })).toBeTruthy()
    expect(network.getByRole('status').textContent).toBe('')
  })
})

describe('Memory', () => {
  const readRows = (network: Awaited<ReturnType<typeof openNetwork>>['network'], name: string) =>
    within(network.getByRole('table', { name }))
      .getAllByRole('row')
      .map((row) => [...row.children].map(({ textContent }) => textContent!.replaceAll('\u00A0', ' ')))

  it('lists weights, activations and caches for each bit width', async () => {
    const { network } = await openNetwork('/architecture/gpt-2/')
    const [head, weights, , token, context] = readRows(network, messages.memory)
    expect(head).toEqual([messages.memory, '32-bit', '16-bit', '8-bit'])
    expect(weights).toEqual([messages.memoryOf.weights, '498 MB', '249 MB', '124 MB'])
    // Twelve layers cache 2 × 768 values for each of 1024 tokens.
    expect(token).toEqual([messages.memoryOf.tokenCache, '73.7 kB', '36.9 kB', '18.4 kB'])
    expect(context).toEqual([messages.memoryOf.contextCache, '75.5 MB', '37.7 MB', '18.9 MB'])
  })

  it('lists the state of a recurrent network, also in Chinese', async () => {
    const { network } = await openNetwork('/zh/architecture/lstm/', zhNetworkMessages.title)
    expect(readRows(network, zhNetworkMessages.memory).at(-1)![0]).toBe(zhNetworkMessages.memoryOf.state)
  })
})
