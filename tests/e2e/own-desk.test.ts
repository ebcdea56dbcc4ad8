import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openBrowser, openPage } from './browser.ts'
import { press, said, signedIn } from './people.ts'

const url = inject('serverUrl')
let browser: Browser
let paper: { name: string; mimeType: string; buffer: Buffer }

beforeAll(async () => {
  browser = await openBrowser()
  const reader = await openPage(browser)
  const buffer = await (await reader.request.get(`${url}/lembaga/LBG-000001/surat-status`)).body()
  paper = { name: 'persetujuan-program.pdf', mimeType: 'application/pdf', buffer }
})
afterAll(() => browser.close())

// Before the agency brings what is missing: after that it is not missing any more.
describe('what the public finds (scenario 1)', () => {
  test('one programme runs, one has no approval, and placement is said not to be on record', async () => {
    const page = await openPage(browser)
    await page.goto(`${url}/lembaga?q=cakrawala`)
    await page.click('main a:has-text("LPK Cakrawala Contoh")')
    expect(await page.locator('.panel__kata').innerText()).toBe('Belum memenuhi persyaratan')
    const all = await page.locator('.kegiatan').allInnerTexts()
    expect(all.find((line) => line.includes('Las SMAW'))).toContain('Terverifikasi dan aktif')
    expect(await said(page)).toMatch(/tidak ada izin penempatan[^.]*tercatat/i)
    await page.goto(`${url}/lembaga?q=PT+Rekrut+Bayangan`)
    expect(await said(page)).toMatch(/[Tt]idak tercatat/)
    expect(await page.locator('main a[href^="/lapor"]').count()).toBeGreaterThan(0)
    await page.context().close()
  })
})

describe('an agency uploads what is missing, and two officers accept it', () => {
  const requirement = `${url}/petugas/lembaga/LBG-000001/verifikasi/LPK-08.operator-forklift`
  let owner: Page

  test('it sees what is missing in plain words, and no other agency', async () => {
    owner = await signedIn(browser, 'demo-lembaga-1')
    await owner.goto(`${url}/lembaga-saya/LBG-000001`)
    expect(await said(owner)).toContain('Program baru atau perubahan program disetujui Kepala Dinas.')
    expect((await owner.goto(`${url}/lembaga-saya/LBG-000004`))?.status()).toBe(404)
    expect((await owner.goto(`${url}/petugas/antrean`))?.status()).toBe(403)
  })

  test('what cannot be taken is told, and what was typed stays', async () => {
    await owner.goto(`${url}/lembaga-saya/LBG-000001/bukti`)
    await owner.selectOption('#kind', 'PROGRAM_APPROVAL')
    await owner.selectOption('#programme', { label: 'Operator Forklift' })
    await owner.fill('#number', '500.15/9/Disnaker/2026')
    await owner.fill('#validFrom', '2026-11-20')
    await owner.setInputFiles('#berkas', { ...paper, buffer: Buffer.from('%PDF-1.7 rusak') })
    await owner.click('main button[type="submit"]')
    expect(await owner.locator('[role="alert"]').count()).toBeGreaterThan(0)
    expect(await owner.inputValue('#number')).toBe('500.15/9/Disnaker/2026')
  })

  test('a good document is received and read by the officers as pictures', async () => {
    await owner.setInputFiles('#berkas', paper)
    await owner.click('main button[type="submit"]')
    expect(await said(owner)).toContain('menunggu pemeriksaan')
    const officer = await signedIn(browser, 'demo-verifikator-1')
    await officer.goto(requirement)
    expect(await said(officer)).toContain('persetujuan-program.pdf')
    const picture = await officer.locator('.dok img').first().getAttribute('src')
    const answer = await officer.request.get(`${url}${picture ?? ''}`)
    expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'image/webp'])
    const stranger = await openPage(browser)
    expect((await stranger.request.get(`${url}${picture ?? ''}`, { maxRedirects: 0 })).status()).toBe(303)
    const other = await signedIn(browser, 'demo-lembaga-2')
    expect((await other.request.get(`${url}${picture ?? ''}`)).status()).toBe(404)
    await officer.fill('#catatan', 'Nomor dan tanda tangan cocok.')
    await officer.check('input[name="tanpaHubungan"]')
    await press(officer, 'terima')
  })

  test('the second officer is shown the same file; the programme becomes active by itself', async () => {
    const second = await signedIn(browser, 'demo-verifikator-2')
    await second.goto(requirement)
    await second.click('summary:has-text("Yang dilihat petugas pertama")')
    expect(await said(second)).toContain('persetujuan-program.pdf (')
    await second.check('input[name="tanpaHubungan"]')
    await press(second, 'konfirmasi')
    const reader = await openPage(browser)
    await reader.goto(`${url}/lembaga/LBG-000001?bahasa=id`)
    const lines = await reader.locator('.kegiatan').allInnerTexts()
    expect(lines.find((line) => line.includes('Operator Forklift'))).toContain('Terverifikasi dan aktif')
  })
})

describe('somebody claims an agency', () => {
  test('with proof; an officer accepts; the desk opens, and shuts when access ends', async () => {
    const claimant = await signedIn(browser, 'demo-lembaga-2')
    expect((await claimant.goto(`${url}/lembaga-saya/LBG-000005`))?.status()).toBe(404)
    await claimant.goto(`${url}/lembaga-saya/klaim`)
    await claimant.fill('#agencyNo', 'LBG-000005')
    await claimant.check('input[name="role"][value="OWNER"]')
    await claimant.fill('#message', 'Saya penanggung jawab lembaga ini; akta terlampir.')
    await claimant.setInputFiles('#berkas', paper)
    await claimant.click('main button[type="submit"]')
    expect(await said(claimant)).toContain('Menunggu petugas')

    const officer = await signedIn(browser, 'demo-pengaduan')
    await officer.goto(`${url}/petugas/klaim`)
    await officer.click('main tr:has-text("LBG-000005") a')
    await press(officer, 'terima')
    expect((await claimant.goto(`${url}/lembaga-saya/LBG-000005`))?.status()).toBe(200)

    await officer.click('summary:has-text("Akhiri akses")')
    await officer.fill('input[name="reason"]', 'Salah orang.')
    await Promise.all([officer.waitForLoadState('load'), officer.click('button[name="akhiri"]')])
    expect((await claimant.goto(`${url}/lembaga-saya/LBG-000005`))?.status()).toBe(404)
  })
})
