import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openBrowser, openPage } from './browser.ts'
import { said, signedIn } from './people.ts'

const url = inject('serverUrl')
let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await openBrowser()
  page = await signedIn(browser, 'demo-kabid-2')
})
afterAll(() => browser.close())

/** A list whose titles nobody would guess, with a row that has no name. */
function list(names: readonly string[]): Buffer {
  const rows = names.map((name, n) => `${name};99800000000${String(n).padStart(2, '0')};Cikarang Utara`)
  return Buffer.from(['Sebutan;Kode;Wilayah', ...rows, ';9980000000099;Setu'].join('\n'))
}

async function uploaded(name: string, content: Buffer): Promise<void> {
  await page.goto(`${url}/petugas/impor`)
  await page.setInputFiles('#berkas', { name, mimeType: 'text/csv', buffer: content })
  await page.fill('#daftar', `Daftar uji ${name}`)
  await page.selectOption('#jenis', 'LPK_SWASTA')
  await page.fill('#tanggal', '2026-11-20')
  await Promise.all([page.waitForLoadState('load'), page.click('main form button')])
}

async function found(name: string): Promise<number> {
  const reader = await openPage(browser)
  await reader.goto(`${url}/lembaga?q=${encodeURIComponent(name)}`)
  const hits = await reader.locator(`main a:has-text("${name}")`).count()
  await reader.context().close()
  return hits
}

const run = () =>
  Promise.all([page.waitForURL(/impor\/hasil/), page.click('main form:has(button:text-matches("Jalankan")) button')])
const undo = () => page.click('button:has-text("Batalkan impor ini")')

describe('a list is imported on the page', () => {
  test('nothing chosen is told, and nothing is lost', async () => {
    await page.goto(`${url}/petugas/impor`)
    await page.fill('#daftar', 'Daftar tanpa berkas')
    await page
      .locator('#berkas')
      .evaluate('(input) => { input.required = false }')
      .catch(() => undefined)
    await page.setInputFiles('#berkas', { name: 'kosong.csv', mimeType: 'text/csv', buffer: Buffer.alloc(0) })
    await Promise.all([page.waitForLoadState('load'), page.click('main form button')])
    expect(await page.locator('[role="alert"]').count()).toBeGreaterThan(0)
    expect(await page.inputValue('#daftar')).toBe('Daftar tanpa berkas')
  })

  test('columns are named by hand, rows with errors are shown, and nothing is written before it is run', async () => {
    await uploaded('asing.csv', list(['LPK Sinar Imporan', 'LPK Surya Imporan']))
    await page.selectOption('select[name="kolom-name"]', 'Sebutan')
    await page.selectOption('select[name="kolom-nib"]', 'Kode')
    await Promise.all([page.waitForURL(/kolom-name=Sebutan/), page.click('form[method="get"] button')])
    const text = await said(page)
    expect(text).toContain('2')
    expect(await page.locator('table').count()).toBeGreaterThan(0)
    expect(await found('LPK Sinar Imporan')).toBe(0)
  })

  test('it runs as it was shown, and is undone as a whole while nothing was built on it', async () => {
    await run()
    expect(await said(page)).toContain('2 / 0 / 0 / 1')
    expect(await found('LPK Sinar Imporan')).toBeGreaterThan(0)
    await undo()
    await page.locator('main', { hasText: /dibatalkan/ }).waitFor()
    expect(await found('LPK Sinar Imporan')).toBe(0)
    await page.reload()
    expect(await page.locator('button:has-text("Batalkan impor ini")').count()).toBe(0)
  })

  test('undo is refused, with what stands in the way, once something was built on it', async () => {
    await uploaded('dibangun.csv', Buffer.from('Nama;NIB;Kecamatan\nLPK Bangunan Imporan;9981000000001;Setu'))
    await run()
    const result = page.url()
    const no = /LBG-\d{6}/.exec(await said(page))?.[0] ?? ''
    const counter = await signedIn(browser, 'demo-pengaduan')
    await counter.goto(`${url}/petugas/lembaga/${no}/permohonan`)
    await counter.check('input[name="kind"][value="CHANGE"]')
    await counter.fill('#message', 'Lembaga melapor pindah tempat pelatihan.')
    await Promise.all([counter.waitForLoadState('load'), counter.click('main form button[type="submit"]')])
    await counter.context().close()
    await page.goto(result)
    const button = page.locator('button:has-text("Batalkan impor ini")')
    if ((await button.count()) > 0) await undo()
    await page.locator('main', { hasText: 'permohonan' }).waitFor()
    expect(await found('LPK Bangunan Imporan')).toBeGreaterThan(0)
  })
})
