// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/react'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { messages as enNetworkMessages } from '../../../src/i18n/en/network'
import { messages as zhNetworkMessages } from '../../../src/i18n/zh/network'
import { buildLayerTable } from '../../../src/network/describe/layerTable'
import { corpus, openAt } from '../setup'

// Its code is large: the first test would wait long for it.
beforeAll(() => import('../../../src/views/article/NetworkSection'), 60_000)

const section = (title: string) => screen.findByRole('region', { name: title })

describe('NetworkSection', () => {
  it('shows the totals, and a table of every layer with its shape', async () => {
    openAt('/architecture/vgg/')
    const network = await section(enNetworkMessages.title)
    expect(within(network).getByText('138,357,544')).toBeTruthy()
    const rows = buildLayerTable(corpus.specifications.get('vgg')!.networks[0]!)
    const lines = [...network.querySelectorAll('.LayerTable-layers tbody tr')].map((row) =>
      [...row.children].map(({ textContent }) => textContent!.trim()),
    )
    expect(lines).toHaveLength(rows.length)
    expect(lines[0]).toEqual(['Convolution', '64×224×224', '1,792', '86,704,128'])
    expect(within(network).getByRole('link').getAttribute('href')).toBe('/data/networks/vgg.json')
  })

  it('shows the network of the chosen variant', async () => {
    const { user } = openAt('/architecture/vgg/')
    const network = await section(enNetworkMessages.title)
    await user.selectOptions(
      within(network).getByRole('combobox', { name: enNetworkMessages.variant }),
      'VGG-19',
    )
    expect(within(network).getByText('143,667,240')).toBeTruthy()
    expect(within(network).queryByText('138,357,544')).toBeNull()
  })

  it('shows the active parameters and the KV cache of a mixture of experts, in Chinese', async () => {
    openAt('/zh/architecture/mixtral/')
    const network = await section(zhNetworkMessages.title)
    for (const name of [zhNetworkMessages.activeParameters, zhNetworkMessages.kvCache]) {
      expect(within(network).getAllByText(name).length).toBeGreaterThan(0)
    }
    expect(network.querySelector('.LayerTable-layers tbody')!.textContent).toContain('路由器')
  })

  it('names variants, dimensions and layers in Chinese', async () => {
    openAt('/zh/architecture/googlenet/')
    const network = within(await section(zhNetworkMessages.title))
    expect(network.getByRole('option', { name: '论文中的 GoogLeNet' })).toBeTruthy()
    expect(network.getByRole('option', { name: 'GoogLeNet' })).toBeTruthy()
    expect(network.getByRole('spinbutton', { name: '大卷积核边长', hidden: true })).toBeTruthy()
    expect(network.getByRole('rowheader', { name: '全连接 · 分类器', hidden: true })).toBeTruthy()
  })

  it('names dimensions in words and layers after the specification', async () => {
    openAt('/architecture/t5/')
    const network = within(await section(enNetworkMessages.title))
    expect(network.getByRole('spinbutton', { name: 'width of a head', hidden: true })).toBeTruthy()
    expect(network.getByRole('rowheader', { name: 'Embedding · target-words', hidden: true })).toBeTruthy()
  })

  it('does not repeat the type of a layer as its name', async () => {
    openAt('/zh/architecture/alexnet/')
    const network = within(await section(zhNetworkMessages.title))
    const conv1 = network.getAllByRole('rowheader', { hidden: true }).find(({ title }) => title === 'conv1')
    expect(conv1!.textContent!.trim()).toBe('卷积')
  })

  it('highlights a hovered layer in the table and in the strips at once', async () => {
    const { user } = openAt('/architecture/vgg/')
    const network = await section(enNetworkMessages.title)
    const rows = network.querySelectorAll('.LayerTable-layers tbody tr')
    const dense = [...rows].findIndex((row) => row.textContent!.includes('102,764,544'))
    await user.hover(rows[dense]!)
    expect(rows[dense]!.hasAttribute('data-pointed')).toBe(true)
    expect(network.querySelectorAll('rect[data-pointed]')).toHaveLength(2)
    expect(network.querySelector('.Strip-strip figcaption')!.textContent).toContain('Dense')
  })

  it('recomputes when a dimension is changed, and says why a value is invalid', async () => {
    const { user } = openAt('/architecture/vgg/')
    const network = await section(enNetworkMessages.title)
    const classes = within(network).getByRole('spinbutton', { name: 'classes', hidden: true })
    fireEvent.change(classes, { target: { value: '10' } })
    expect(within(network).getByText('134,301,514')).toBeTruthy()
    fireEvent.change(classes, { target: { value: '1.5' } })
    expect(within(network).getByRole('alert', { hidden: true }).textContent).toBe(
      'The classes cannot be 1.5. The nearest values that work are 1 and 2.',
    )
    expect(within(network).getByText('134,301,514')).toBeTruthy()
    await user.click(within(network).getByRole('button', { name: enNetworkMessages.resetAll, hidden: true }))
    expect(within(network).getByText('138,357,544')).toBeTruthy()
  })

  it('calls a changed network so in the title of the document, in both languages, until it is reset', async () => {
    const { user, store } = openAt('/architecture/resnet/?set=classes:10')
    await section(enNetworkMessages.title)
    const modified = 'ResNet-50, modified · Layers of Time'
    await vi.waitFor(() => expect(document.title).toBe(modified))
    act(() => store.actions.setOverrides({ variant: undefined, dimensions: new Map([['classes', 11]]) }))
    expect(document.title).toBe(modified)
    act(() => store.actions.setLanguage('zh'))
    await vi.waitFor(() => expect(document.title).toBe('ResNet-50（已修改） · 时间的地层'))
    act(() => store.actions.setLanguage('en'))
    await vi.waitFor(() => expect(document.title).toBe(modified))
    const network = within(await section(enNetworkMessages.title))
    await user.click(network.getByRole('button', { name: enNetworkMessages.resetAll, hidden: true }))
    expect(document.title).toBe('ResNet · Layers of Time')
  })

  it('is absent without a specification', async () => {
    openAt('/architecture/gpt-4/')
    await screen.findByRole('heading', { name: 'The idea' })
    expect(screen.queryByRole('region', { name: enNetworkMessages.title })).toBeNull()
  })
})
