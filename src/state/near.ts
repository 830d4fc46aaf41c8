import type { Localized, Timeline } from '../model/timeline'
import { editDistance } from '../text/didYouMean'

/** A page that a mistyped address may have meant. */
export interface Near {
  readonly kind: 'architecture' | 'era'
  readonly id: string
  readonly era: string
  readonly title: Localized
}

/** At most five pages whose ids or names are nearest to the end of an address; none when nothing is near. */
export function nearestIds(timeline: Timeline, path: string): Near[] {
  const wanted = plain(decode(path.split('/').filter(Boolean).at(-1) ?? ''))
  if (wanted === '') return []
  const pages: Near[] = [
    ...timeline.architectures.map(({ id, era, title }) => ({
      kind: 'architecture' as const,
      id,
      era,
      title,
    })),
    ...timeline.eras.map(({ id, title }) => ({ kind: 'era' as const, id, era: id, title })),
  ]
  return pages
    .map((page) => ({
      page,
      cost: Math.min(...[page.id, page.title.en, page.title.zh].map((name) => costOf(wanted, plain(name)))),
    }))
    .filter(({ cost }) => cost <= 0.5)
    .sort((a, b) => a.cost - b.cost)
    .slice(0, 5)
    .map(({ page }) => page)
}

/** From 0, the same, to 1, nothing in common; a name that contains the other is near. */
function costOf(wanted: string, name: string): number {
  if (wanted.length >= 3 && (name.includes(wanted) || wanted.includes(name)))
    return 0.3 * (1 - Math.min(wanted.length, name.length) / Math.max(wanted.length, name.length))
  return editDistance(wanted, name) / Math.max(wanted.length, name.length)
}

const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
