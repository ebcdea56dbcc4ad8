import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { violationsOn } from './axe.ts'
import { openBrowser, openPage } from './browser.ts'
import { press, said, signedIn } from './people.ts'

const url = inject('serverUrl')
/** Two records that nobody else's journey touches, and one with several programmes. */
const [STAYS, JOINS, WHOLE] = ['LBG-000056', 'LBG-000057', 'LBG-000034'] as const
const room = (no: string, name: string) => `${url}/petugas/lembaga/${no}/${name}`
let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

/** Where the number of an agency leads the public, and what is told there. */
async function publicPage(no: string): Promise<{ at: string; text: string }> {
  const page = await openPage(browser)
  await page.goto(`${url}/lembaga/${no}`)
  const told = { at: new URL(page.url()).pathname, text: await said(page) }
  await page.context().close()
  return told
}

/** The second officer confirms what the first has proposed, from the address of the proposal. */
async function confirm(proposal: string): Promise<void> {
  const page = await signedIn(browser, 'demo-kadis')
  await page.goto(proposal)
  await page.check('input[name="tanpaHubungan"]')
  await press(page, 'konfirmasi')
  expect(await said(page)).toContain('Tercatat. Halaman publik mengikuti fakta yang baru.')
  await page.context().close()
}

/** Both widths, nothing wider than the screen, and nothing that axe finds. */
async function looksRight(page: Page): Promise<void> {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    const inner = await page.evaluate<number>('document.documentElement.scrollWidth')
    expect([width, inner]).toEqual([width, Math.min(width, inner)])
  }
}

async function axeAt(account: string, address: string): Promise<string[]> {
  const found: string[] = []
  for (const width of [360, 1280] as const) {
    const page = await signedIn(browser, account, { width, javaScript: 'on' })
    await page.goto(address)
    await looksRight(page)
    found.push(...(await violationsOn(page)))
    await page.context().close()
  }
  return found
}

describe('two records of one agency are joined, and put asunder again', () => {
  test('who may not read or propose is turned away', async () => {
    const page = await signedIn(browser, 'demo-lembaga-1')
    expect((await page.goto(room(STAYS, 'gabung')))?.status()).toBe(403)
    expect((await page.goto(room(STAYS, 'pisah')))?.status()).toBe(403)
    const auditor = await signedIn(browser, 'demo-auditor')
    await auditor.goto(`${room(STAYS, 'gabung')}?dengan=${JOINS}`)
    expect(await auditor.locator('button[name="tindakan"]').count()).toBe(0)
    expect((await auditor.goto(room(STAYS, 'pisah')))?.status()).toBe(403)
  })

  test('one officer compares them and proposes; the public sees no change', async () => {
    const page = await signedIn(browser, 'demo-verifikator-1')
    await page.goto(`${url}/petugas/lembaga/${STAYS}`)
    await page.click('a:has-text("Bandingkan dan gabungkan")')
    await page.fill('#dengan', JOINS)
    await page.click('button:has-text("Bandingkan")')
    expect(await said(page)).toContain('LKP Lentera Andai')
    await press(page, `gabung ${STAYS}`)
    expect(await said(page)).toContain('Tulis catatan')
    await page.fill('#catatan', 'Satu lembaga: satu pemilik, satu alamat.')
    await press(page, `gabung ${STAYS}`)
    expect(await said(page)).toContain('Usulan tercatat dan menunggu petugas kedua.')
    expect((await publicPage(JOINS)).at).toBe(`/lembaga/${JOINS}`)
    await confirm(page.url().split('?')[0] ?? '')
  })

  test('the old number leads to the one that stays, which is found by both names', async () => {
    const { at, text } = await publicPage(JOINS)
    expect(at).toBe(`/lembaga/${STAYS}`)
    expect(text).toContain('LKP Lentera Andai')
    const page = await openPage(browser)
    await page.goto(`${url}/lembaga?q=LKP+Lentera+Andai`)
    expect(await page.locator(`a[href="/lembaga/${STAYS}"]`).count()).toBeGreaterThan(0)
    expect(await page.locator(`a[href="/lembaga/${JOINS}"]`).count()).toBe(0)
    await page.goto(`${url}/lembaga/${JOINS}/koreksi`)
    expect(new URL(page.url()).pathname).toBe(`/lembaga/${STAYS}/koreksi`)
  })

  test('undone by two officers, each number answers for itself again', async () => {
    const page = await signedIn(browser, 'demo-verifikator-2')
    await page.goto(room(STAYS, 'gabung'))
    await page.locator('form:has(button[value="batal"]) textarea').fill('Ternyata dua pemilik.')
    await press(page, 'batal')
    expect(await said(page)).toContain('Usulan tercatat dan menunggu petugas kedua.')
    await confirm(page.url().split('?')[0] ?? '')
    expect((await publicPage(JOINS)).at).toBe(`/lembaga/${JOINS}`)
    expect((await publicPage(STAYS)).text).not.toContain('LKP Lentera Andai')
  })

  test('the comparison has nothing axe finds, on a small screen and a large one', async () => {
    expect(await axeAt('demo-verifikator-1', `${room(STAYS, 'gabung')}?dengan=${JOINS}`)).toEqual([])
  })
})

describe('one record becomes two', () => {
  test('nothing is proposed before both were seen side by side; what is wrong is said, and nothing is lost', async () => {
    const page = await signedIn(browser, 'demo-verifikator-1')
    await page.goto(`${url}/petugas/lembaga/${WHOLE}`)
    await page.click('a:has-text("Pisahkan catatan")')
    expect(await page.locator('button[value="usulkan"]').count()).toBe(0)
    await page.fill('#name', 'LPK Jahit Teratai')
    await press(page, 'lihat')
    expect(await said(page)).toContain('Pilih sedikitnya satu kegiatan atau program.')
    expect(await page.inputValue('#name')).toBe('LPK Jahit Teratai')
    await page.check('label:has-text("Menjahit Garmen") input')
    await press(page, 'lihat')
    expect(await said(page)).toContain('Hasilnya berdampingan')
    await page.fill('#address', 'Jl. Misal Dalam No. 54')
    await page.fill('#catatan', 'Dua pemilik, dua NIB.')
    await press(page, 'usulkan')
    expect(await said(page)).toContain('Pilihan berubah sejak hasilnya terakhir dilihat')
    await looksRight(page)
    await press(page, 'usulkan')
    expect(await said(page)).toContain('Usulan tercatat dan menunggu petugas kedua.')
    expect(await said(page)).toContain('Baru: LPK Jahit Teratai')
    await looksRight(page)
    expect(await axeAt('demo-kadis', page.url())).toEqual([])
    await confirm(page.url().split('?')[0] ?? '')
  })

  test('each has its own page; undone, all is as before', async () => {
    const page = await openPage(browser)
    await page.goto(`${url}/lembaga?q=LPK+Jahit+Teratai`)
    await page.click('a:has-text("LPK Jahit Teratai")')
    const parted = new URL(page.url()).pathname
    expect(await said(page)).toContain('Menjahit Garmen')
    expect((await publicPage(WHOLE)).text).not.toContain('Menjahit Garmen')

    const officer = await signedIn(browser, 'demo-verifikator-1')
    await officer.goto(room(WHOLE, 'gabung'))
    await officer.locator('form:has(button[value="batal"]) textarea').fill('Salah pilih.')
    await press(officer, 'batal')
    await confirm(officer.url().split('?')[0] ?? '')
    expect((await publicPage(WHOLE)).text).toContain('Menjahit Garmen')
    expect((await publicPage(parted.split('/').at(-1) ?? '')).at).toBe(`/lembaga/${WHOLE}`)
  })

  test('the form has nothing axe finds, on a small screen and a large one', async () => {
    expect(await axeAt('demo-verifikator-1', room(WHOLE, 'pisah'))).toEqual([])
  })
})
