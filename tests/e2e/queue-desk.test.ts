import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { said, signedIn } from './people.ts'

const url = inject('serverUrl')
let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const focused = (page: Page) => page.evaluate<string>(`document.activeElement.value ?? ''`)

describe('the queue of an officer', () => {
  let page: Page
  beforeAll(async () => {
    page = await signedIn(browser, 'demo-kabid-1', { javaScript: 'on' })
  })

  test('keeps its filters in the address: a link gives a colleague the same list', async () => {
    await page.goto(`${url}/petugas/antrean?tampil=semua`)
    await page.selectOption('select[name="pekerjaan"]', 'EXAMINE_EVIDENCE')
    await Promise.all([page.waitForURL(/pekerjaan=EXAMINE_EVIDENCE/), page.click('form[method="get"] button')])
    const rows = await page.locator('[data-baris] tbody tr').allInnerTexts()
    expect(rows.length).toBeGreaterThan(1)
    const colleague = await signedIn(browser, 'demo-kabid-2')
    await colleague.goto(page.url())
    expect((await colleague.locator('[data-baris] tbody tr').allInnerTexts()).length).toBe(rows.length)
    expect(await colleague.inputValue('select[name="pekerjaan"]')).toBe('EXAMINE_EVIDENCE')
    await colleague.context().close()
  })

  test('keeps a view under a name, and lets go of it', async () => {
    await page.click('summary:has-text("Tampilan")')
    await page.fill('#nama-tampilan', 'Dokumen saja')
    await Promise.all([page.waitForLoadState('load'), page.press('#nama-tampilan', 'Enter')])
    await page.goto(`${url}/petugas/antrean`)
    await page.click('summary:has-text("Tampilan")')
    await Promise.all([page.waitForURL(/pekerjaan=EXAMINE_EVIDENCE/), page.click('a:has-text("Dokumen saja")')])
    await page.click('summary:has-text("Tampilan")')
    await Promise.all([page.waitForLoadState('load'), page.click('li:has-text("Dokumen saja") button')])
    expect(await page.locator('a:has-text("Dokumen saja")').count()).toBe(0)
  })

  test('is worked by keyboard alone: keys are off until they are turned on', async () => {
    await page.goto(`${url}/petugas/antrean?tampil=semua&pekerjaan=EXAMINE_EVIDENCE`)
    const keys = await page
      .locator('input[name="k"]')
      .evaluateAll<string[], unknown>(
        (boxes: unknown[]) => boxes.map((box) => (box as { value: string }).value),
        undefined,
      )
    await page.locator('body').press('j')
    expect(await focused(page)).not.toBe(keys[0])
    await page.locator('[data-pintasan] button').focus()
    await page.keyboard.press('Enter')
    expect(await page.getAttribute('[data-pintasan] button', 'aria-pressed')).toBe('true')
    await page.keyboard.press('j')
    expect(await focused(page)).toBe(keys[0])
    await page.keyboard.press('j')
    expect(await focused(page)).toBe(keys[1])
    await page.keyboard.press('k')
    expect(await focused(page)).toBe(keys[0])
    await page.keyboard.press('x')
    expect(await page.locator('input[name="k"]').first().isChecked()).toBe(true)
    await page.keyboard.press('x')
    expect(await page.locator('input[name="k"]').first().isChecked()).toBe(false)
    await page.keyboard.press('/')
    await page.keyboard.type('jk')
    expect(await page.inputValue('#kq')).toBe('jk') // letters that are typed are letters
  })

  test('acts on many after showing what it would do, and tells how many', async () => {
    await page.goto(`${url}/petugas/antrean?tampil=semua&pekerjaan=EXAMINE_EVIDENCE`)
    const boxes = page.locator('input[name="k"]')
    await boxes.nth(0).check()
    await boxes.nth(1).check()
    await Promise.all([page.waitForURL(/tindakan/), page.click('button[name="a"][value="assign"]')])
    await page.selectOption('#petugas', { label: 'Sari Andai' })
    await page.click('button[name="langkah"][value="check"]')
    await page.locator('button[name="langkah"][value="run"]').waitFor()
    await Promise.all([page.waitForURL(/antrean(?!\/tindakan)/), page.click('button[name="langkah"][value="run"]')])
    expect(await said(page)).toContain('Sari Andai')
  })
})
