import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { violationsOn } from './axe.ts'
import { openBrowser, openPage } from './browser.ts'
import { aPhoto } from '#tests/factories/uploads.ts'

const url = inject('serverUrl')
const STORY =
  'Saya mendaftar pelatihan. Petugas mengatakan biayanya sudah termasuk tempat di pabrik, lalu meminta uang lagi.'

let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await openBrowser()
  page = await openPage(browser)
})
afterAll(() => browser.close())

async function press(action: string, on = page): Promise<void> {
  await on.locator(`button[name="aksi"][value="${action}"]`).first().click()
  await on.waitForLoadState('load')
}
const path = (): string => new URL(page.url()).pathname

describe('a worker reports a levy anonymously, without JavaScript', () => {
  test('says what it is, is told what is missing, and goes on', async () => {
    await page.goto(`${url}/lapor`)
    await press('lanjut')
    expect(await page.locator('.ringkas-galat').innerText()).toContain('Pilih sedikitnya satu jenis')
    await page.check('input[value="A6"]')
    await page.check('input[value="C1"]')
    await press('lanjut')
    expect(path()).toBe('/lapor/kejadian')
  })

  test('a month that is none is told, and no word is lost', async () => {
    await page.fill('#cerita', STORY)
    await page.fill('#bln', '23')
    await page.fill('#thn', '2026')
    await page.fill('#dibayar', '6.500.000')
    await press('lanjut')
    expect(await page.locator('.ringkas-galat').innerText()).toContain('Bulan harus antara 1 dan 12')
    expect(await page.inputValue('#cerita')).toBe(STORY)
    await page.fill('#bln', '3')
    await press('simpan')
    expect(await page.locator('[role="status"]').innerText()).toContain('Draf tersimpan')
  })

  test('goes on later on the same telephone, with the agency suggested and a photo added', async () => {
    await page.goto(`${url}/lapor`)
    await page.click('a:has-text("Lanjutkan mengisi")')
    await page.waitForURL('**/lapor/lembaga')
    await page.fill('#nama', 'lpk cakrawla')
    await press('cari')
    expect(page.url()).not.toContain('cakrawla')
    await page.locator('.pilih:has-text("LPK Cakrawala Contoh") input').check()
    await press('lanjut')
    await page.setInputFiles('#berkas', {
      name: 'KTP saya.jpg',
      mimeType: 'image/jpeg',
      buffer: await aPhoto(200, 150),
    })
    await press('unggah')
    expect(await page.locator('.berkas').innerText()).toContain('KTP saya.jpg')
    await press('lanjut')
    expect(path()).toBe('/lapor/kerahasiaan')
  })

  test('chooses to be anonymous, sees everything once more, and sends it', async () => {
    await page.check('input[value="ANONIM"]')
    await press('lanjut')
    expect(await page.locator('.tinjau').innerText()).toContain('LPK Cakrawala Contoh')
    expect(await page.locator('.janji').innerText()).toContain('Hari ini')
    await page.check('input[name="benar"]')
    await press('lanjut')
    expect(path()).toBe('/lapor/terkirim')
  })

  test('has a number and a code, gets the receipt as PDF, types the code once more, and the page is gone', async () => {
    const [number = '', secret = ''] = await page.locator('.kode-besar').allInnerTexts()
    expect(number).toMatch(/^LAP-\d{4}-\d{6}$/)
    const pdf = await page.request.get(`${url}/lapor/terkirim/unduh`)
    expect(pdf.headers()['content-type']).toBe('application/pdf')
    await page.fill('#ulang', secret.toLowerCase())
    await page.click('button:has-text("Kode sudah saya simpan")')
    await page.waitForLoadState('load')
    expect(await page.locator('h1').innerText()).toBe('Tanda terima ini sudah ditutup')
    expect(await page.content()).not.toContain(secret)
  })
})

describe('every question', () => {
  test.each([360, 1280] as const)('is clean for axe at %i px, with its faults too', async (width) => {
    const own = await openPage(browser, { width, javaScript: 'on' })
    const found: string[] = []
    const look = async (): Promise<void> => {
      found.push(...(await violationsOn(own)).map((fault) => `${own.url()} ${fault}`))
      expect(await own.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    }
    await own.goto(`${url}/lapor`)
    await press('lanjut', own)
    await look()
    for (const code of ['C1', 'B1', 'D2']) await own.check(`input[value="${code}"]`)
    await press('lanjut', own)
    await press('lanjut', own)
    await look()
    await own.fill('#cerita', STORY)
    await press('lanjut', own)
    await own.fill('#nama', 'lpk cakrawla')
    await press('cari', own)
    await look()
    await own.locator('input[value="lain"]').check()
    await press('lanjut', own)
    await look()
    await press('lanjut', own)
    await own.check('input[name="kabari"]')
    await press('lanjut', own)
    await look()
    await own.uncheck('input[name="kabari"]')
    await press('lanjut', own)
    await look()
    expect(found).toEqual([])
    await own.context().close()
  })
})
