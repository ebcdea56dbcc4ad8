import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { violationsOn } from './axe.ts'
import { openBrowser } from './browser.ts'
import { press, said, signedIn } from './people.ts'
import { reported } from './reporting.ts'

const url = inject('serverUrl')
let browser: Browser
let screener: Page

beforeAll(async () => {
  browser = await openBrowser()
  screener = await signedIn(browser, 'demo-penelaah')
})
afterAll(() => browser.close())

const at = (no: string, rest = '') => `${url}/petugas/laporan/${no}${rest}`

/** Screens a report as its form proposes it, with what is missing. */
async function screen(no: string, missing: string): Promise<void> {
  await screener.goto(at(no, '/telaah'))
  await screener.check('input[name="kewenangan"][value="LOCAL"]')
  await screener.fill('textarea[name="kurang"]', missing)
  await Promise.all([screener.waitForURL(/tercatat/), screener.click('main form button:has-text("Simpan telaah")')])
}

async function open(page: Page, act: string): Promise<void> {
  await page
    .locator('details', { has: page.locator(`button[value="${act}"]`) })
    .locator('summary')
    .click()
}

describe('an officer screens reports, without JavaScript (scenario 2)', () => {
  test('finds the report in the list and reads it, and accepts it as a case with its memo', async () => {
    const no = await reported({ kinds: ['A6', 'C1'] })
    await screener.goto(`${url}/petugas/laporan`)
    await Promise.all([screener.waitForLoadState('load'), screener.click(`a:has-text("${no}")`)])
    expect(await said(screener)).toContain('Petugas kursus menyebut biaya pelatihan')
    expect(await said(screener)).toContain('Laporan belum ditelaah.')
    expect(await said(screener)).not.toContain('Melati')
    await screen(no, '')
    await open(screener, 'accept')
    await press(screener, 'accept')
    expect(await said(screener)).toMatch(/KSS-2026-\d{6}, dipimpin/)
    const letter = await screener.locator('#surat ~ *, section:has(#surat) a').first().getAttribute('href')
    const pdf = await screener.request.get(`${url}${letter ?? ''}`)
    expect([pdf.status(), pdf.headers()['content-type']]).toEqual([200, 'application/pdf'])
  })

  test('asks for what is missing; refused steps say why', async () => {
    const no = await reported({ kinds: ['A6'] })
    await screen(no, 'kuitansi\nnama program')
    expect(await said(screener)).toContain('Belum bisa: Berkas belum lengkap.')
    await open(screener, 'ask-completion')
    await press(screener, 'ask-completion')
    expect(await said(screener)).toContain('Diminta melengkapi sampai')
    expect(await said(screener)).toContain('SPK Permintaan kelengkapan')
  })

  test('a rejection is the head’s, with reasons the reporter understands', async () => {
    const no = await reported({ kinds: ['E1'] })
    await screen(no, '')
    expect(await screener.locator('button[value="reject"]').count()).toBe(0)
    const head = await signedIn(browser, 'demo-kadis')
    await head.goto(at(no))
    await open(head, 'reject')
    await head.selectOption('select[name="dasar"]', 'NOT_A_COMPLAINT')
    await head.fill('textarea[id="reject-alasan"]', 'singkat')
    await press(head, 'reject')
    expect(await said(head)).toContain('paling sedikit 20 huruf')
    expect(await head.inputValue('textarea[id="reject-alasan"]')).toBe('singkat')
    await head.fill('textarea[id="reject-alasan"]', 'Hal ini permintaan keterangan, bukan pengaduan.')
    await press(head, 'reject')
    expect(await said(head)).toContain('Ditolak: Bukan pengaduan')
  })

  test('one that names an official is the inspectorate’s alone (scenario 9)', async () => {
    const no = await reported({ kinds: ['D2'], official: { unitId: 'DISNAKER', role: 'petugas verifikasi' } })
    for (const account of ['demo-penelaah', 'demo-kadis', 'demo-piket']) {
      const page = await signedIn(browser, account)
      expect((await page.goto(at(no)))?.status()).toBe(404)
      await page.goto(`${url}/petugas/laporan?tahap=ALL`)
      expect(await said(page)).not.toContain(no)
      await page.goto(`${url}/petugas/antrean?tampil=semua`)
      expect(await said(page)).not.toContain(no)
      await page.context().close()
    }
    const inspector = await signedIn(browser, 'demo-inspektorat')
    await inspector.goto(at(no))
    expect(await said(inspector)).toContain('Hanya Inspektorat Daerah yang dapat membuka laporan ini.')
  })
})

test.each([360, 1280] as const)('its pages are clean at %d px', async (width) => {
  const no = await reported({ kinds: ['B1'] })
  const page = await signedIn(browser, 'demo-penelaah', { width, javaScript: 'on' })
  for (const path of ['/petugas/laporan', `/petugas/laporan/${no}`, `/petugas/laporan/${no}/telaah`]) {
    await page.goto(`${url}${path}`)
    const wide = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')
    expect([path, await violationsOn(page), wide]).toEqual([path, [], 0])
  }
  await page.context().close()
})
