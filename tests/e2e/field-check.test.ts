import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aPhoto } from '#tests/factories/uploads.ts'
import { violationsOn } from './axe.ts'
import { openBrowser } from './browser.ts'
import { said, signedIn, signIn } from './people.ts'
import { fillReport, plannedVisit } from './visiting.ts'

const folder = mkdtempSync(join(tmpdir(), 'ceklembaga-foto-'))
let browser: Browser

/** A photo as the camera of a phone leaves it, taken at 07.20 WIB of the day of the demonstration. */
async function photoFile(name: string, width = 640): Promise<string> {
  const path = join(folder, name)
  writeFileSync(path, await aPhoto(width, 480))
  utimesSync(path, TAKEN, TAKEN)
  return path
}
const TAKEN = new Date('2026-11-24T07:20:00+07:00')

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await browser.close()
})

async function phone(account = 'demo-lapangan-1'): Promise<Page> {
  const page = await signedIn(browser, account, { width: 360, javaScript: 'on' })
  await page.context().grantPermissions(['geolocation'])
  await page.context().setGeolocation({ latitude: -6.365, longitude: 107.172, accuracy: 14 })
  return page
}

const news = (page: Page) => page.locator('[data-kabar]').innerText()
const photoNews = (page: Page) => page.locator('[data-foto-kabar]').innerText()
const waiting = (page: Page) => page.locator('[data-foto-draf] li')
const toldOfPhotos = (page: Page, text: string) => page.locator('[data-foto-kabar]', { hasText: text }).waitFor()
const send = (page: Page) => page.click('form[data-simpan] button[type="submit"]')

async function choose(page: Page, ...files: string[]): Promise<void> {
  await page.setInputFiles('#berkas', files)
  await page
    .locator('[data-foto-draf] li', { hasText: /ponsel tidak|± / })
    .nth(files.length - 1)
    .waitFor()
}

async function kept(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`Object.keys(localStorage).filter((name) => name.startsWith('ceklembaga:'))`)
}

describe('a report is filled in where there is no connection', () => {
  let visit: string
  let page: Page
  let key = ''

  test('with photos that keep their time and place, and is usable on a phone', async () => {
    visit = await plannedVisit(browser, 'LBG-000110')
    page = await phone()
    await page.goto(visit)
    await fillReport(page, 'Papan nama terpasang.')
    await choose(page, await photoFile('muka.jpg'))
    await page.fill('[data-foto-draf] li input', 'Tampak muka')
    expect(await waiting(page).innerText()).toMatch(/muka\.jpg\s.*07[.:]20 WIB.*± 14 m/s)
    expect(await violationsOn(page)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
  })

  test('pressing Send says that there is no connection, and nothing is lost when the page is gone', async () => {
    await page.context().setOffline(true)
    await send(page)
    expect(await news(page)).toContain('Tidak ada sambungan')
    await page.reload().catch(() => undefined)
    await page.context().setOffline(false)
    await page.goto(visit)
    expect(await news(page)).toContain('dikembalikan')
    expect(await page.inputValue('#ringkasan')).toBe('Papan nama terpasang.')
    await waiting(page).first().waitFor()
    expect(await page.inputValue('[data-foto-draf] li input')).toBe('Tampak muka')
  })

  test('back online it is sent once, photos first, and nothing stays on the phone', async () => {
    const posts: string[] = []
    page.on('request', (request) => {
      if (request.method() === 'POST')
        posts.push(request.headers()['content-type']?.startsWith('multipart/') === true ? 'foto' : 'lapor')
    })
    key = await page.inputValue('input[name="kunci"]')
    await Promise.all([page.waitForURL(/hasil=lapor/), send(page)])
    expect(posts).toEqual(['foto', 'lapor'])
    const text = await said(page)
    expect(text).toContain('Hasil terkirim dan berita acara dibuat.')
    expect(text).toContain('Tampak muka')
    expect(text).toMatch(/07[.:]20 WIB \(dari ponsel\)/)
    expect(text).toMatch(/-6,365.*107,172.*± 14 m/)
    await expect.poll(() => kept(page)).toEqual([])
    expect(
      await page.evaluate(`indexedDB.databases().then((all) => new Promise((resolve) => {
      const open = indexedDB.open(all[0].name)
      open.onsuccess = () => {
        const all = open.result.transaction('foto').objectStore('foto').count()
        all.onsuccess = () => resolve(all.result)
      }
    }))`),
    ).toBe(0)
  })

  test('sent again, as after an answer that got lost, it is the same visit; with another key it is refused', async () => {
    const origin = new URL(visit).origin
    const form = { maksud: 'lapor', kunci: key, tanggal: '2026-11-24', mulai: '07:10', selesai: '07:40' }
    const post = (given: Record<string, string>) =>
      page.request.post(visit, {
        form: { ...form, 'temuan.GEN-03': 'OK', ...given },
        headers: { origin },
        maxRedirects: 0,
      })
    const again = await post({})
    expect([again.status(), again.headers()['location']]).toEqual([303, expect.stringMatching(/hasil=lapor$/)])
    const other = await post({ kunci: '11111111-1111-4111-8111-111111111111' })
    expect(other.status()).toBe(422)
    expect(await other.text()).toContain('Hasil kunjungan ini sudah dikirim')
    await page.context().close()
  })
})

describe('a draft', () => {
  test('in two tabs is one: filled in here it is there, sent here it is not sent there again', async () => {
    const visit = await plannedVisit(browser, 'LBG-000067')
    const first = await phone()
    await first.goto(visit)
    const second = await first.context().newPage()
    await second.goto(visit)
    await fillReport(first, 'Dari tab pertama.')
    await expect.poll(() => second.inputValue('#ringkasan')).toBe('Dari tab pertama.')
    expect(await second.inputValue('input[name="kunci"]')).toBe(await first.inputValue('input[name="kunci"]'))
    await Promise.all([first.waitForURL(/hasil=lapor/), send(first)])
    await second.locator('[data-kabar]', { hasText: 'di tab lain' }).waitFor()
    await Promise.all([second.waitForURL(/hasil=lapor/), send(second)])
    const letters = await said(second)
    expect(letters.match(/BAPL/g)?.length ?? 0).toBeLessThanOrEqual(1)
    await first.context().close()
  })

  test('is of one officer: the next who signs in on this phone sees nothing of it; it waits for its owner', async () => {
    const visit = await plannedVisit(browser, 'LBG-000069')
    const page = await phone()
    await page.goto(visit)
    await fillReport(page, 'Catatan petugas pertama.')
    await choose(page, await photoFile('milik-pertama.jpg', 500))
    await page.goto(`${new URL(visit).origin}/petugas/antrean`)
    await page.click('form[action="/masuk/keluar"] button')
    await signIn(page, 'demo-lapangan-2')
    await page.goto(visit)
    expect(await page.inputValue('#ringkasan')).toBe('')
    expect(await waiting(page).count()).toBe(0)
    await page.context().clearCookies()
    await signIn(page, 'demo-lapangan-1')
    await page.goto(visit)
    expect(await page.inputValue('#ringkasan')).toBe('Catatan petugas pertama.')
    await waiting(page).first().waitFor()
    const reloaded = page.waitForEvent('load')
    await page.click('[data-kosongkan]')
    await reloaded
    expect(await kept(page)).toEqual([])
    expect(await waiting(page).count()).toBe(0)
    await page.context().close()
  })

  test('outlives a session that ended while it was filled in: photos and text are said to be there', async () => {
    const visit = await plannedVisit(browser, 'LBG-000092')
    const page = await phone()
    await page.goto(visit)
    await fillReport(page, 'Sesi berakhir.')
    await choose(page, await photoFile('sesi.jpg', 510))
    await page.context().clearCookies()
    await send(page)
    await toldOfPhotos(page, 'sudah keluar')
    expect(await photoNews(page)).toContain('1 foto dan isian masih tersimpan')
    await signIn(page, 'demo-lapangan-1')
    await page.goto(visit)
    await Promise.all([page.waitForURL(/hasil=lapor/), send(page)])
    expect(await said(page)).toContain('Sesi berakhir.')
    await page.context().close()
  })
})

describe('a phone that cannot keep things says so', () => {
  let visit: string
  beforeAll(async () => {
    visit = await plannedVisit(browser, 'LBG-000039')
  })

  async function crippled(script: string): Promise<Page> {
    const page = await phone()
    await page.addInitScript(script)
    await page.goto(visit)
    return page
  }

  test('no store for photos, as in a private window: they are uploaded by the form', async () => {
    const page = await crippled(`Object.defineProperty(window, 'indexedDB', { value: undefined })`)
    expect(await photoNews(page)).toContain('tidak dapat menyimpan foto')
    await page.setInputFiles('#berkas', await photoFile('langsung.jpg', 520))
    await page.fill('#foto-keterangan', 'Diunggah langsung')
    await Promise.all([page.waitForURL(/hasil=foto/), page.click('form[data-foto] button[type="submit"]')])
    expect(await said(page)).toContain('Diunggah langsung')
    await page.context().close()
  })

  test('no room: the photo is named', async () => {
    const page = await crippled(
      `IDBObjectStore.prototype.add = () => { throw new DOMException('penuh', 'QuotaExceededError') }`,
    )
    await page.setInputFiles('#berkas', await photoFile('penuh.jpg', 530))
    await toldOfPhotos(page, 'penuh')
    expect(await photoNews(page)).toContain('penuh.jpg tidak disimpan')
    await page.context().close()
  })

  test('no store for text', async () => {
    const page = await crippled(
      `Storage.prototype.setItem = () => { throw new DOMException('penuh', 'QuotaExceededError') }`,
    )
    await page.fill('#ringkasan', 'Tidak tersimpan.')
    expect(await news(page)).toContain('tidak dapat menyimpan isian')
    await page.context().close()
  })

  test('what is no photo, or too large, is not kept; what cannot be opened is refused with the reason', async () => {
    const page = await phone()
    await page.goto(visit)
    const payload = (name: string, mimeType: string, size: number) => ({
      name,
      mimeType,
      buffer: Buffer.alloc(size, 7),
    })
    await page.setInputFiles('#berkas', payload('catatan.pdf', 'application/pdf', 10))
    await toldOfPhotos(page, 'catatan.pdf bukan foto')
    await page.setInputFiles('#berkas', payload('besar.jpg', 'image/jpeg', 10 * 1_048_576 + 1))
    await toldOfPhotos(page, 'besar.jpg lebih besar')
    expect(await waiting(page).count()).toBe(0)
    await choose(page, await photoFile('baik.jpg', 540))
    await page.setInputFiles('#berkas', payload('rusak.jpg', 'image/jpeg', 5_000))
    await waiting(page).nth(1).waitFor()
    await page.click('form[data-foto] button[type="submit"]')
    await toldOfPhotos(page, 'tidak diterima')
    expect(await photoNews(page)).toMatch(/Foto rusak\.jpg tidak diterima: .{10}/)
    expect(await waiting(page).count()).toBe(1)
    await waiting(page).locator('button').click()
    await expect.poll(() => waiting(page).count()).toBe(0)
    await page.context().close()
  })
})
