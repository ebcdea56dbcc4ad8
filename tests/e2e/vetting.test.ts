import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openBrowser, openPage } from './browser.ts'
import { press, said, signedIn } from './people.ts'

const url = inject('serverUrl')
const vetting = `${url}/petugas/lembaga/LBG-000021/verifikasi`
let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

async function publicStatus(): Promise<string> {
  const page = await openPage(browser)
  await page.goto(`${url}/lembaga/LBG-000021`)
  const word = await page.locator('.panel__kata').innerText()
  await page.context().close()
  return word
}

describe('two officers accept what an agency has offered, without JavaScript', () => {
  test('a stranger is led to sign in, and back', async () => {
    const page = await openPage(browser)
    await page.goto(`${vetting}/GEN-03`)
    expect(new URL(page.url()).pathname).toBe('/masuk')
    await page.click('button[name="akun"][value="demo-verifikator-1"]')
    expect(page.url()).toBe(`${vetting}/GEN-03`)
    await page.context().close()
  })

  test('the first proposes, with a note and without a tie; the public sees no change', async () => {
    const page = await signedIn(browser, 'demo-verifikator-1')
    await page.goto(`${vetting}/GEN-03`)
    expect(await said(page)).toContain('Bila diterima')
    await page.fill('#catatan', 'Alamat dicek; papan nama terpasang.')
    await press(page, 'terima')
    expect(await said(page)).toContain('Nyatakan dahulu bahwa Anda tidak punya hubungan')
    expect(await page.inputValue('#catatan')).toBe('Alamat dicek; papan nama terpasang.')
    await page.check('input[name="tanpaHubungan"]')
    await press(page, 'terima')
    expect(await said(page)).toContain('Usulan tercatat dan menunggu petugas kedua.')
    expect(await publicStatus()).toBe('Dalam verifikasi')
  })

  test('who proposed cannot confirm it, not by a form made by hand either', async () => {
    const page = await signedIn(browser, 'demo-verifikator-1')
    await page.goto(`${vetting}/GEN-03`)
    expect(await page.locator('button[value="konfirmasi"]').count()).toBe(0)
    await page.goto(`${url}/petugas/usulan`)
    await page.click('tr:has-text("LBG-000021") a >> nth=0')
    const form = { tindakan: 'konfirmasi', versi: '1', catatan: '', tanpaHubungan: 'ya' }
    const origin = new URL(url).origin
    const answer = await page.request.post(page.url(), { form, headers: { origin }, maxRedirects: 0 })
    expect(answer.status()).toBe(409)
    expect(await answer.text()).toContain('Petugas kedua harus orang lain')
  })

  test('two others confirm; the public page follows by itself', async () => {
    const page = await signedIn(browser, 'demo-verifikator-2')
    for (const requirement of ['GEN-02', 'GEN-03']) {
      await page.goto(`${vetting}/${requirement}`)
      expect(await said(page)).toContain('Bila dikonfirmasi')
      await page.check('input[name="tanpaHubungan"]')
      await press(page, 'konfirmasi')
      expect(await said(page)).toContain('Tercatat. Halaman publik mengikuti fakta yang baru.')
    }
    expect(await publicStatus()).toBe('Terverifikasi dan aktif')
  })

  test('pressed twice, or from the page of before, it is told and happens once', async () => {
    const page = await signedIn(browser, 'demo-kabid-1')
    await page.goto(`${url}/petugas/usulan`)
    await page.click('h2 ~ table a >> nth=0')
    expect(await page.locator('button[value="konfirmasi"]').count()).toBe(0)
    expect(await said(page)).toContain('Petugas kedua: Dikonfirmasi')
  })
})

describe('a sanction of more than six months', () => {
  test('is refused with the reason, and the form keeps what was typed (scenario 5)', async () => {
    const page = await signedIn(browser, 'demo-verifikator-1')
    await page.goto(`${url}/petugas/lembaga/LBG-000004/usul/sanksi`)
    await page.selectOption('#step', 'PENGHENTIAN_SEMENTARA')
    await page.selectOption('#level', 'PROGRAMME')
    await page.selectOption('#activity', 'TRAIN')
    await page.selectOption('#programmeKey', { index: 1 })
    await page.fill('#number', '500.15/77/Disnaker/2026')
    await page.fill('#from', '2026-08-03')
    await page.fill('#to', '2027-03-01')
    await page.check('input[name="rightOfReplyDone"]')
    await page.check('input[name="writtenReasons"]')
    await page.fill('#catatan', 'Keputusan Kepala Dinas.')
    await page.click('main button[type="submit"]')
    expect(await said(page)).toContain('paling lama enam bulan')
    expect(await page.inputValue('#number')).toBe('500.15/77/Disnaker/2026')
    expect(await page.inputValue('#to')).toBe('2027-03-01')
  })
})
