import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openBrowser, openPage } from './browser.ts'

const url = inject('serverUrl')
let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await openBrowser()
  page = await openPage(browser)
})
afterAll(() => browser.close())

async function text(): Promise<string> {
  return (await page.locator('main').innerText()).replaceAll(/\s+/g, ' ')
}

describe('somebody looks an agency up, without JavaScript', () => {
  test('a misspelt name finds it, and says what was probably meant', async () => {
    await page.goto(url)
    await page.fill('#q', 'cakrawla')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/lembaga?q=*')
    expect(await text()).toContain('Mungkin maksud Anda: cakrawala')
    await page.click('ol.hasil a:has-text("Cakrawala Contoh")')
    await page.waitForURL('**/LBG-*')
    expect(new URL(page.url()).pathname).toBe('/lembaga/LBG-000001')
  })

  test('its page answers first, and lists each programme with its own status (scenario 1)', async () => {
    expect(await page.locator('.panel__kata').innerText()).toBe('Belum memenuhi persyaratan')
    const lines = page.locator('.kegiatan')
    const words = await lines.allInnerTexts()
    expect(words.find((line) => line.includes('Las SMAW'))).toContain('Terverifikasi dan aktif')
    expect(words.find((line) => line.includes('Operator Forklift'))).toContain('LPK-08')
    expect(words.find((line) => line.includes('Penempatan dalam negeri'))).toContain(
      'Tidak ada izin penempatan tercatat',
    )
  })

  test('a past day is shown as one, and an impossible one is told', async () => {
    await page.goto(`${url}/lembaga/LBG-000001?pada=2026-01-25`)
    expect(await text()).toContain('Anda melihat status pada Minggu, 25 Januari 2026, bukan hari ini.')
    const answer = await page.goto(`${url}/lembaga/LBG-000001?pada=2026-02-31`)
    expect(answer?.status()).toBe(400)
    expect(await text()).toContain('tidak ada di kalender')
  })

  test('the letter is recognised by its code and by the file; one changed byte is told', async () => {
    const answer = await page.request.get(`${url}/lembaga/LBG-000001/surat-status`)
    const pdf = await answer.body()
    const [, code = ''] = /LBG-000001-([\w-]+)\.pdf/.exec(answer.headers()['content-disposition'] ?? '') ?? []
    await page.goto(`${url}/verifikasi`)
    await page.fill('input[name="kode"]', code)
    await page.locator('form:has(input[name="kode"]) button').click()
    await page.waitForURL('**/cek/*')
    expect(new URL(page.url()).pathname).toBe(`/cek/${code}`)
    expect(await text()).toContain('LPK Cakrawala Contoh')

    expect(await verify(pdf)).toContain('tidak berubah')
    const altered = Buffer.from(pdf)
    const at = altered.indexOf('%%EOF') - 3
    altered[at] = (altered[at] ?? 0) ^ 1
    expect(await verify(altered)).toContain('berkas ini berbeda dari surat kami')
  })
})

async function verify(buffer: Buffer): Promise<string> {
  await page.goto(`${url}/verifikasi`)
  await page.setInputFiles('input[type="file"]', { name: 'surat.pdf', mimeType: 'application/pdf', buffer })
  await page.locator('form:has(input[type="file"]) button').click()
  return (await page.locator('section[role="status"]').innerText()).toLowerCase()
}

describe('somebody looks up a name that is not on record', () => {
  test('the answer is neutral, and can be kept as a dated receipt', async () => {
    await page.goto(`${url}/lembaga?q=PT+Rekrut+Bayangan`)
    expect(await page.locator('.panel__kata').innerText()).toBe('Tidak tercatat')
    expect(await text()).toContain('Ini bukan pernyataan bahwa lembaga tersebut melanggar hukum.')
    await page.click('form[action="/bukti"] button')
    await page.waitForURL('**/cek/*')
    expect(page.url()).toMatch(/\/cek\/[A-Z0-9-]+$/)
    expect(await text()).toContain('PT Rekrut Bayangan')
  })
})

describe('the scenarios of papers that lapse and programmes that are stopped', () => {
  test('the programme whose papers have lapsed says which and since when (scenario 4)', async () => {
    const lines = await linesOf('Bintang Andai')
    const lapsed = lines.filter((line) => line.includes('Masa berlaku berakhir'))
    expect(lapsed.length).toBeGreaterThan(0)
    expect(lapsed[0]).toMatch(/LPK-03/)
    expect(lapsed[0]).toMatch(/berakhir \d{1,2} \w+ 2026/)
  })

  test('only the stopped programme is stopped; the others keep their status (scenario 5)', async () => {
    const lines = await linesOf('Arus Misal')
    const stopped = lines.filter((line) => line.includes('Program dihentikan sementara'))
    expect(stopped).toHaveLength(1)
    expect(stopped[0]).toContain('Listrik Industri')
    expect(lines.find((line) => line.includes('Las SMAW'))).toContain('Terverifikasi dan aktif')
  })
})

async function linesOf(name: string): Promise<string[]> {
  await page.goto(`${url}/lembaga?q=${encodeURIComponent(name)}`)
  await page.click(`ol.hasil a:has-text("${name}")`)
  await page.waitForURL('**/LBG-*')
  // textContent: the trace of a programme may be folded.
  return (await page.locator('.kegiatan').allTextContents()).map((line) => line.replaceAll(/\s+/g, ' '))
}
