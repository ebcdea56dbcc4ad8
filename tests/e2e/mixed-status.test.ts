import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openBrowser, openPage } from './browser.ts'
import { said } from './people.ts'

const url = inject('serverUrl')
let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

describe('what the public finds (scenario 1)', () => {
  test('one programme runs, one has no approval, and placement is said not to be on record', async () => {
    const page = await openPage(browser)
    await page.goto(`${url}/lembaga?q=cakrawala`)
    await page.click('main a:has-text("LPK Cakrawala Contoh")')
    expect(await page.locator('.panel__kata').innerText()).toBe('Belum memenuhi persyaratan')
    const all = await page.locator('.kegiatan').allInnerTexts()
    expect(all.find((line) => line.includes('Las SMAW'))).toContain('Terverifikasi dan aktif')
    expect(await said(page)).toMatch(/tidak ada izin penempatan[^.]*tercatat/i)
    await page.goto(`${url}/lembaga?q=PT+Rekrut+Bayangan`)
    expect(await said(page)).toMatch(/[Tt]idak tercatat/)
    expect(await page.locator('main a[href^="/lapor"]').count()).toBeGreaterThan(0)
    await page.context().close()
  })
})
