import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openBrowser, openPage } from './browser.ts'
import { press, said, signedIn } from './people.ts'

const url = inject('serverUrl')
const NO = 'LBG-000003' // LPK Bintang Andai, domain.md 11.4
let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

async function programmeLine(query = ''): Promise<string> {
  const page = await openPage(browser)
  await page.goto(`${url}/lembaga/${NO}${query}`)
  const lines = await page.locator('.kegiatan').allInnerTexts()
  await page.context().close()
  return lines.find((line) => line.includes('Listrik Industri')) ?? ''
}

describe('a certificate lapses and is renewed (scenario 4)', () => {
  const requirement = `${url}/petugas/lembaga/${NO}/verifikasi/LPK-03.listrik-industri`

  test('the programme was active to the end of 30 September and has lapsed since 1 October, said with the reason', async () => {
    expect(await programmeLine('?pada=2026-09-30')).toContain('Terverifikasi dan aktif')
    expect(await programmeLine('?pada=2026-10-01')).toContain('Masa berlaku berakhir')
    const page = await openPage(browser)
    await page.goto(`${url}/lembaga/${NO}`)
    expect(await said(page)).toContain('30 September 2026')
    await page.context().close()
  })

  test('the agency is told what lapsed in plain words and offers a new certificate: under verification', async () => {
    const owner = await signedIn(browser, 'demo-lembaga-1')
    await owner.goto(`${url}/lembaga-saya/${NO}`)
    expect(await said(owner)).toMatch(
      /instruktur dengan sertifikat kompetensi teknis.*Berlaku sampai 30 September 2026/,
    )
    await owner.goto(`${url}/lembaga-saya/${NO}/bukti`)
    await owner.selectOption('#kind', 'INSTRUCTOR_CERT_TECHNICAL')
    await owner.selectOption('#programme', 'listrik-industri')
    await owner.fill('#number', 'SERT/2026/11/0003')
    await owner.fill('#validFrom', '2026-11-20')
    await owner.fill('#validTo', '2029-11-19')
    const paper = await (await owner.request.get(`${url}/lembaga/LBG-000001/surat-status`)).body()
    await owner.setInputFiles('#berkas', { name: 'sertifikat.pdf', mimeType: 'application/pdf', buffer: paper })
    await Promise.all([owner.waitForLoadState('load'), owner.click('main form button[type="submit"]')])
    expect(await said(owner)).toContain('menunggu pemeriksaan')
    expect(await programmeLine()).toContain('Dalam verifikasi')
    await owner.context().close()
  })

  test('one acceptance changes nothing; the second makes it active by itself', async () => {
    const first = await signedIn(browser, 'demo-verifikator-1')
    await first.goto(requirement)
    await first.fill('#catatan', 'Nomor cocok dengan daftar BNSP.')
    await first.check('input[name="tanpaHubungan"]')
    await press(first, 'terima')
    expect(await programmeLine()).toContain('Dalam verifikasi')
    const second = await signedIn(browser, 'demo-verifikator-2')
    await second.goto(requirement)
    await second.check('input[name="tanpaHubungan"]')
    await press(second, 'konfirmasi')
    expect(await programmeLine()).toContain('Terverifikasi dan aktif')
    expect(await programmeLine('?pada=2026-10-01')).toContain('Masa berlaku berakhir')
    await first.context().close()
    await second.context().close()
  })
})
