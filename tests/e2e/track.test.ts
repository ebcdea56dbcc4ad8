import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { violationsOn } from './axe.ts'
import { openBrowser, openPage, type Reader } from './browser.ts'
import { press, said, signedIn } from './people.ts'

const url = inject('serverUrl')
let browser: Browser
let page: Page
let report: { no: string; secret: string }

beforeAll(async () => {
  browser = await openBrowser()
  page = await openPage(browser)
  report = await sendReport()
})
afterAll(() => browser.close())

async function sendReport(): Promise<typeof report> {
  const data = {
    mode: 'ANONIM',
    reporterKind: 'JOB_SEEKER',
    content: { kinds: ['A6', 'C1'], story: 'Saya membayar untuk tempat kerja di pabrik.', moneyPaid: 6_500_000 },
  }
  const headers = { 'Idempotency-Key': crypto.randomUUID() }
  const answer = await page.request.post(`${url}/api/v1/complaints`, { data, headers })
  expect(answer.status()).toBe(201)
  return (await answer.json()) as typeof report
}

async function open(one: Page, { no, secret }: typeof report): Promise<void> {
  await one.goto(`${url}/lacak`)
  await one.fill('#nomor', no)
  await one.fill('#kode', secret)
  await Promise.all([one.waitForLoadState('load'), one.click('form[action="/lacak"] button')])
}

describe('who reported follows the report, without JavaScript', () => {
  test('number and secret open it, and neither is in an address', async () => {
    await open(page, report)
    expect(page.url()).toBe(`${url}/lacak/laporan`)
    const text = await said(page)
    expect(text).toContain(report.no)
    expect(text).toContain('Ditangani Dinas Ketenagakerjaan')
    expect(text).toContain('Anonim: tidak ada identitas yang disimpan.')
    expect(text).not.toContain('pabrik')
  })

  test('a message goes to the office, which answers; each sees that the other saw', async () => {
    await page.fill('#isi-pesan', 'Ada dua orang lain yang ingin melapor.')
    await Promise.all([page.waitForURL('**/lacak/laporan?terkirim=*'), page.click('#tulis button')])
    expect(await said(page)).toContain('Pesan Anda terkirim.')
    expect(await said(page)).toContain('belum dilihat')

    const officer = await signedIn(browser, 'demo-pengaduan')
    await officer.goto(`${url}/petugas/laporan/${report.no}`)
    expect(await said(officer)).toContain('Ada dua orang lain yang ingin melapor.')
    await officer.fill('textarea[name="pesan"]', 'Mereka boleh melapor sendiri dengan rahasia.')
    await press(officer, 'pesan')
    await officer.context().close()

    await page.goto(`${url}/lacak/laporan`)
    const text = await said(page)
    expect(text).toContain('Mereka boleh melapor sendiri dengan rahasia.')
    expect(text).toMatch(/WIB dilihat Ada dua orang lain/)
    expect(text).not.toMatch(/Demo|petugas pengaduan/i)
  })

  test('one press tells of pressure, and the page says whom to call', async () => {
    await page.check('input[name="bahaya"]')
    await Promise.all([
      page.waitForURL('**/lacak/laporan?terkirim=pressure*'),
      page.click('section:has(#tekanan) button'),
    ])
    const text = await said(page)
    expect(text).toContain('Petugas piket sudah diberi tahu.')
    expect(text).toContain('Dinaikkan menjadi mendesak')
    expect(text).toContain('110')
  })

  test('the proof tells an ombudsman that there was a report, and leads to none', async () => {
    const proof = await page.getAttribute('a[href^="/cek/"]', 'href')
    const stranger = await openPage(browser)
    await stranger.goto(`${url}/verifikasi`)
    await stranger.fill('input[name="kode"]', (proof ?? '').slice('/cek/'.length))
    await Promise.all([stranger.waitForURL('**/cek/*'), stranger.click('form:has(input[name="kode"]) button')])
    const text = await said(stranger)
    expect(text).toContain('Bukti melapor ini sah')
    expect(text).not.toContain(report.no)
    await stranger.goto(`${url}${proof ?? ''}_`)
    expect(await said(stranger)).toContain('Bukti melapor ini tidak sah')
    await stranger.context().close()
  })

  test('withdrawing is ticked first, and ends it', async () => {
    await page.goto(`${url}/lacak/laporan`)
    await page.click('details:has(input[name="yakin"]) summary')
    await Promise.all([page.waitForLoadState('load'), page.click('details:has(input[name="yakin"]) button')])
    expect(await said(page)).toContain('Beri tanda centang')
    await page.check('input[name="yakin"]')
    await Promise.all([
      page.waitForURL('**/lacak/laporan?terkirim=withdraw*'),
      page.click('details:has(input[name="yakin"]) button'),
    ])
    expect(await said(page)).toContain('Laporan dicabut.')
  })

  test('leaving closes it', async () => {
    await page.click('a[href="/lacak/keluar"]')
    await page.goto(`${url}/lacak/laporan`)
    expect(page.url()).toBe(`${url}/lacak?tertutup`)
    expect(await said(page)).toContain('Halaman laporan sudah tertutup')
  })
})

describe('what a guess is answered', () => {
  const guess = async (no: string, secret: string) => {
    // Compressed, the number that was typed would make a byte more or less.
    const headers = { 'Accept-Encoding': 'identity' }
    const form = { nomor: no, kode: secret }
    const answer = await page.request.post(`${url}/lacak`, { form, headers, maxRedirects: 0 })
    const body = (await answer.text()).replaceAll(no, 'LAP-X')
    const { date: _date, 'x-request-id': _id, ...told } = answer.headers()
    return { status: answer.status(), body, told }
  }

  test('is byte for byte the same, whether there is such a report or not, and when it came too soon', async () => {
    const other = await sendReport()
    const unknown = await guess('LAP-2026-999999', other.secret)
    expect(unknown.status).toBe(422)
    expect(unknown.body).toContain('tidak membuka laporan')
    expect(await guess(report.no, other.secret)).toEqual(unknown)
    for (let n = 0; n < 7; n += 1) expect(await guess(report.no, other.secret)).toEqual(unknown)
  })
})

describe('the pages of who follows', () => {
  test('are kept nowhere, told to no other page, load nothing of others', async () => {
    const other = await sendReport()
    const one = await openPage(browser)
    const asked: string[] = []
    one.on('request', (request) => asked.push(new URL(request.url()).origin))
    await open(one, other)
    const answer = await one.goto(`${url}/lacak/laporan`)
    expect(answer?.headers()).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': expect.stringContaining('noindex') as string,
      'content-security-policy': expect.stringMatching(/^default-src 'none'(?!.*script-src)/) as string,
    })
    expect(new Set(asked)).toEqual(new Set([url]))
    await one.context().close()
  })

  test.each([{ width: 360 }, { width: 1280 }, { width: 360, colours: 'dark' }] as Reader[])(
    'can be used by everybody: %j',
    async (reader) => {
      const other = await sendReport()
      const one = await openPage(browser, { ...reader, javaScript: 'on' })
      await one.goto(`${url}/lacak`)
      expect(await violationsOn(one)).toEqual([])
      await open(one, other)
      expect(await violationsOn(one)).toEqual([])
      expect(await one.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(reader.width ?? 1280)
      await one.context().close()
    },
  )
})
