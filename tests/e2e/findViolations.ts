import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const repeated = 'data-repeated-look'

// Run in the page at once: the default of the builder sends all that passed to a second page, which takes several times as long.
function buildAxe(page: Page, part?: string) {
  const axe = new AxeBuilder({ page }).setLegacyMode()
  return part === undefined ? axe : axe.include(part)
}

async function listViolations(axe: AxeBuilder) {
  const { violations } = await axe.analyze()
  const listTargets = (nodes: (typeof violations)[number]['nodes']) =>
    nodes.map(({ target }) => target).slice(0, 4)
  return violations.map(({ id, nodes }) => `${id}: ${listTargets(nodes).join(' | ')}`)
}

/** The violations of WCAG 2.2 AA and axe's best practices on the page, or in a part of it, with up to four elements each. */
export const findViolations = (page: Page, part?: string) =>
  listViolations(
    buildAxe(page, part).options({ runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] }),
  )

/**
 * The violations of colour contrast alone. Of the texts that look the same (element, classes and colours of it and of all
 * it is in) only the first is examined: the timeline has hundreds.
 */
async function findContrastViolations(page: Page, part?: string) {
  await page.evaluate((attribute) => {
    const seen = new Set<string>()
    const describe = (element: Element | null): string => {
      if (!element) return ''
      const { color, backgroundColor, opacity, fontSize, fontWeight } = getComputedStyle(element)
      const look = [
        element.tagName,
        element.getAttribute('class'),
        color,
        backgroundColor,
        opacity,
        fontSize,
        fontWeight,
      ]
      return `${look.join()}<${describe(element.parentElement)}`
    }
    for (const element of document.querySelectorAll('body *')) {
      element.removeAttribute(attribute)
      const hasText = [...element.childNodes].some(
        (node) => node.nodeType === 3 && node.nodeValue!.trim() !== '',
      )
      if (!hasText || element.children.length > 0 || !element.checkVisibility()) continue
      const look = describe(element)
      if (seen.has(look)) element.setAttribute(attribute, '')
      seen.add(look)
    }
  }, repeated)
  return listViolations(
    buildAxe(page, part)
      .options({ runOnly: ['color-contrast'], resultTypes: ['violations'] })
      .exclude(`[${repeated}]`),
  )
}

/** The violations in the light theme, and those of contrast in the dark theme and with forced colours. */
export async function findViolationsInThemes(page: Page, part?: string) {
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light', forcedColors: 'none' })
  const violations = await findViolations(page, part)
  for (const [name, media] of [
    ['dark', { colorScheme: 'dark' }],
    ['forced colours', { colorScheme: 'light', forcedColors: 'active' }],
  ] as const) {
    await page.emulateMedia(media)
    violations.push(...(await findContrastViolations(page, part)).map((one) => `${name}: ${one}`))
  }
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' })
  return violations
}
