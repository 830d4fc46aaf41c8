// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { messages as answerMessages } from '../../../src/i18n/en/compare/answer'
import { messages as enComparisonMessages } from '../../../src/i18n/en/comparison'
import { messages as en } from '../../../src/i18n/en/explorer'
import { messages as networkMessages } from '../../../src/i18n/en/network'
import { messages as zhAnswerMessages } from '../../../src/i18n/zh/compare/answer'
import { messages as zhComparisonMessages } from '../../../src/i18n/zh/comparison'
import { messages as zh } from '../../../src/i18n/zh/explorer'
import { formatView } from '../../../src/state/addressCodec'
import { getView } from '../../../src/state/store'
import { openAt } from '../setup'

const messages = enComparisonMessages
const getAddress = (store: ReturnType<typeof openAt>['store']) => formatView(getView(store.getState()))
const findSection = (name: string) => screen.findByRole('region', { name })
/** The texts of the cells of the layer table, row by row. */
const readTableRows = async () => {
  const tables = await screen.findAllByRole('table')
  return within(tables.at(-1)!)
    .getAllByRole('row')
    .map((row) => [...row.children].map(({ textContent }) => textContent!.replace(/\s+/g, ' ').trim()))
}

describe('ComparePage', () => {
  it('suggests comparisons as links while nothing is chosen', async () => {
    const { store, user } = openAt('/compare/')
    const link = await screen.findByRole('link', { name: /^VGGNet → ResNet/ })
    expect(link.getAttribute('href')).toBe('/compare/?with=vgg:vgg19,resnet:resnet34')
    await user.click(link)
    expect(getAddress(store)).toBe(link.getAttribute('href'))
    expect(screen.queryByRole('heading', { name: enComparisonMessages.suggestions })).toBeNull()
    expect(await screen.findByRole('heading', { name: messages.between('VGG-19', 'ResNet-34') })).toBeTruthy()
  })

  it('replaces the timeline and disables its keys', async () => {
    const { store, user } = openAt('/compare/')
    expect(await screen.findByRole('article', { name: en.compare.title })).toBeTruthy()
    expect(screen.queryByRole('button', { name: en.filter })).toBeNull()
    const { viewport } = store.getState()
    await user.keyboard('+{ArrowRight}0{Escape}')
    expect(store.getState()).toMatchObject({ page: { kind: 'compare' }, viewport })
    await user.keyboard('/')
    expect(await screen.findByRole('dialog', { name: en.findLabel })).toBeTruthy()
  })

  it('lets the reader choose up to four networks with variants, swap and remove them', async () => {
    const { store, user } = openAt('/compare/')
    const choose = async (label: string, typed: string) => {
      await user.click(await screen.findByRole('combobox', { name: label }))
      await user.keyboard(`${typed}{Enter}`)
    }
    await choose(messages.network(1), 'lstm')
    expect(await screen.findByText(messages.chooseSecond)).toBeTruthy()
    await choose(messages.network(2), 'vgg')
    await user.selectOptions(await screen.findByRole('combobox', { name: messages.variant(2) }), 'VGG-11')
    expect(getAddress(store)).toBe('/compare/?with=lstm,vgg:vgg11')
    await choose(messages.add, 'gru')
    await choose(messages.add, 'resnet')
    expect(screen.queryByRole('combobox', { name: messages.add })).toBeNull()
    await user.click(await screen.findByRole('button', { name: messages.swap('VGG-11', 'GRU') }))
    expect(getAddress(store)).toBe('/compare/?with=lstm,gru,vgg:vgg11,resnet')
    await user.click(await screen.findByRole('button', { name: messages.remove('GRU') }))
    expect(getAddress(store)).toBe('/compare/?with=lstm,vgg:vgg11,resnet')
  }, 30_000)

  it('offers starting pairs in groups, each with a reason', async () => {
    openAt('/compare/')
    expect(
      (await screen.findAllByRole('heading', { level: 3 })).map(({ textContent }) => textContent),
    ).toEqual(Object.values(messages.suggestionGroups))
    for (const [name, href, reason] of [
      ['GPT-2 → Llama 3', '/compare/?with=gpt-2,llama-3', messages.suggestionNotes.llama],
      ['Mistral 7B → Mixtral', '/compare/?with=mistral-7b,mixtral', messages.suggestionNotes.mixtral],
    ] as const) {
      const link = screen.getByRole('link', { name: new RegExp(`^${name}`) })
      expect(link.getAttribute('href')).toBe(href)
      expect(link.textContent).toContain(reason)
    }
  })

  it('copies its address, without what means nothing for a comparison', async () => {
    const { user } = openAt('/compare/?with=lstm,gru&eras=cnn&importance=3&time=linear&from=1990&to=2000')
    await user.click(await screen.findByRole('button', { name: en.copyLink }))
    expect(await navigator.clipboard.readText()).toMatch(/\/compare\/\?with=lstm,gru$/)
  })

  it('shows the key figures side by side, on a logarithmic scale if they are far apart', async () => {
    openAt('/compare/?with=lenet-5,gpt-3')
    const keyFigures = await findSection(messages.figures)
    const parameters = within(keyFigures).getByRole('table', {
      name: new RegExp(`^${networkMessages.parameters}`),
    })
    expect(within(parameters).getAllByRole('row')).toHaveLength(2)
    expect(parameters.textContent).toContain(messages.logarithmic)
    const depth = within(keyFigures).getByRole('table', { name: messages.depth })
    expect(depth.textContent).not.toContain(messages.logarithmic)
    expect(depth.textContent).toContain('96 blocks · 385 weight layers')
    const multiplyAdds = within(keyFigures).getByRole('table', {
      name: new RegExp(`^${networkMessages.multiplyAdds}(?! per)`),
    })
    expect(multiplyAdds.textContent).toContain('for 32×32 pixels')
    expect(multiplyAdds.textContent).toContain('for 2,048 tokens')
    const perToken = within(keyFigures).getByRole('table', { name: messages.multiplyAddsPerToken })
    expect(
      within(perToken)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent!.trim()),
    ).toEqual(['', '179B'])
    expect(await findSection(messages.fingerprints)).toBeTruthy()
    expect((await findSection(messages.parameters)).textContent).toContain(messages.parametersLogarithmic)
  })

  it('answers first, in sentences, with names that link to the articles', async () => {
    openAt('/compare/?with=vgg:vgg19,resnet:resnet34')
    const answer = await findSection(answerMessages.title)
    expect(answer.textContent).toContain(
      'ResNet-34 adds residual connections, batch normalisation and global average pooling. ' +
        'It drops hidden dense layers and dropout.It is 6.6 times smaller: 21.8M parameters instead of 144M. ' +
        'It has 34 weight layers instead of 19 and kernels of 7×7 and 3×3 instead of 3×3.',
    )
    const link = within(answer).getByRole('link', { name: 'ResNet-34' })
    expect(link.getAttribute('href')).toBe('/architecture/resnet/?variant=resnet34')
    const figures = await findSection(messages.figures)
    expect(answer.compareDocumentPosition(figures)).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
    expect(within(figures).getAllByRole('link', { name: 'VGG-19' }).length).toBeGreaterThan(2)
  })

  it('answers in Chinese, once for each network after the first', async () => {
    openAt('/zh/compare/?with=gpt-2,llama-3,mixtral')
    const answer = await findSection(zhAnswerMessages.title)
    expect(answer.textContent).toContain(
      'Llama 3 8B 用分组查询注意力（32 个查询头，8 个键值头）取代多头注意力，用门控前馈层取代普通前馈层，' +
        '用 RMS 归一化取代层归一化，用旋转位置编码取代可学习位置编码，用 SiLU 取代 GELU。',
    )
    expect(answer.textContent).toContain('参数量是原来的 64.5 倍：80.3 亿，原为 1.24 亿。')
    expect(answer.textContent).toContain(
      'Mixtral 8x7B 用混合专家层（8 个专家，每个词元激活 2 个）取代门控前馈层',
    )
  })

  it('summarises what was added, removed and changed', async () => {
    openAt('/compare/?with=vgg:vgg19,resnet:resnet34')
    await screen.findByRole('heading', { name: messages.between('VGG-19', 'ResNet-34') })
    expect(screen.getByText('16 residual connections')).toBeTruthy()
    expect(screen.getByText('36 batch norms')).toBeTruthy()
    expect(screen.getByText('2 dense layers')).toBeTruthy()
  })

  it('aligns the layers of both networks in rows and describes each change in words', async () => {
    openAt('/compare/?with=transformer,bert')
    const rows = await readTableRows()
    expect(rows[0]).toEqual(['Transformer base', 'BERT-Base'])
    expect(rows).toContainEqual(['Repeated ×6', '~changedRepeated ×12 ×6 → ×12'])
    expect(rows).toContainEqual([
      'Feed-forward 2048 → 512256×512',
      '~changedFeed-forward 3072 → 768512×768hidden units 2,048 → 3,072, activation ReLU → GELU',
    ])
    expect(rows.filter(([, after]) => after === '−removed').length).toBeGreaterThan(8)
  })

  it('can show only the rows that differ, with their ancestors', async () => {
    const { user } = openAt('/compare/?with=resnet,resnext')
    await screen.findByRole('heading', { name: messages.difference })
    const allRows = await readTableRows()
    await user.click(screen.getByRole('checkbox', { name: messages.differencesOnly }))
    const differingRows = await readTableRows()
    expect(differingRows.length).toBeLessThan(allRows.length / 2)
    expect(screen.getByText(messages.rows(differingRows.length - 1, allRows.length - 1))).toBeTruthy()
    expect(differingRows.some(([, after]) => after!.includes('groups 1 → 32'))).toBe(true)
    expect(differingRows.slice(1).filter(([, after]) => !/changed|Residual|Repeated/.test(after!))).toEqual(
      [],
    )
  })

  it('says if nothing differs, or only widths', async () => {
    openAt('/compare/?with=vgg,vgg')
    expect(await screen.findByText(messages.sameLayers)).toBeTruthy()
    cleanup()
    openAt('/compare/?with=mobilenet,mobilenet:mobilenet-0.5')
    expect(await screen.findByText(messages.sameLayersOtherWidths)).toBeTruthy()
  })

  it('leaves an unknown variant out of the address, and says so', async () => {
    const { store } = openAt('/compare/?with=resnet:resnet99,vgg')
    expect(await screen.findByRole('heading', { name: messages.between('ResNet-50', 'VGG-16') })).toBeTruthy()
    expect(screen.getByText(messages.unknownVariant('ResNet', 'resnet99'))).toBeTruthy()
    expect(getAddress(store)).toBe('/compare/?with=resnet,vgg')
  })

  it('leaves unknown networks out of the address, says so, and suggests what may be meant', async () => {
    const { store, user } = openAt('/compare/?with=resnt,vgg,qqqqqq,gpt-4')
    expect(await screen.findByText(messages.unknownNetwork('resnt', 'ResNet'))).toBeTruthy()
    expect(screen.getByText(messages.unknownNetwork('qqqqqq'))).toBeTruthy()
    // It has an article, but no network.
    expect(screen.getByText(/no network “gpt-4”/)).toBeTruthy()
    expect(getAddress(store)).toBe('/compare/?with=vgg')
    await user.selectOptions(await screen.findByRole('combobox', { name: messages.variant(1) }), 'VGG-11')
    expect(screen.queryByText(messages.unknownNetwork('qqqqqq'))).toBeNull()
  })

  it('compares networks with changed dimensions, says what was changed, and resets it', async () => {
    const address = '/compare/?with=resnet,resnet(classes:10,depths:(3,4,23,3),bottleneck:0)'
    const { store, user } = openAt(address)
    const modified = networkMessages.modified('ResNet-50')
    expect(await screen.findByRole('heading', { name: messages.between('ResNet-50', modified) })).toBeTruthy()
    expect(getAddress(store)).toBe(address)
    const changes = [
      'classes 1,000 → 10',
      'blocks of each stage [3, 4, 6, 3] → [3, 4, 23, 3]',
      'bottleneck blocks ✓ → ✗',
    ]
    expect(screen.getByRole('list', { name: messages.changes(2) }).textContent).toBe(changes.join(''))
    expect(screen.queryByRole('list', { name: messages.changes(1) })).toBeNull()
    const [headings] = await readTableRows()
    expect(headings).toEqual(['ResNet-50', modified + changes.join(', ')])
    const answer = await findSection(answerMessages.title)
    expect(within(answer).getByRole('link', { name: modified }).getAttribute('href')).toBe(
      '/architecture/resnet/?set=classes:10,depths:(3,4,23,3),bottleneck:0',
    )
    await user.click(screen.getByRole('button', { name: messages.resetNetwork(modified) }))
    expect(getAddress(store)).toBe('/compare/?with=resnet,resnet')
    expect(await screen.findByText(messages.sameLayers)).toBeTruthy()
  })

  it('leaves dimensions with which no network can be built out of the address, and says which can', async () => {
    const { store } = openAt('/compare/?with=vgg,bert(heads:7,layers:2,nothing:3,batch:8)')
    expect(
      await screen.findByText(
        /^The attention heads of BERT cannot be 7\..*The nearest values that work are 6 and 8\.$/,
      ),
    ).toBeTruthy()
    expect(getAddress(store)).toBe('/compare/?with=vgg,bert(layers:2)')
  })

  it('is translated into Chinese', async () => {
    openAt('/zh/compare/?with=llama-2,deepseek-v3')
    const title = zhComparisonMessages.between('Llama 2 7B', 'DeepSeek-V3')
    expect(await screen.findByRole('heading', { name: title })).toBeTruthy()
    expect(screen.getByText(/58 个混合专家层/)).toBeTruthy()
    expect(screen.getByRole('link', { name: zh.compare.link }).getAttribute('href')).toBe('/zh/compare/')
  })
})

describe('CompareLink', () => {
  it('opens the comparison from the header', async () => {
    const { store, user } = openAt('/era/cnn/?from=1990&to=2000')
    await user.click(screen.getByRole('link', { name: en.compare.link }))
    expect(store.getState().page).toEqual({ kind: 'compare', networks: [] })
    expect(getAddress(store)).toBe('/compare/')
  })

  it('compares an architecture, in its current variant, with its first ancestor that has a network', async () => {
    openAt('/architecture/resnext/?variant=resnext101-32x8d')
    const link = await screen.findByRole('link', { name: en.compare.with('ResNet') })
    expect(link.getAttribute('href')).toBe('/compare/?with=resnet,resnext:resnext101-32x8d')
  })

  it('compares an architecture with the dimensions that the reader has changed', async () => {
    const { user, store } = openAt('/architecture/resnext/?set=classes:10')
    const link = await screen.findByRole('link', { name: en.compare.with('ResNet') })
    expect(link.getAttribute('href')).toBe('/compare/?with=resnet,resnext(classes:10)')
    await user.click(link)
    expect(getAddress(store)).toBe('/compare/?with=resnet,resnext(classes:10)')
  })

  it('is absent for an architecture without a network', async () => {
    openAt('/architecture/gpt-4/')
    await screen.findByRole('heading', { name: 'GPT-4' })
    expect(screen.queryByRole('link', { name: /^Compare with/ })).toBeNull()
  })
})
