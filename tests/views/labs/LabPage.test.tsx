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
const article = corpus.labArticles.find(({ id, language }) => id === lab.id && language === 'en')!
const slow = { timeout: 10_000 }
const address = (store: ReturnType<typeof openAt>['store']) => formatView(getView(store.getState()))
const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name })
const radio = (name: string) => screen.getByRole<HTMLInputElement>('radio', { name })

/** What is announced to screen readers. */
const announced = () =>
  screen
    .getAllByRole('status')
    .map(({ textContent }) => textContent)
    .join('')

/** Opens the lab and waits until its first picture has come. */
async function openLab(at = '/lab/perceptron/') {
  const opened = openAt(at)
  await screen.findByRole('application', {}, slow)
  return opened
}

/** Runs to the end at maximum speed. */
async function runToEnd({ user }: ReturnType<typeof openAt>) {
  await user.selectOptions(screen.getByRole('combobox', { name: messages.pace }), messages.paces.fast)
  await user.click(button(messages.run))
  await screen.findByRole('heading', { name: messages.whatHappened }, slow)
}

describe('LabPage', () => {
  it('shows question, article and architectures before the experiment has loaded', async () => {
    openAt('/lab/perceptron/')
    const page = await screen.findByRole('article', { name: lab.title.en })
    expect(within(page).getByRole('heading', { level: 1, name: lab.title.en })).toBeTruthy()
    expect(within(page).getByText(lab.question.en)).toBeTruthy()
    const region = within(page).getByRole('region', { name: enLabMessages.architectures })
    const links = within(region).getAllByRole('link')
    expect(links.map((link) => link.getAttribute('href'))).toEqual(
      lab.architectures.map((id) => `/architecture/${id}/`),
    )
    expect(screen.queryByRole('button', { name: messages.run })).toBeNull()
    for (const { title } of article.sections) {
      expect(await within(page).findByRole('heading', { name: title })).toBeTruthy()
    }
    expect(within(page).getByRole('region', { name: en.sources })).toBeTruthy()
    expect(await screen.findByRole('button', { name: messages.run }, slow)).toBeTruthy()
  })

  it('shows for each claim in how many runs it held, and its figures with a dot per run', async () => {
    openAt('/lab/perceptron/')
    const claims = await screen.findByRole('region', { name: enLabMessages.claims })
    expect(within(claims).getByText(enLabMessages.claimsHint(article.claims[0]!.passed.length))).toBeTruthy()
    for (const { text, passed, figures } of article.claims) {
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
  ])('at %s shows only the claims of the part %s', async (address, part) => {
    openAt(address)
    const id = /lab\/([a-z-]+)/.exec(address)![1]
    const { claims } = corpus.labArticles.find((one) => one.id === id && one.language === 'en')!
    const region = await screen.findByRole('region', { name: enLabMessages.claims })
    const isShown = ({ text }: { text: string }) =>
      within(region).queryByText(text, { exact: false }) !== null
    expect(claims.filter(isShown)).toEqual(claims.filter((claim) => claim.part === part))
    expect(claims.filter((claim) => claim.part === part).length).toBeGreaterThan(0)
  })

  it('links to the previous and the next lab', async () => {
    const { store, user } = await openLab()
    const [first, second] = timeline.labs
    expect(first).toBe(lab)
    const link = screen.getByRole('link', { name: new RegExp(second!.title.en) })
    await user.click(link)
    expect(store.getState().page).toEqual({ kind: 'lab', id: second!.id })
    expect(screen.getByRole('heading', { level: 1, name: second!.title.en })).toBeTruthy()
    const links = within(screen.getByRole('navigation', { name: /Previous lab/ })).getAllByRole('link')
    expect(links[0]!.getAttribute('href')).toBe('/lab/perceptron/')
  })

  it('ignores the keys of the timeline: arrows scroll, and Escape does not close it', async () => {
    const { store, user } = openAt('/lab/perceptron/')
    const { viewport } = store.getState()
    await user.keyboard('+{ArrowRight}0{Escape}')
    expect(store.getState()).toMatchObject({ page: { kind: 'lab', id: 'perceptron' }, viewport })
    const scrolls = fireEvent.keyDown(document.body, { key: 'ArrowDown' })
    expect(scrolls).toBe(true)
    expect(screen.queryByRole('button', { name: en.filter })).toBeNull()
  })

  it('is shown in Chinese', async () => {
    openAt('/zh/lab/perceptron/')
    expect(screen.getByRole('heading', { level: 1, name: lab.title.zh })).toBeTruthy()
    expect(await screen.findByRole('button', { name: zhLabMessages.run }, slow)).toBeTruthy()
    expect(await screen.findByRole('region', { name: zhLabMessages.claims })).toBeTruthy()
    expect(screen.getByText(zhPerceptronMessages.prediction)).toBeTruthy()
    expect(document.title).toBe(`${lab.title.zh} · ${zh.site}`)
  })
})

describe('an experiment', () => {
  it('runs to its end and says that the prediction was right', async () => {
    const opened = await openLab()
    expect(screen.getByText(messages.noResults)).toBeTruthy()
    await opened.user.click(radio(enPerceptronMessages.guesses[0]!))
    await runToEnd(opened)
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

  it('says what happened if the prediction was wrong', async () => {
    const opened = await openLab('/lab/perceptron/?task=xor')
    await opened.user.click(radio(enPerceptronMessages.guesses[0]!))
    await runToEnd(opened)
    expect(screen.getByText(messages.predictionWrong(enPerceptronMessages.guesses[1]!))).toBeTruthy()
    expect(screen.getByText(enPerceptronMessages.noBound)).toBeTruthy()
  })

  it('says nothing about a prediction if none was made', async () => {
    const opened = await openLab()
    await runToEnd(opened)
    expect(screen.queryByText(messages.predictionRight)).toBeNull()
    expect(screen.queryByText(/^Your prediction/)).toBeNull()
  })

  it('runs single steps and shows the progress', async () => {
    const { user } = await openLab()
    expect(screen.getByText(messages.progress('0', '2,000'))).toBeTruthy()
    await user.click(button(messages.step))
    expect(await screen.findByText(messages.progress('1', '2,000'))).toBeTruthy()
    expect(screen.getByRole('progressbar', { name: messages.progress('1', '2,000') })).toBeTruthy()
    expect(button(messages.continue)).toBeTruthy()
    await waitFor(() => expect(announced()).toContain(messages.paused))
  })

  it('runs, pauses and continues', async () => {
    const { user } = await openLab()
    await user.click(button(messages.run))
    await waitFor(() => expect(announced()).toContain(messages.running))
    await user.click(await screen.findByRole('button', { name: messages.pause }))
    await waitFor(() => expect(screen.queryByText(/steps per second/)).toBeNull())
    const [progress] = screen.getAllByText(/^step [\d,]+ of 2,000$/)
    await user.click(
      screen.getByRole('button', { name: new RegExp(`^(${messages.continue}|${messages.run})$`) }),
    )
    await waitFor(() => expect(progress!.textContent).not.toBe(messages.progress('0', '2,000')), slow)
  })
})

describe('the parameters of a lab', () => {
  it('are written to the address and read from it', async () => {
    const { store, user } = await openLab()
    await user.click(radio(enPerceptronMessages.parameters.task!.values!.xor!))
    expect(address(store)).toBe('/lab/perceptron/?task=xor')
    await user.click(screen.getByRole('switch', { name: enPerceptronMessages.parameters.shuffle!.label }))
    fireEvent.change(screen.getByRole('slider', { name: enPerceptronMessages.parameters.rate!.label }), {
      target: { value: '4' },
    })
    expect(address(store)).toBe('/lab/perceptron/?rate=0.3&shuffle=off&task=xor')
    // Like going back in the history.
    act(() => store.actions.navigate(parseView('/lab/perceptron/?seed=9')))
    expect(radio(enPerceptronMessages.parameters.task!.values!.separable!).checked).toBe(true)
    expect(screen.getByRole<HTMLInputElement>('spinbutton', { name: messages.seed }).value).toBe('9')
    await user.click(button(messages.newSeed))
    expect(address(store)).toBe('/lab/perceptron/?seed=10')
    await user.click(button(messages.resetToDefaults))
    expect(address(store)).toBe('/lab/perceptron/')
    expect(button(messages.resetToDefaults).disabled).toBe(true)
  })

  it('are removed from the address if they are unknown or invalid', async () => {
    const { store } = await openLab('/lab/perceptron/?task=nonsense&foo=1&seed=3&part=none')
    expect(address(store)).toBe('/lab/perceptron/?seed=3')
  })

  it('begin a new run and keep the prediction when they change', async () => {
    const { user } = await openLab()
    await user.click(radio(enPerceptronMessages.guesses[1]!))
    await user.click(button(messages.step))
    expect(await screen.findByText(messages.progress('1', '2,000'))).toBeTruthy()
    await user.click(radio(enPerceptronMessages.parameters.task!.values!.xor!))
    expect(await screen.findByText(messages.progress('0', '2,000'), {}, slow)).toBeTruthy()
    expect(radio(enPerceptronMessages.guesses[1]!).checked).toBe(true)
  })
})

describe('custom points', () => {
  const plane = (count: number) =>
    screen.findByRole('application', { name: enPerceptronMessages.plane(count) }, slow)

  it('are placed and removed with the keyboard', async () => {
    const { store, user } = await openLab('/lab/perceptron/?task=own&points=a0000')
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

  it('are added to the points of the task', async () => {
    const { store, user } = await openLab()
    const square = await plane(40)
    act(() => square.focus())
    await user.keyboard('1')
    expect(store.getState().page).toMatchObject({
      parameters: { task: 'own', points: expect.stringMatching(/^.{205}$/) },
    })
    expect(await plane(41)).toBeTruthy()
  })

  it('can all be removed during a run, which then ends', async () => {
    const { store, user } = await openLab()
    await user.click(button(messages.run))
    await user.click(button('Remove all'))
    expect(address(store)).toBe('/lab/perceptron/?points=&task=own')
    expect(await plane(0)).toBeTruthy()
    await waitFor(() => expect(button(messages.run).disabled).toBe(true), slow)
    expect(screen.queryByRole('alert')).toBeNull()
    expect(screen.getByText(messages.noResults)).toBeTruthy()
  })
})

describe('the hidden-layers lab', () => {
  it('shows a map for each hidden unit and describes the surfaces in words', async () => {
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
