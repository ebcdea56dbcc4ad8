import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** What axe finds on a page with everything unfolded: WCAG 2.2 AA and good practice, each with the first place. */
export async function violationsOn(page: Page): Promise<string[]> {
  await page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true')
  await page.evaluate(axe.source)
  return page.evaluate<string[]>(`axe
    .run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
    .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))`)
}
