import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openBrowser, openPage } from './browser.ts'
import { press, said, signedIn } from './people.ts'
import { fillReport, plannedVisit } from './visiting.ts'

const url = inject('serverUrl')
const NO = 'LBG-000104' // its address is the only thing nobody has looked at
let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

async function publicWord(): Promise<string> {
  const page = await openPage(browser)
  await page.goto(`${url}/lembaga/${NO}`)
  const word = await page.locator('.panel__kata').innerText()
  await page.context().close()
  return word
}

const submit = (page: Page, form: string) =>
  Promise.all([page.waitForLoadState('load'), page.click(`${form} button[type="submit"]`)])

describe('from an application to a public status', () => {
  let application: string
  let visit: string

  test('the agency claims its record and applies; it has a number and a receipt', async () => {
    const owner = await signedIn(browser, 'demo-lembaga-2')
    await owner.goto(`${url}/lembaga-saya/klaim`)
    await owner.fill('#agencyNo', NO)
    await owner.check('input[name="role"][value="OWNER"]')
    await owner.fill('#message', 'Saya penanggung jawab lembaga ini; akta terlampir.')
    const paper = await (await owner.request.get(`${url}/lembaga/LBG-000001/surat-status`)).body()
    await owner.setInputFiles('#berkas', { name: 'akta.pdf', mimeType: 'application/pdf', buffer: paper })
    await submit(owner, 'main form')
    const counter = await signedIn(browser, 'demo-pengaduan')
    await counter.goto(`${url}/petugas/klaim`)
    await counter.click(`main tr:has-text("${NO}") a`)
    await press(counter, 'terima')

    await owner.goto(`${url}/lembaga-saya/${NO}/permohonan/baru`)
    await owner.check('input[name="kind"][value="CHANGE"]')
    await owner.fill('#message', 'Kantor pindah ruangan di alamat yang sama; mohon dilihat dan dicatat.')
    await submit(owner, 'main form')
    application = new URL(owner.url()).pathname.split('/').at(-1) ?? ''
    const text = await said(owner)
    expect(text).toContain('Sedang diperiksa')
    expect(text).toMatch(/dari 60 hari kerja/)
    const receipt = await owner.locator('a:has-text("Tanda terima")').getAttribute('href')
    expect((await owner.request.get(`${url}${receipt ?? ''}`)).headers()['content-type']).toBe('application/pdf')
    await counter.context().close()
    await owner.context().close()
  })

  test('two officers accept the application; the public sees no change yet', async () => {
    const before = await publicWord()
    const first = await signedIn(browser, 'demo-verifikator-1')
    await first.goto(`${url}/petugas/permohonan/${application}`)
    await first.fill('[name="teks-putusan"]', 'Permohonan lengkap; alamat akan dilihat di tempat.')
    await press(first, 'kabulkan')
    expect(await said(first)).toContain('menunggu petugas kedua')
    const second = await signedIn(browser, 'demo-kabid-1')
    await second.goto(`${url}/petugas/usulan`)
    await second.click(`tr:has-text("${NO}") a >> nth=0`)
    await second.check('input[name="tanpaHubungan"]')
    await press(second, 'konfirmasi')
    await second.goto(`${url}/petugas/permohonan/${application}`)
    expect(await said(second)).toContain('Dikabulkan')
    expect(await publicWord()).toBe(before)
    await first.context().close()
    await second.context().close()
  })

  test('the field team goes, reports and signs; the minutes are a PDF with a code that can be checked', async () => {
    visit = await plannedVisit(browser, NO)
    const lead = await signedIn(browser, 'demo-lapangan-1', { width: 360 })
    await lead.goto(visit)
    await fillReport(lead, 'Kantor berada di alamat tercatat.')
    await Promise.all([lead.waitForURL(/hasil=lapor/), lead.click('form[data-simpan] button[type="submit"]')])
    const draft = await lead.request.get(`${visit}/berita-acara`)
    expect([draft.status(), draft.headers()['content-type']]).toEqual([200, 'application/pdf'])
    for (const account of ['demo-lapangan-1', 'demo-lapangan-2']) {
      const member = await signedIn(browser, account)
      await member.goto(visit)
      await member.check('input[name="setuju"]')
      await Promise.all([member.waitForURL(/hasil=tanda/), submit(member, 'form:has(input[name="setuju"])')])
      await member.context().close()
    }
    await lead.goto(visit)
    await lead.check('input[name="cara"][value="SIGNED"]')
    await lead.fill('[name="nama"]', 'Wakil Rekaan')
    await Promise.all([lead.waitForURL(/hasil=wakil/), submit(lead, 'form:has(input[name="cara"])')])
    expect(await said(lead)).toContain('Ditandatangani')
    const signed = await lead.request.get(`${visit}/berita-acara`)
    expect((await signed.body()).subarray(0, 5).toString()).toBe('%PDF-')
    expect((await signed.body()).equals(await draft.body())).toBe(false)
    await lead.context().close()
  })

  test('what was seen waits for two verifiers; only the second makes the public status change', async () => {
    const before = await publicWord()
    const first = await signedIn(browser, 'demo-verifikator-2')
    await first.goto(`${url}/petugas/lembaga/${NO}/verifikasi/GEN-03`)
    await first.fill('#catatan', 'Berita acara ditandatangani semua pihak.')
    await first.check('input[name="tanpaHubungan"]')
    await press(first, 'terima')
    expect(await said(first)).toContain('menunggu petugas kedua')
    expect(await publicWord()).not.toBe('Terverifikasi dan aktif')
    const second = await signedIn(browser, 'demo-verifikator-3')
    await second.goto(`${url}/petugas/lembaga/${NO}/verifikasi/GEN-03`)
    await second.check('input[name="tanpaHubungan"]')
    await press(second, 'konfirmasi')
    expect(before).not.toBe('Terverifikasi dan aktif')
    expect(await publicWord()).toBe('Terverifikasi dan aktif')
    await first.context().close()
    await second.context().close()
  })
})
