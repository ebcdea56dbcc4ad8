import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { violationsOn } from './axe.ts'
import { openBrowser } from './browser.ts'
import { said, signedIn } from './people.ts'

const url = inject('serverUrl')
/** A report of the demonstration that has its case, and what it says. */
const FIRST = 'LAP-2026-000150'
const STORY =
  'udah setor Rp5.000.000,00 ke LPK Cakrawala Contoh belum ada panggilan juga min Saya siap dimintai keterangan.'

let browser: Browser
let page: Page
/** The same officer with JavaScript, which axe needs. */
let looking: Page
beforeAll(async () => {
  browser = await openBrowser()
  page = await signedIn(browser, 'demo-penelaah')
  looking = await signedIn(browser, 'demo-penelaah', { javaScript: 'on' })
})
afterAll(() => browser.close())

/** The same is reported once more, by another program. */
async function reportedAgain(): Promise<string> {
  const party = { no: 'LBG-000001', name: 'LPK Cakrawala Contoh' }
  const sent = await fetch(`${url}/api/v1/complaints`, {
    method: 'POST',
    headers: { 'Idempotency-Key': crypto.randomUUID(), 'Content-Type': 'application/json' },
    body: JSON.stringify({ mode: 'ANONIM', content: { kinds: ['C1'], story: `Izin lapor. ${STORY}`, party } }),
  })
  expect(sent.status).toBe(201)
  return ((await sent.json()) as { no: string }).no
}

/** The page that is open, looked at by axe on a phone and on a desk. */
async function isAccessible(): Promise<void> {
  for (const width of [360, 1280]) {
    await looking.setViewportSize({ width, height: 900 })
    await looking.goto(page.url())
    const wide = await looking.evaluate<number>('document.documentElement.scrollWidth - innerWidth')
    expect([await violationsOn(looking), Math.max(wide, 0)]).toEqual([[], 0])
  }
}

describe('a report that repeats another', () => {
  let no: string
  beforeAll(async () => {
    no = await reportedAgain()
  })

  test('is linked to the agency the reporter chose, by an officer', async () => {
    await page.goto(`${url}/petugas/laporan/${no}/tautan`)
    expect(await said(page)).toContain('Pilihan pelapor, belum diputus petugas')
    await isAccessible()
    await page.goto(`${url}/petugas/laporan/${no}/tautan?pihak=LBG-000001`)
    await Promise.all([page.waitForURL(/tersimpan/), page.click('button:has-text("Simpan putusan")')])
    expect(await said(page)).toMatch(/Pihak yang sama: LPK Cakrawala Contoh.*dipilih pelapor/)
  })

  test('is found, compared side by side, joined to the case and parted again', async () => {
    await page.click(`a:has-text("Bandingkan dengan ${FIRST}")`)
    expect(await said(page)).toContain('sangat mungkin laporan yang sama')
    expect(await page.locator('mark').count()).toBeGreaterThanOrEqual(2)
    await isAccessible()
    await page.fill(`form:has(input[value="${no}"]) input[name="alasan"]`, 'Peristiwa dan pihak yang sama.')
    await Promise.all([page.waitForURL(/tersimpan/), page.click(`button:has-text("Gabungkan ${no}")`)])
    await page.fill(`form:has(input[value="${no}"]) input[name="alasan"]`, 'Ternyata orang yang berbeda.')
    await Promise.all([page.waitForLoadState('load'), page.click(`button:has-text("Pisahkan ${no}")`)])
    expect(await said(page)).toContain('Tersimpan.')
    expect(await page.locator(`button:has-text("Gabungkan ${no}")`).count()).toBe(1)
  })
})

test('the officers’ page of an agency points at a subject with its telephone', async () => {
  await page.goto(`${url}/petugas/lembaga/LBG-000062`)
  expect(await said(page)).toMatch(/Mungkin kembali dengan nama lain.*PT Rekrut Bayangan SBJ-\d+.*telepon sama/)
  await page.click('a:has-text("PT Rekrut Bayangan")')
  expect(await said(page)).toContain('belum tercatat di registri')
  await isAccessible()
  const ref = page.url().split('/').at(-1) ?? ''
  expect((await fetch(`${url}/lembaga/${ref}`)).status).toBe(404)
})

describe('a pattern among reports of companies', () => {
  test('is told with what it rests on, and names no company', async () => {
    const officer = await signedIn(browser, 'demo-satpol')
    await officer.goto(`${url}/petugas/pola`)
    expect(await said(officer)).toContain('surat yang sama 4 4')
    await officer.context().close()
    await page.goto(`${url}/petugas/pola`)
    await isAccessible()
    await page.click('tr:has-text("surat yang sama") a')
    expect(await said(page)).toContain('4 laporan dari 4 pelapor yang berbeda, 3 Agustus 2026 sampai 11 Agustus 2026')
    expect(await said(page)).toContain('aturan yang disebut sama: perda 4/2016')
    expect(await page.content()).not.toContain('Seimitsu')
    await isAccessible()
  })
})
