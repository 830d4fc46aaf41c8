// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { messages as en } from '../../../src/i18n/en/explorer'
import { messages as enLabMessages } from '../../../src/i18n/en/labs'
import { messages as enPerceptronMessages } from '../../../src/i18n/en/labs/perceptron'
import { messages as zh } from '../../../src/i18n/zh/explorer'
import { messages as zhLabMessages } from '../../../src/i18n/zh/labs'
import { messages as zhPerceptronMessages } from '../../../src/i18n/zh/labs/perceptron'
import { formatView, parseView } from '../../../src/state/addressCodec'
import { getView } from '../../../src/state/store'
import { corpus, openAt, timeline } from '../setup'

const messages = enLabMessages
const lab = timeline.labs.find(({ id }) => id === 'perceptron')!
const protocol = corpus.labArticles.find(({ id, language }) => id === lab.id && language === 'en')!
const slow = { timeout: 10_000 }
const address = (store: ReturnType<typeof openAt>['store']) => formatView(getView(store.getState()))
const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name })
const radio = (name: string) => screen.getByRole<HTMLInputElement>('radio', { name })

/** What those hear who do not see. */
const announced = () =>
  screen
    .getAllByRole('status')
    .map(({ textContent }) => textContent)
    .join('')

/** Opens the lab and waits until its first picture has come. */
async function openBench(at = '/lab/perceptron/') {
  const opened = openAt(at)
  await screen.findByRole('application', {}, slow)
  return opened
}

/** Runs to the end, as fast as can be. */
async function runOn({ user }: ReturnType<typeof openAt>) {
  await user.selectOptions(screen.getByRole('combobox', { name: messages.pace }), messages.paces.fast)
  await user.click(button(messages.run))
  await screen.findByRole('heading', { name: messages.whatHappened }, slow)
}

describe('the page of a lab', () => {
  it('has its name and question, its claims, its prose and who takes part before the bench comes', async () => {
    openAt('/lab/perceptron/')
    const page = await screen.findByRole('article', { name: lab.title.en })
    expect(within(page).getByRole('heading', { level: 1, name: lab.title.en })).toBeTruthy()
    expect(within(page).getByText(lab.question.en)).toBeTruthy()
    const kin = within(page).getByRole('region', { name: enLabMessages.architectures })
    const links = within(kin).getAllByRole('link')
    expect(links.map((link) => link.getAttribute('href'))).toEqual(
      lab.architectures.map((id) => `/architecture/${id}/`),
    )
    expect(screen.queryByRole('button', { name: messages.run })).toBeNull()
    for (const { title } of protocol.sections) {
      expect(await within(page).findByRole('heading', { name: title })).toBeTruthy()
    }
    expect(within(page).getByRole('region', { name: en.sources })).toBeTruthy()
    expect(await screen.findByRole('button', { name: messages.run }, slow)).toBeTruthy()
  })

  it('tells for each claim how often it held, and the median and range of its figures', async () => {
    openAt('/lab/perceptron/')
    const claims = await screen.findByRole('region', { name: enLabMessages.claims })
    expect(within(claims).getByText(enLabMessages.claimsHint(protocol.claims[0]!.passed.length))).toBeTruthy()
    for (const { text, passed, figures } of protocol.claims) {
      const row = within(claims).getByText(text, { exact: false }).closest<HTMLElement>('.Claims-claim')!
      const count = passed.filter(Boolean).length
      expect(within(row).getByText(enLabMessages.passedRuns(count, passed.length))).toBeTruthy()
      const heads = within(row).getAllByRole('rowheader')
      expect(heads.map(({ textContent }) => textContent)).toEqual(figures.map(({ name }) => name))
      expect(row.querySelectorAll('circle')).toHaveLength(figures.length * passed.length)
    }
  })

  it.each([
    ['/lab/energy/', 'hopfield'],
    ['/lab/energy/?part=rbm', 'rbm'],
    ['/lab/energy/?part=none', 'hopfield'],
    ['/lab/scale/?part=precision', 'precision'],
  ])('at %s has the claims of one part alone', async (address, part) => {
    openAt(address)
    const id = /lab\/([a-z-]+)/.exec(address)![1]
    const { claims } = corpus.labArticles.find((one) => one.id === id && one.language === 'en')!
    const region = await screen.findByRole('region', { name: enLabMessages.claims })
    const isThere = ({ text }: { text: string }) =>
      within(region).queryByText(text, { exact: false }) !== null
    expect(claims.filter(isThere)).toEqual(claims.filter((claim) => claim.part === part))
    expect(claims.filter((claim) => claim.part === part).length).toBeGreaterThan(0)
  })

  it('leads to the lab before it and the one after it, and takes its bench along', async () => {
    const { store, user } = await openBench()
    const [first, second] = timeline.labs
    expect(first).toBe(lab)
    const link = screen.getByRole('link', { name: new RegExp(second!.title.en) })
    await user.click(link)
    expect(store.getState().page).toEqual({ kind: 'lab', id: second!.id })
    expect(screen.getByRole('heading', { level: 1, name: second!.title.en })).toBeTruthy()
    const ways = within(screen.getByRole('navigation', { name: /Previous lab/ })).getAllByRole('link')
    expect(ways[0]!.getAttribute('href')).toBe('/lab/perceptron/')
  })

  it('leaves time alone: keys scroll, and Escape does not leave', async () => {
    const { store, user } = openAt('/lab/perceptron/')
    const { viewport } = store.getState()
    await user.keyboard('+{ArrowRight}0{Escape}')
    expect(store.getState()).toMatchObject({ page: { kind: 'lab', id: 'perceptron' }, viewport })
    const scrolls = fireEvent.keyDown(document.body, { key: 'ArrowDown' })
    expect(scrolls).toBe(true)
    expect(screen.queryByRole('button', { name: en.filter })).toBeNull()
  })

  it('speaks Chinese', async () => {
    openAt('/zh/lab/perceptron/')
    expect(screen.getByRole('heading', { level: 1, name: lab.title.zh })).toBeTruthy()
    expect(await screen.findByRole('button', { name: zhLabMessages.run }, slow)).toBeTruthy()
    expect(await screen.findByRole('region', { name: zhLabMessages.claims })).toBeTruthy()
    expect(screen.getByText(zhPerceptronMessages.prediction)).toBeTruthy()
    expect(document.title).toBe(`${lab.title.zh} · ${zh.site}`)
  })
})

describe('an experiment', () => {
  it('runs to its end and judges the guess', async () => {
    const opened = await openBench()
    expect(screen.getByText(messages.noResults)).toBeTruthy()
    await opened.user.click(radio(enPerceptronMessages.guesses[0]!))
    await runOn(opened)
    expect(screen.getByText(messages.predictionRight)).toBeTruthy()
    await waitFor(() => expect(announced()).toContain(messages.finished))
    expect(screen.getByText(messages.progress('2,000', '2,000'))).toBeTruthy()
    expect(
      screen.getByText(
        /^The perceptron made \d+ mistakes, the last one in epoch \d+\. Since then every point/,
      ),
    ).toBeTruthy()
    expect(screen.getByText(enPerceptronMessages.withinBound('269'))).toBeTruthy()
    expect(button(messages.run).disabled).toBe(true)
    expect(button(messages.step).disabled).toBe(true)
    await opened.user.click(button(messages.reset))
    expect(await screen.findByText(messages.progress('0', '2,000'))).toBeTruthy()
    expect(screen.getByRole('heading', { name: messages.whatHappenedSoFar })).toBeTruthy()
    expect(screen.queryByText(messages.predictionRight)).toBeNull()
    expect(button(messages.run).disabled).toBe(false)
  })

  it('tells what came of it where the guess was wrong', async () => {
    const opened = await openBench('/lab/perceptron/?task=xor')
    await opened.user.click(radio(enPerceptronMessages.guesses[0]!))
    await runOn(opened)
    expect(screen.getByText(messages.predictionWrong(enPerceptronMessages.guesses[1]!))).toBeTruthy()
    expect(screen.getByText(enPerceptronMessages.noBound)).toBeTruthy()
  })

  it('judges nothing where nobody guessed', async () => {
    const opened = await openBench()
    await runOn(opened)
    expect(screen.queryByText(messages.predictionRight)).toBeNull()
    expect(screen.queryByText(/^Your prediction/)).toBeNull()
  })

  it('goes one step at a time, and tells how far it is', async () => {
    const { user } = await openBench()
    expect(screen.getByText(messages.progress('0', '2,000'))).toBeTruthy()
    await user.click(button(messages.step))
    expect(await screen.findByText(messages.progress('1', '2,000'))).toBeTruthy()
    expect(screen.getByRole('progressbar', { name: messages.progress('1', '2,000') })).toBeTruthy()
    expect(button(messages.continue)).toBeTruthy()
    await waitFor(() => expect(announced()).toContain(messages.paused))
  })

  it('runs, pauses and goes on', async () => {
    const { user } = await openBench()
    await user.click(button(messages.run))
    await waitFor(() => expect(announced()).toContain(messages.running))
    await user.click(await screen.findByRole('button', { name: messages.pause }))
    await waitFor(() => expect(screen.queryByText(/steps per second/)).toBeNull())
    const [told] = screen.getAllByText(/^step [\d,]+ of 2,000$/)
    await user.click(
      screen.getByRole('button', { name: new RegExp(`^(${messages.continue}|${messages.run})$`) }),
    )
    await waitFor(() => expect(told!.textContent).not.toBe(messages.progress('0', '2,000')), slow)
  })
})

describe('the knobs of a lab', () => {
  it('stand in the address, and an address sets them', async () => {
    const { store, user } = await openBench()
    await user.click(radio(enPerceptronMessages.parameters.task!.values!.xor!))
    expect(address(store)).toBe('/lab/perceptron/?task=xor')
    await user.click(screen.getByRole('switch', { name: enPerceptronMessages.parameters.shuffle!.label }))
    fireEvent.change(screen.getByRole('slider', { name: enPerceptronMessages.parameters.rate!.label }), {
      target: { value: '4' },
    })
    expect(address(store)).toBe('/lab/perceptron/?rate=0.3&shuffle=off&task=xor')
    // As going back does.
    act(() => store.actions.navigate(parseView('/lab/perceptron/?seed=9')))
    expect(radio(enPerceptronMessages.parameters.task!.values!.separable!).checked).toBe(true)
    expect(screen.getByRole<HTMLInputElement>('spinbutton', { name: messages.seed }).value).toBe('9')
    await user.click(button(messages.newSeed))
    expect(address(store)).toBe('/lab/perceptron/?seed=10')
    await user.click(button(messages.resetToDefaults))
    expect(address(store)).toBe('/lab/perceptron/')
    expect(button(messages.resetToDefaults).disabled).toBe(true)
  })

  it('drop from the address what means nothing', async () => {
    const { store } = await openBench('/lab/perceptron/?task=nonsense&foo=1&seed=3&part=none')
    expect(address(store)).toBe('/lab/perceptron/?seed=3')
  })

  it('keep what was guessed, and begin the run anew', async () => {
    const { user } = await openBench()
    await user.click(radio(enPerceptronMessages.guesses[1]!))
    await user.click(button(messages.step))
    expect(await screen.findByText(messages.progress('1', '2,000'))).toBeTruthy()
    await user.click(radio(enPerceptronMessages.parameters.task!.values!.xor!))
    expect(await screen.findByText(messages.progress('0', '2,000'), {}, slow)).toBeTruthy()
    expect(radio(enPerceptronMessages.guesses[1]!).checked).toBe(true)
  })
})

describe('points of one’s own', () => {
  const plane = (count: number) =>
    screen.findByRole('application', { name: enPerceptronMessages.plane(count) }, slow)

  it('are placed and removed with the keyboard', async () => {
    const { store, user } = await openBench('/lab/perceptron/?task=own&points=a0000')
    const square = await plane(1)
    act(() => square.focus())
    await user.keyboard('{ArrowRight}{ArrowUp}{ArrowUp}1')
    expect(address(store)).toBe('/lab/perceptron/?points=a0000b5254&task=own')
    await plane(2)
    await user.keyboard('0')
    expect(address(store)).toBe('/lab/perceptron/?points=a0000b5254a5254&task=own')
    await plane(3)
    await user.keyboard('{Delete}')
    await plane(2)
    expect(store.getState().page.kind).toBe('lab')
  })

  it('are added to those that are there', async () => {
    const { store, user } = await openBench()
    const square = await plane(40)
    act(() => square.focus())
    await user.keyboard('1')
    expect(store.getState().labParameters?.task).toBe('own')
    expect(store.getState().labParameters?.points).toHaveLength(5 * 41)
    expect(await plane(41)).toBeTruthy()
  })

  it('may all be removed while the experiment runs, which then has nothing to do', async () => {
    const { store, user } = await openBench()
    await user.click(button(messages.run))
    await user.click(button('Remove all'))
    expect(address(store)).toBe('/lab/perceptron/?points=&task=own')
    expect(await plane(0)).toBeTruthy()
    await waitFor(() => expect(button(messages.run).disabled).toBe(true), slow)
    expect(screen.queryByRole('alert')).toBeNull()
    expect(screen.getByText(messages.noResults)).toBeTruthy()
  })
})

describe('hidden layers', () => {
  it('show a map for each hidden unit, and the surfaces in words', async () => {
    const { user } = openAt('/lab/hidden-layers/?hidden=3')
    expect(await screen.findByRole('img', { name: 'Hidden unit 3' }, slow)).toBeTruthy()
    expect(screen.queryByRole('img', { name: 'Hidden unit 4' })).toBeNull()
    expect(
      screen.getByRole('img', { name: /^One unit: \d+ % of the points classified correctly\.$/ }),
    ).toBeTruthy()
    await user.click(button(messages.step))
    expect(await screen.findByText(messages.progress('1', '3,000'), {}, slow)).toBeTruthy()
    expect(screen.getByText(/^The cross-entropy is [\d.]+ nats for one unit and [\d.]+ nats/)).toBeTruthy()
  })
})
