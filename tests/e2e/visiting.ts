import type { Browser, Page } from 'playwright-core'
import { inject } from 'vitest'
import { signedIn } from './people.ts'

/** Plans a visit of both field officers to an agency today; answers its address. */
export async function plannedVisit(browser: Browser, no: string): Promise<string> {
  const page = await signedIn(browser, 'demo-lapangan-1')
  await page.goto(`${inject('serverUrl')}/petugas/lembaga/${no}/kunjungan`)
  await page.fill('#maksud-kunjungan', 'Alamat dan papan nama dilihat di tempat.')
  await page.check('input[name="tim"][value="demo-lapangan-1"]')
  await page.check('input[name="tim"][value="demo-lapangan-2"]')
  await page.selectOption('#ketua', 'demo-lapangan-1')
  await Promise.all([page.waitForURL(/hasil=rencana/), page.click('main form button[type="submit"]')])
  const { origin, pathname } = new URL(page.url())
  await page.context().close()
  return `${origin}${pathname}`
}

/** Fills in that all is in order, from nine to ten; nobody presses anything. */
export async function fillReport(page: Page, summary: string): Promise<void> {
  await page.fill('#mulai', '07:10')
  await page.fill('#selesai', '07:40')
  for (const finding of await page.locator('input[type="radio"][name^="temuan."][value="OK"]').all()) {
    await finding.check()
  }
  await page.fill('#wakil', 'Wakil Rekaan')
  await page.fill('#jabatan', 'Penanggung jawab')
  await page.fill('#ringkasan', summary)
}
