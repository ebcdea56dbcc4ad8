import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { violationsOn } from './axe.ts'
import { openBrowser, openPage } from './browser.ts'

const url = inject('serverUrl')
const { wordsNeverGenerated } = JSON.parse(readFileSync('prisma/reference/norms/statuses.v1.json', 'utf8')) as {
  wordsNeverGenerated: string[]
}

/** The rooms behind the sign-in, as somebody of the demonstration who may enter them sees them. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  'demo-verifikator-3': [
    ...['/petugas/antrean', '/petugas/usulan', '/petugas/lembaga', '/petugas/lembaga?q=cakrawala'],
    ...['/petugas/lembaga/LBG-000001', '/petugas/lembaga/LBG-000001/verifikasi'],
    ...['/petugas/lembaga/LBG-000001/verifikasi/LPK-03.las-smaw', '/petugas/lembaga/LBG-000062/verifikasi/GEN-02'],
    ...['/petugas/lembaga/LBG-000001/usul/sanksi', '/petugas/lembaga/LBG-000001/usul/data'],
    ...['/petugas/permohonan', '/petugas/koreksi', '/petugas/klaim', '/petugas/kunjungan', '/petugas/peringatan'],
    ...['/petugas/norma', '/petugas/lembaga/LBG-000001/kegiatan', '/petugas/lembaga/LBG-000001/permohonan', '/akun'],
    ...['/petugas/usulan-lembaga', '/petugas/lembaga/LBG-000001/gabung?dengan=LBG-000002'],
    ...['/petugas/pemberitahuan', '/petugas/jabatan', '/petugas/lembaga/LBG-000001/pisah'],
    ...['/petugas/lembaga/LBG-000002/loket', '/petugas/lembaga/LBG-000002/alamat'],
    ...['/petugas/lembaga/LBG-000002/verifikasi', '/petugas/kunjungan/kun-000007-01'],
    ...['/petugas/permohonan/PMH-2026-000001', '/petugas/klaim/KLM-2026-000001'],
  ],
  'demo-inspektorat': ['/petugas/hubungan', '/petugas/pola'],
  'demo-pengaduan': [
    ...['/petugas/akun-lembaga', '/petugas/laporan/baru', '/petugas/laporan/pertukaran', '/petugas/subjek'],
    ...['/petugas/laporan', '/petugas/laporan/LAP-2026-000151'],
  ],
  'demo-kabid-2': ['/petugas/impor', '/petugas/antrean', '/petugas/tidak-ada'],
  'demo-auditor': ['/petugas/audit', '/petugas/akun', '/petugas/impor'],
  'demo-administrator': ['/petugas/akun', '/petugas/norma'],
  'demo-lembaga-1': [
    ...['/lembaga-saya', '/lembaga-saya/LBG-000001', '/lembaga-saya/LBG-000001/bukti', '/lembaga-saya/klaim'],
    ...['/lembaga-saya/LBG-000001/usulan', '/lembaga-saya/LBG-000001/permohonan', '/lembaga-saya/LBG-000001/pengguna'],
    '/lembaga-saya/pemberitahuan',
    ...['/lembaga-saya/LBG-000001/halaman', '/lembaga-saya/LBG-000001/permohonan/baru', '/lembaga-saya/LBG-000002'],
  ],
  '-': ['/masuk', '/masuk/daftar', '/masuk/lupa', '/masuk/undangan/tidak-ada'],
}
const READERS = ([360, 1280] as const).flatMap((width) =>
  (
    [
      ['light', 'id'],
      ['dark', 'en'],
    ] as const
  ).map(([colours, language]) => ({ width, colours, language })),
)
/** Pages that are there to say that something is not. */
const NOT_THERE = /tidak-ada|LBG-000002$|demo-auditor \/petugas\/impor/

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

describe.each(READERS)('at $width px, $colours, in $language', ({ width, colours, language }) => {
  describe.each(Object.entries(ROOMS))('%s', (account, paths) => {
    let page: Page
    beforeAll(async () => {
      page = await openPage(browser, { width, colours, javaScript: 'on' })
      await page.goto(`${url}/masuk?bahasa=${language}`)
      if (account !== '-') await page.click(`button[name="akun"][value="${account}"]`)
    })
    afterAll(() => page.context().close())

    test.each(paths)('%s is accessible, does not scroll sideways and holds no word of accusation', async (path) => {
      const answer = await page.goto(`${url}${path}${path.includes('?') ? '&' : '?'}bahasa=${language}`)
      if (!NOT_THERE.test(`${account} ${path}`)) expect(answer?.status()).toBe(200)
      expect(await violationsOn(page)).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
      expect(await page.evaluate('document.documentElement.lang')).toBe(language)
      const words = (await page.locator('body').innerText()).toLowerCase().split(/[^a-z-]+/)
      expect(wordsNeverGenerated.filter((word) => words.includes(word))).toEqual([])
    })
  })
})
