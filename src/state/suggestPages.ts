import type { Localized } from '../model/language'
import type { Timeline } from '../model/timeline'
import { editDistance } from '../text/didYouMean'

/** A page that a mistyped address may mean. */
export interface PageSuggestion {
  readonly kind: 'architecture' | 'era'
  readonly id: string
  readonly era: string
  readonly title: Localized
}

/** Up to five pages whose ids or names are closest to the last part of an address; empty if none is close. */
export function suggestPages(timeline: Timeline, path: string): PageSuggestion[] {
  const wanted = normalizeName(decodeLeniently(path.split('/').filter(Boolean).at(-1) ?? ''))
  if (wanted === '') return []
  const pages: PageSuggestion[] = [
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
      cost: Math.min(
        ...[page.id, page.title.en, page.title.zh].map((name) =>
          computeNameDistance(wanted, normalizeName(name)),
        ),
      ),
    }))
    .filter(({ cost }) => cost <= 0.5)
    .sort((a, b) => a.cost - b.cost)
    .slice(0, 5)
    .map(({ page }) => page)
}

/** A distance from 0 (equal) to 1 (nothing in common); at most 0.3 if one contains the other. */
function computeNameDistance(wanted: string, name: string): number {
  if (wanted.length >= 3 && (name.includes(wanted) || wanted.includes(name)))
    return 0.3 * (1 - Math.min(wanted.length, name.length) / Math.max(wanted.length, name.length))
  return editDistance(wanted, name) / Math.max(wanted.length, name.length)
}

const normalizeName = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

function decodeLeniently(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
