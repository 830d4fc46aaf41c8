import { describe, expect, it } from 'vitest'
import { strokes } from '../../../src/network/layers/stroke'
import { inventTimeline } from './inventTimeline'

const timeline = inventTimeline(2000)

describe('inventTimeline', () => {
  it('gives the same timeline for the same count', () => {
    expect(inventTimeline(500)).toEqual(inventTimeline(500))
  })

  it.each([0, 1, 100, 500, 2000, 10_000])('invents %d architectures', (count) => {
    const { architectures } = inventTimeline(count)
    expect(architectures).toHaveLength(count)
    expect(new Set(architectures.map(({ id }) => id)).size).toBe(count)
  })

  it('dates architectures in order, with month, within their eras', () => {
    const eras = new Map(timeline.eras.map((era) => [era.id, era]))
    const dates = timeline.architectures.map(({ date }) => date)
    expect(dates).toEqual([...dates].sort())
    for (const { date, era } of timeline.architectures) {
      expect(date).toMatch(/^(19[4-9]|20[0-2])\d-(0[1-9]|1[0-2])$/)
      const { from, to = 2025 } = eras.get(era)!
      const year = Number(date.slice(0, 4))
      expect(year).toBeGreaterThanOrEqual(from)
      expect(year).toBeLessThanOrEqual(to)
    }
  })

  it('has more architectures toward the present', () => {
    const countBetween = (from: number, to: number) =>
      timeline.architectures.filter(({ date }) => date >= `${from}` && date < `${to}`).length
    expect(countBetween(2018, 2026)).toBeGreaterThan(countBetween(2010, 2018))
    expect(countBetween(2010, 2018)).toBeGreaterThan(countBetween(1943, 2010))
  })

  it('links architectures only to earlier ones, at most three', () => {
    const dates = new Map(timeline.architectures.map(({ id, date }) => [id, date]))
    for (const { date, buildsOn } of timeline.architectures) {
      expect(buildsOn.length).toBeLessThanOrEqual(3)
      expect(new Set(buildsOn.map(({ id }) => id)).size).toBe(buildsOn.length)
      for (const { id } of buildsOn) expect(dates.get(id)! < date).toBe(true)
    }
    expect(timeline.architectures.filter(({ buildsOn }) => buildsOn.length === 0).length).toBeLessThan(5)
  })

  it('makes higher importances rarer', () => {
    const countOf = (importance: number) =>
      timeline.architectures.filter((one) => one.importance === importance).length
    expect(countOf(5)).toBeGreaterThan(0)
    expect(countOf(5)).toBeLessThan(countOf(4))
    expect(countOf(4)).toBeLessThan(countOf(3))
    expect(countOf(3)).toBeLessThan(countOf(2))
  })

  it('gives most architectures a fingerprint of known strokes, and all of them names and a valid id', () => {
    const known = new RegExp(`^[${strokes.join('')}]+$`)
    const fingerprints = timeline.architectures.flatMap(({ fingerprint }) => fingerprint ?? [])
    expect(fingerprints.length).toBeGreaterThan(0.9 * timeline.architectures.length)
    for (const fingerprint of fingerprints) expect(fingerprint).toMatch(known)
    for (const { id, title } of timeline.architectures) {
      expect(id).toMatch(/^[a-z0-9][a-z0-9-]*$/)
      expect(title.en.length).toBeLessThan(40)
      expect(title.zh.length).toBeLessThan(40)
    }
  })
})
