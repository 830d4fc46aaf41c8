import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** The violations of WCAG 2.2 AA and axe's best practices on the page, with up to four elements each. */
export async function findViolations(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  const listTargets = (nodes: (typeof violations)[number]['nodes']) =>
    nodes.map(({ target }) => target).slice(0, 4)
  return violations.map(({ id, nodes }) => `${id}: ${listTargets(nodes).join(' | ')}`)
}
