// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { findArchitecture } from '../../../src/model/timeline'
import { openAt, timeline } from '../setup'

const getMark = (name: string) => screen.getAllByRole('link', { name }).find(({ dataset }) => dataset.id)!
const findCard = () => document.querySelector('.HoverCard-card')
/** The text of the card, once its code has loaded. */
const waitForCard = (title: string) =>
  waitFor(() => {
    const card = findCard()
    if (!card?.textContent?.includes(title)) throw new Error(`There is no card of ${title}.`)
    return card.textContent
  })

describe('the card of a mark', () => {
  it('shows date, era, idea, parameters and what the fingerprint means while the pointer is over the mark', async () => {
    openAt('/')
    const mark = getMark('ResNet')
    fireEvent.pointerEnter(mark)
    const text = await waitForCard('ResNet')
    expect(text).toContain('December 2015')
    expect(text).toContain('Convolution')
    expect(text).toContain(findArchitecture(timeline, 'resnet')!.tagline.en)
    expect(text).toMatch(/25\.6M parameters/)
    expect(text).toContain('One stroke per layer:')
    expect(text).toContain('pooling')
    expect(text).not.toContain('attention')
    fireEvent.pointerLeave(mark)
    expect(findCard()).toBeNull()
  })

  it('is in the reader’s language', async () => {
    openAt('/zh/')
    fireEvent.pointerEnter(getMark('ResNet'))
    const text = await waitForCard('ResNet')
    expect(text).toContain('2015 年 12 月')
    expect(text).toContain('每层一道线：')
  })

  it('follows the focus of the keyboard', async () => {
    const { store } = openAt('/')
    act(() => store.actions.setHovered('vgg'))
    expect(await waitForCard('VGGNet')).toContain('September 2014')
  })

  it('stays after a long press until the next touch', async () => {
    openAt('/')
    const mark = getMark('ResNet')
    const press = new MouseEvent('contextmenu', { bubbles: true, cancelable: true })
    Object.assign(press, { pointerType: 'touch' })
    fireEvent(mark, press)
    expect(press.defaultPrevented).toBe(true)
    fireEvent.pointerLeave(mark, { pointerType: 'touch' })
    await waitForCard('ResNet')
    fireEvent.pointerDown(screen.getByRole('main'), { pointerType: 'touch' })
    fireEvent.pointerDown(document.querySelector('[data-drawing=live]')!, { pointerType: 'touch' })
    await waitFor(() => expect(findCard()).toBeNull())
  })
})
