import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { said, signedIn } from './people.ts'

const url = inject('serverUrl')
const origin = new URL(url).origin
const vetting = `${url}/petugas/lembaga/LBG-000062/verifikasi`
let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const post = (page: Page, path: string, form: Record<string, string>) =>
  page.request.post(path.startsWith('http') ? path : `${url}${path}`, { form, headers: { origin }, maxRedirects: 0 })

describe('after signing out', () => {
  test('no page of the rooms comes back from the history, nor from any cache', async () => {
    const page = await signedIn(browser, 'demo-verifikator-2', { javaScript: 'on' })
    for (const path of ['/petugas/antrean', `/petugas/lembaga/LBG-000062`, '/akun', '/petugas/usulan']) {
      const answer = await page.goto(`${url}${path}`)
      expect([path, answer?.headers()['cache-control']]).toEqual([path, expect.stringContaining('no-store')])
    }
    await page.goto(`${url}/petugas/lembaga/LBG-000062`)
    await page.click('form[action="/masuk/keluar"] button')
    expect(new URL(page.url()).pathname).toBe('/masuk')
    await page.goBack()
    await page.waitForLoadState('load')
    expect(new URL(page.url()).pathname).toBe('/masuk')
    expect(await page.locator('body').innerText()).not.toContain('LBG-000062')
    await page.context().close()
  })
})

describe('the session ends while somebody types', () => {
  test('the text waits behind the sign-in, and is sent only when they say so', async () => {
    const page = await signedIn(browser, 'demo-verifikator-1')
    await page.goto(`${url}/petugas/lembaga/LBG-000117/verifikasi?bukti=ev-0117-02`)
    await page.fill('#catatan', 'Ditulis sebelum sesi berakhir.')
    await page.context().clearCookies()
    await Promise.all([page.waitForURL(/\/masuk/), page.click('button[name="tindakan"][value="terima"]')])
    await page.click('button[name="akun"][value="demo-verifikator-1"]')
    expect(await said(page)).toContain('Ditulis sebelum sesi berakhir.')
    expect(await said(page)).not.toContain('Berkas yang tadi dipilih')
    await Promise.all([page.waitForURL(/verifikasi/), page.click('main form button[type="submit"]')])
    expect(await said(page)).toContain('Nyatakan dahulu bahwa Anda tidak punya hubungan')
    expect(await page.inputValue('#catatan')).toBe('Ditulis sebelum sesi berakhir.')
    await page.context().close()
  })

  test('files are said not to have been kept; the form comes back with its text and asks for them', async () => {
    const page = await signedIn(browser, 'demo-lembaga-1')
    await page.goto(`${url}/lembaga-saya/LBG-000001/bukti`)
    await page.selectOption('#kind', 'NPWP')
    await page.fill('#number', '09.254.294.3-407.000')
    await page.fill('#validFrom', '2026-01-05')
    const file = { name: 'npwp.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n%%EOF') }
    await page.setInputFiles('#berkas', file)
    await page.context().clearCookies()
    await Promise.all([page.waitForURL(/\/masuk/), page.click('main form button[type="submit"]')])
    await page.click('button[name="akun"][value="demo-lembaga-1"]')
    expect(await said(page)).toContain('Berkas yang tadi dipilih tidak ikut tersimpan.')
    await Promise.all([page.waitForLoadState('load'), page.click('main form button[type="submit"]')])
    expect(await page.inputValue('#number')).toBe('09.254.294.3-407.000')
    expect(await page.locator('#berkas').count()).toBe(1)
    await page.context().close()
  })

  test('whoever signs in as somebody else does not act with it: their own rights are asked', async () => {
    const page = await signedIn(browser, 'demo-verifikator-1')
    await page.goto(`${url}/petugas/lembaga/LBG-000001/usul/sanksi`)
    await page.context().clearCookies()
    await post(page, '/petugas/lembaga/LBG-000001/usul/sanksi', { catatan: 'x' }).then(async (answer) => {
      await page.goto(`${url}${answer.headers()['location'] ?? ''}`)
    })
    await page.click('button[name="akun"][value="demo-lembaga-1"]')
    await Promise.all([page.waitForLoadState('load'), page.click('main form button[type="submit"]')])
    expect(await page.locator('body').innerText()).not.toContain('menunggu petugas kedua')
    expect((await post(page, '/petugas/lembaga/LBG-000001/usul/sanksi', { catatan: 'x' })).status()).toBe(403)
    await page.context().close()
  })
})

describe('forms made by hand', () => {
  test('fields nobody asked for change nothing: version, agency, actor, permission, persons', async () => {
    const page = await signedIn(browser, 'demo-verifikator-1')
    const forged = {
      ...{ tindakan: 'konfirmasi', catatan: '', tanpaHubungan: 'ya', actor: 'demo-kadis', accountId: 'demo-kadis' },
      ...{ permission: 'act:confirm-decision', roles: 'OFFICE_HEAD', agencyNo: 'LBG-000001', persons: '[]' },
    }
    for (const versi of ['-1', '999999', '1e9', '', 'x', '1; drop table agency']) {
      const answer = await post(page, `${vetting}/GEN-02`, { ...forged, versi, ref: 'USL-AAAA-AAAA-A' })
      expect([versi, [409, 422].includes(answer.status())]).toEqual([versi, true])
      expect(await answer.text()).toMatch(/role="alert"|class="galat/)
    }
    await page.context().close()
  })

  test('a form of another site is turned away with the session of this one (CSRF)', async () => {
    const page = await signedIn(browser, 'demo-verifikator-1')
    const attempts: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site', origin },
      { 'sec-fetch-site': 'same-site', origin },
      {},
    ]
    for (const headers of attempts) {
      const answer = await page.request.post(`${url}/petugas/antrean`, {
        ...{ form: { nama: 'Dari luar', tampilan: '' }, headers, maxRedirects: 0 },
      })
      expect([headers, answer.status()]).toEqual([headers, 403])
    }
    await page.goto(`${url}/petugas/antrean`)
    expect(await page.content()).not.toContain('Dari luar')
    await page.context().close()
  })
})

describe('the way back after signing in stays on this site', () => {
  test.each([
    ...['//evil.example', '/\\evil.example', '\\\\evil.example', '/%5cevil.example', 'https://evil.example/petugas'],
    ...[
      'javascript:alert(1)',
      'data:text/html,x',
      '/\t/evil.example',
      '/\n//evil.example',
      ' //evil.example',
      '///evil.example',
    ],
    ...['/petugas/antrean/..//evil.example', '/masuk?kembali=//evil.example', 'evil.example', '%2F%2Fevil.example'],
  ])('%j', async (target) => {
    const page = await signedIn(browser, 'demo-verifikator-2')
    await page.context().clearCookies()
    await page.goto(`${url}/masuk?kembali=${encodeURIComponent(target)}`)
    await page.click('button[name="akun"][value="demo-verifikator-2"]')
    expect(new URL(page.url()).origin).toBe(origin)
    await page.context().close()
  })
})

describe('addresses that are guessed', () => {
  test('open no file', async () => {
    const owner = await signedIn(browser, 'demo-lembaga-2')
    for (const path of ['/berkas/aaaaaaaaaaaaaaaaaaaaaaaaaa', '/berkas/x/halaman/1']) {
      expect([403, 404]).toContain((await owner.request.get(`${url}${path}`, { maxRedirects: 0 })).status())
    }
    await owner.context().close()
  })
})
