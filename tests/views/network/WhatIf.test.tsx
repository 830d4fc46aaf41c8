// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react'
import { beforeAll, describe, expect, it } from 'vitest'
import { messages as enNetworkMessages } from '../../../src/i18n/en/network'
import { messages as zhNetworkMessages } from '../../../src/i18n/zh/network'
import { openAt } from '../setup'

// Its code is large: the first test would wait long for it.
beforeAll(() => import('../../../src/views/article/NetworkSection'), 60_000)

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
    const depths = within(network.getByRole('group', { name: 'blocks of each stage' }))
    expect(depths.getAllByRole('spinbutton').map((field) => (field as HTMLInputElement).value)).toEqual([
      ...['3', '4', '6', '3'],
    ])
    fireEvent.change(depths.getByRole('spinbutton', { name: 'blocks of each stage 3' }), {
      target: { value: '23' },
    })
    expect(getOverrides().get('depths')).toEqual([3, 4, 23, 3])
    expect(network.getByText('44,549,160')).toBeTruthy()
  })

  it('shows a boolean dimension as a check box', async () => {
    const { network, getOverrides, user } = await openNetwork('/architecture/resnet/?set=size:225')
    const bottleneck = network.getByRole('checkbox', { name: 'bottleneck blocks' }) as HTMLInputElement
    expect(bottleneck.checked).toBe(true)
    await user.click(bottleneck)
    expect(getOverrides().get('bottleneck')).toBe(0)
    expect(network.getByText('21,797,672')).toBeTruthy()
    await user.click(bottleneck)
    expect(getOverrides().has('bottleneck')).toBe(false)
  })

  it('shows a table as text, and ignores it while it cannot be parsed', async () => {
    const { network, getOverrides, user } = await openNetwork('/architecture/squeezenet/?set=classes:999')
    const fires = network.getByRole('textbox', { name: 'fire modules' }) as HTMLTextAreaElement
    expect(fires.value).toBe(
      '[\n  [16, 64, 0],\n  [16, 64, 0],\n  [32, 128, 1],\n  [32, 128, 0],\n  [48, 192, 0],\n  [48, 192, 0],\n  [64, 256, 1],\n  [64, 256, 0]\n]',
    )
    fireEvent.change(fires, { target: { value: '[[16, 64, 0], [16' } })
    expect(network.getByText(messages.invalidList('fire modules', '[[16, 64, 0], [16, 64, 0]]'))).toBeTruthy()
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
    const fires = network.getByRole('textbox', { name: 'fire modules' }) as HTMLTextAreaElement
    fireEvent.change(fires, { target: { value: '[[16' } })
    await user.click(network.getByRole('button', { name: /^Reset fire modules/ }))
    expect(fires.value).toContain('[64, 256, 0]')
    // It stays text, as the default is a table: by itself a short list would be a row of number fields.
    fireEvent.change(fires, { target: { value: '[1, 2]' } })
    expect(network.getByRole('textbox', { name: 'fire modules' })).toBe(fires)
  })

  it('updates a computed dimension, shown with its formula, until it is set itself', async () => {
    const { network, getOverrides } = await openNetwork('/architecture/bert/?set=layers:2')
    const field = (name: string) => network.getByRole('spinbutton', { name }) as HTMLInputElement
    expect(network.getByText('= 4 × width')).toBeTruthy()
    fireEvent.change(field('width'), { target: { value: '1200' } })
    expect(field('hidden units').value).toBe('4800')
    fireEvent.change(field('hidden units'), { target: { value: '5000' } })
    expect(network.queryByText('= 4 × width')).toBeNull()
    fireEvent.change(field('width'), { target: { value: '600' } })
    expect(field('hidden units').value).toBe('5000')
    expect(getOverrides().get('hidden')).toBe(5000)
  })

  it('resets a single dimension', async () => {
    const { network, getOverrides, user } = await openNetwork('/architecture/bert/?set=layers:2,hidden:100')
    await user.click(network.getByRole('button', { name: messages.resetTo('hidden units', '= 4 × width') }))
    expect([...getOverrides()]).toEqual([['layers', 2]])
    await user.click(network.getByRole('button', { name: messages.resetTo('layers', '12') }))
    expect(getOverrides().size).toBe(0)
    expect(network.getByRole('button', { name: messages.resetAll })).toHaveProperty('disabled', true)
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
    const fires = () => network.getByRole('textbox', { name: 'fire modules' }) as HTMLTextAreaElement
    fireEvent.change(fires(), { target: { value: '[' } })
    await user.selectOptions(network.getByRole('combobox', { name: messages.variant }), 'SqueezeNet 1.1')
    expect(fires().value).toContain('[16, 64, 1]')
  })

  it('ignores values of the wrong type in an address', async () => {
    const { network } = await openNetwork('/architecture/resnet/?set=width:(1,2),depths:3,classes:10')
    expect((network.getByRole('spinbutton', { name: 'width' }) as HTMLInputElement).value).toBe('64')
    expect(network.getByRole('group', { name: 'blocks of each stage' })).toBeTruthy()
    expect(network.getByRole('alert').textContent).toBe('')
  })
})

describe('the results of WhatIf', () => {
  const readResults = (network: Awaited<ReturnType<typeof openNetwork>>['network']) => {
    const results = within(network.getByRole('region', { name: /^(Exact counts|准确数值)$/ }))
    const values = results.getAllByRole('definition').map(({ textContent }) => textContent)
    return { name: results.getByText(/^(ResNet|GPT)/, { selector: 'strong' }).textContent, values }
  }

  it('are exact, with the difference, under the name of a modified network', async () => {
    const { network, user } = await openNetwork('/architecture/resnet/?set=classes:10')
    expect(readResults(network)).toEqual({
      name: 'ResNet-50, modified',
      values: expect.arrayContaining(['23,528,522 · −2,028,510 · −7.9 %']),
    })
    expect(network.getByRole('option', { name: 'ResNet-50, modified' })).toBeTruthy()
    expect(network.getByRole('tree', { name: 'Diagram of ResNet-50, modified, classes = 10' })).toBeTruthy()
    await user.click(network.getByRole('button', { name: messages.resetAll }))
    expect(readResults(network)).toEqual({
      name: 'ResNet-50',
      values: expect.arrayContaining(['25,557,032']),
    })
  })

  it('are announced when they change', async () => {
    const { network } = await openNetwork('/architecture/resnet/?set=classes:10')
    const status = () => network.getByRole('status').textContent
    expect(status()).toContain('ResNet-50, modified; parameters 23,528,522, −2,028,510, −7.9 %')
    fireEvent.change(network.getByRole('spinbutton', { name: 'classes' }), { target: { value: '20' } })
    expect(status()).toContain('parameters 23,549,012')
  })

  it('grow with the batch, which does not modify the network', async () => {
    const { network, getOverrides } = await openNetwork('/architecture/gpt-2/?set=batch:8')
    const { name, values } = readResults(network)
    expect(name).toBe('GPT-2 small, in a batch of 8')
    // 8 × 12 layers × 2 × 768 values × 1,024 tokens.
    expect(values.at(-1)).toMatch(/^150,994,944 · \+132,120,576 · \+700 %$/)
    expect(values[0]).toBe('124,439,808')
    expect([...getOverrides()]).toEqual([['batch', 8]])
    expect(
      network.getByRole('rowheader', { name: messages.memoryOf.contextCache(8), hidden: true }),
    ).toBeTruthy()
  })

  it('grow with the context length', async () => {
    const { network } = await openNetwork('/architecture/gpt-2/?set=batch:2')
    fireEvent.change(network.getByRole('spinbutton', { name: 'context length' }), {
      target: { value: '2048' },
    })
    expect(readResults(network).values.at(-1)).toMatch(/^75,497,472 · /)
  })
})

describe('an invalid dimension', () => {
  const alert = (network: Awaited<ReturnType<typeof openNetwork>>['network']) => network.getByRole('alert')

  it('is explained, and stays out of the address', async () => {
    const { network, getOverrides } = await openNetwork('/architecture/bert/?set=layers:2')
    const heads = network.getByRole('spinbutton', { name: 'attention heads' })
    fireEvent.change(heads, { target: { value: '7' } })
    expect(alert(network).textContent).toMatch(
      /^The attention heads cannot be 7\. 7 heads do not divide 768 features.* The nearest values that work are 6 and 8\.$/,
    )
    expect(heads.getAttribute('aria-invalid')).toBe('true')
    expect(heads.getAttribute('aria-describedby')).toContain(alert(network).id)
    expect([...getOverrides()]).toEqual([['layers', 2]])
    // Valid together with another change.
    fireEvent.change(network.getByRole('spinbutton', { name: 'width' }), { target: { value: '700' } })
    expect(alert(network).textContent).toBe('')
    expect(new Set(getOverrides())).toEqual(
      new Set([
        ['layers', 2],
        ['heads', 7],
        ['width', 700],
      ]),
    )
  })

  it('is taken out of an address and explained, in Chinese too', async () => {
    const { network, getOverrides } = await openNetwork(
      '/zh/architecture/resnet/?set=size:0,classes:10',
      zhNetworkMessages.title,
    )
    expect(alert(network).textContent).toBe('“图像边长”不能是 0。最接近的可用值是 1。')
    expect([...getOverrides()]).toEqual([['classes', 10]])
    fireEvent.change(network.getByRole('spinbutton', { name: '类别数' }), { target: { value: '20' } })
    expect(alert(network).textContent).toBe('')
  })

  it('is explained with its reason in Chinese', async () => {
    const { network } = await openNetwork('/zh/architecture/bert/?set=heads:7', zhNetworkMessages.title)
    expect(alert(network).textContent).toBe(
      '“注意力头数”不能是 7。768 维不能平分给 7 个头。最接近的可用值是 6 和 8。',
    )
  })

  it('is explained if it is huge, negative or no batch', async () => {
    const { network, getOverrides } = await openNetwork('/architecture/gpt-2/?set=layers:2')
    const type = (name: string, value: string) => {
      fireEvent.change(network.getByRole('spinbutton', { name }), { target: { value } })
      return alert(network).textContent
    }
    expect(type('vocabulary size', '-3')).toContain('The nearest value that works is 1.')
    expect(type('vocabulary size', '1e15')).toContain('The nearest value that works is 1000000000000.')
    type('vocabulary size', '100')
    expect(type('batch size', '0')).toBe('The batch size cannot be 0. The nearest value that works is 1.')
    expect([...getOverrides()]).toEqual([
      ['layers', 2],
      ['vocabulary', 100],
    ])
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
    expect(weights).toEqual([messages.memoryOf.weights(1), '498 MB', '249 MB', '124 MB'])
    // Twelve layers cache 2 × 768 values for each of 1024 tokens.
    expect(token).toEqual([messages.memoryOf.tokenCache(1), '73.7 kB', '36.9 kB', '18.4 kB'])
    expect(context).toEqual([messages.memoryOf.contextCache(1), '75.5 MB', '37.7 MB', '18.9 MB'])
  })

  it('lists the state of a recurrent network, also in Chinese', async () => {
    const { network } = await openNetwork('/zh/architecture/lstm/', zhNetworkMessages.title)
    expect(readRows(network, zhNetworkMessages.memory).at(-1)![0]).toBe(zhNetworkMessages.memoryOf.state(1))
  })
})
