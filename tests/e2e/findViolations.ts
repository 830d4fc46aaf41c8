import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** What on the page is against WCAG 2.2 AA or good practice, with places. */
export async function findViolations(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  const places = (nodes: (typeof violations)[number]['nodes']) =>
    nodes.map(({ target }) => target).slice(0, 4)
  return violations.map(({ id, nodes }) => `${id}: ${places(nodes).join(' | ')}`)
}
