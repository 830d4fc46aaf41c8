// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { messages as enComparisonMessages } from '../../../src/i18n/en/comparison'
import { messages as en } from '../../../src/i18n/en/explorer'
import { messages as networkMessages } from '../../../src/i18n/en/network'
import { messages as zhComparisonMessages } from '../../../src/i18n/zh/comparison'
import { messages as zh } from '../../../src/i18n/zh/explorer'
import { formatView, parseView } from '../../../src/state/addressCodec'
import { getView } from '../../../src/state/store'
import { openAt } from '../setup'

const messages = enComparisonMessages
const address = (store: ReturnType<typeof openAt>['store']) => formatView(getView(store.getState()))
const section = (name: string) => screen.findByRole('region', { name })
/** The cells of the table of layers, row by row. */
const tableRows = async () => {
  const tables = await screen.findAllByRole('table')
  return within(tables.at(-1)!)
    .getAllByRole('row')
    .map((row) => [...row.children].map(({ textContent }) => textContent!.replace(/\s+/g, ' ').trim()))
}

describe('the page that compares', () => {
  it('suggests comparisons while nothing is chosen, as links', async () => {
    const { store, user } = openAt('/compare/')
    const link = await screen.findByRole('link', { name: /^VGGNet → ResNet/ })
    expect(link.getAttribute('href')).toBe('/compare/?with=vgg:vgg19,resnet:resnet34')
    await user.click(link)
    expect(store.getState().comparedNetworks).toEqual(parseView(link.getAttribute('href')!).comparedNetworks)
    expect(screen.queryByRole('heading', { name: enComparisonMessages.suggestions })).toBeNull()
    expect(await screen.findByRole('heading', { name: messages.between('VGG-19', 'ResNet-34') })).toBeTruthy()
  })

  it('stands in the place of the timeline, whose keys are at rest', async () => {
    const { store, user } = openAt('/compare/')
    expect(await screen.findByRole('article', { name: en.compare.title })).toBeTruthy()
    expect(screen.queryByRole('button', { name: en.filter })).toBeNull()
    const { viewport } = store.getState()
    await user.keyboard('+{ArrowRight}0{Escape}')
    expect(store.getState()).toMatchObject({ page: { kind: 'compare' }, viewport })
    await user.keyboard('/')
    expect(await screen.findByRole('dialog', { name: en.findLabel })).toBeTruthy()
  })

  it('lets one choose networks and variants, up to four, swap and remove them', async () => {
    const { store, user } = openAt('/compare/')
    await user.selectOptions(await screen.findByRole('combobox', { name: messages.network(1) }), 'LSTM')
    expect(await screen.findByText(messages.few)).toBeTruthy()
    await user.selectOptions(screen.getByRole('combobox', { name: messages.network(2) }), 'VGGNet')
    await user.selectOptions(await screen.findByRole('combobox', { name: messages.variant(2) }), 'VGG-11')
    expect(address(store)).toBe('/compare/?with=lstm,vgg:vgg11')
    await user.selectOptions(screen.getByRole('combobox', { name: messages.add }), 'GRU')
    await user.selectOptions(screen.getByRole('combobox', { name: messages.add }), 'ResNet')
    expect(screen.queryByRole('combobox', { name: messages.add })).toBeNull()
    await user.click(await screen.findByRole('button', { name: messages.swap('VGG-11', 'GRU') }))
    expect(address(store)).toBe('/compare/?with=lstm,gru,vgg:vgg11,resnet')
    await user.click(await screen.findByRole('button', { name: messages.remove('GRU') }))
    expect(address(store)).toBe('/compare/?with=lstm,vgg:vgg11,resnet')
  })

  it('offers only architectures that have a network', async () => {
    openAt('/compare/')
    const select = await screen.findByRole('combobox', { name: messages.network(1) })
    expect(within(select).getByRole('option', { name: 'ResNet' })).toBeTruthy()
    expect(within(select).queryByRole('option', { name: 'GPT-4' })).toBeNull()
  })

  it('has the figures of all side by side, on logarithmic bars where they lie far apart', async () => {
    openAt('/compare/?with=lenet-5,gpt-3')
    const facts = await section(messages.figures)
    const parameters = within(facts).getByRole('table', {
      name: new RegExp(`^${networkMessages.parameters}`),
    })
    expect(within(parameters).getAllByRole('row')).toHaveLength(2)
    expect(parameters.textContent).toContain(messages.logarithmic)
    const depth = within(facts).getByRole('table', { name: networkMessages.depth })
    expect(depth.textContent).not.toContain(messages.logarithmic)
    expect(await section(messages.fingerprints)).toBeTruthy()
    expect((await section(messages.parameters)).textContent).toContain(messages.parametersLogarithmic)
  })

  it('tells in a few words what was added, removed and changed', async () => {
    openAt('/compare/?with=vgg:vgg19,resnet:resnet34')
    await screen.findByRole('heading', { name: messages.between('VGG-19', 'ResNet-34') })
    expect(screen.getByText('16 residual connections')).toBeTruthy()
    expect(screen.getByText('36 batch norms')).toBeTruthy()
    expect(screen.getByText('2 dense layers')).toBeTruthy()
  })

  it('has the layers of both in rows, and what became of each in words too', async () => {
    openAt('/compare/?with=transformer,bert')
    const rows = await tableRows()
    expect(rows[0]).toEqual(['Transformer base', 'BERT-Base'])
    expect(rows).toContainEqual(['Repeated ×6', '~changedRepeated ×12 ×6 → ×12'])
    expect(rows).toContainEqual([
      'Feed-forward 2048 → 512256×512',
      '~changedFeed-forward 3072 → 768512×768hidden units 2,048 → 3,072, activation ReLU → GELU',
    ])
    expect(rows.filter(([, after]) => after === '−removed').length).toBeGreaterThan(8)
  })

  it('can show only what differs, with what it is in', async () => {
    const { user } = openAt('/compare/?with=resnet,resnext')
    await screen.findByRole('heading', { name: messages.difference })
    const all = await tableRows()
    await user.click(screen.getByRole('checkbox', { name: messages.differing }))
    const some = await tableRows()
    expect(some.length).toBeLessThan(all.length / 2)
    expect(screen.getByText(messages.rows(some.length - 1, all.length - 1))).toBeTruthy()
    expect(some.some(([, after]) => after!.includes('groups 1 → 32'))).toBe(true)
    expect(some.slice(1).filter(([, after]) => !/changed|Residual|Repeated/.test(after!))).toEqual([])
  })

  it('says that nothing differs, or only widths, where that is so', async () => {
    openAt('/compare/?with=vgg,vgg')
    expect(await screen.findByText(messages.nothing)).toBeTruthy()
    cleanup()
    openAt('/compare/?with=mobilenet,mobilenet:mobilenet-0.5')
    expect(await screen.findByText(messages.widths)).toBeTruthy()
  })

  it('takes the first variant for one that there is not', async () => {
    openAt('/compare/?with=resnet:resnet99,vgg')
    expect(await screen.findByRole('heading', { name: messages.between('ResNet-50', 'VGG-16') })).toBeTruthy()
  })

  it('speaks Chinese', async () => {
    openAt('/zh/compare/?with=llama-2,deepseek-v3')
    const title = zhComparisonMessages.between('Llama 2 7B', 'DeepSeek-V3')
    expect(await screen.findByRole('heading', { name: title })).toBeTruthy()
    expect(screen.getByText(/58 个混合专家层/)).toBeTruthy()
    expect(screen.getByRole('link', { name: zh.compare.link }).getAttribute('href')).toBe('/zh/compare/')
  })
})

describe('the way to the page that compares', () => {
  it('leads from the header', async () => {
    const { store, user } = openAt('/era/cnn/?from=1990&to=2000')
    await user.click(screen.getByRole('link', { name: en.compare.link }))
    expect(store.getState().page).toEqual({ kind: 'compare' })
    expect(address(store)).toBe('/compare/')
  })

  it('leads from an architecture, beside its first ancestor that has a network, in the variant looked at', () => {
    openAt('/architecture/resnext/?variant=resnext101-32x8d')
    const link = screen.getByRole('link', { name: en.compare.with('ResNet') })
    expect(link.getAttribute('href')).toBe('/compare/?with=resnet,resnext:resnext101-32x8d')
  })

  it('is not there for an architecture without a network', () => {
    openAt('/architecture/gpt-4/')
    expect(screen.queryByRole('link', { name: /^Compare with/ })).toBeNull()
  })
})
