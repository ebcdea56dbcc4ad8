import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { violationsOn } from './axe.ts'
import { openBrowser, openPage } from './browser.ts'

const url = inject('serverUrl')
const { wordsNeverGenerated } = JSON.parse(readFileSync('prisma/reference/norms/statuses.v1.json', 'utf8')) as {
  wordsNeverGenerated: string[]
}

const PAGES = [
  ...['/', '/lembaga', '/lembaga?q=cakrawla', '/lembaga?q=PT+Rekrut+Bayangan', '/lembaga?status=PROGRAM_DIHENTIKAN'],
  ...['/lembaga/LBG-000001', '/lembaga/LBG-000001?pada=2026-01-25', '/lembaga/LBG-000001?pada=2026-02-31'],
  ...['/lembaga/LBG-000121', '/lembaga/LBG-000001/koreksi', '/verifikasi', '/data', '/sop', '/tentang', '/privasi'],
  ...['/lembaga/LBG-000001/ikuti', '/ikuti/konfirmasi?kode=x', '/ikuti/berhenti?kode=x'],
  ...['/aksesibilitas', '/lapor', '/lapor/perusahaan', '/lacak', '/cek/XXXX', '/tidak-ada', '/lembaga/LBG-999999'],
]
const READERS = ([360, 1280] as const).flatMap((width) =>
  (['light', 'dark'] as const).flatMap((colours) =>
    (['id', 'en'] as const).map((language) => ({ width, colours, language })),
  ),
)

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

describe.each(READERS)('at $width px, $colours, in $language', ({ width, colours, language }) => {
  let page: Page
  beforeAll(async () => {
    page = await openPage(browser, { width, colours, javaScript: 'on' })
  })
  afterAll(() => page.context().close())

  test.each(PAGES)('%s is accessible, does not scroll sideways and holds no word of accusation', async (path) => {
    await page.goto(`${url}${path}${path.includes('?') ? '&' : '?'}bahasa=${language}`)
    expect(await violationsOn(page)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
    const words = (await page.locator('body').innerText()).toLowerCase().split(/[^a-z-]+/)
    expect(wordsNeverGenerated.filter((word) => words.includes(word))).toEqual([])
  })
})

describe.each(READERS)('what a form answers, at $width px, $colours, in $language', ({ width, colours, language }) => {
  let page: Page
  beforeAll(async () => {
    page = await openPage(browser, { width, colours, javaScript: 'on' })
    await page.goto(`${url}/?bahasa=${language}`)
  })
  afterAll(() => page.context().close())

  test('a receipt just made is accessible', async () => {
    await page.goto(`${url}/lembaga/LBG-000001`)
    await page.click('form[action$="/bukti"] button')
    await page.waitForURL('**/cek/*')
    expect(await violationsOn(page)).toEqual([])
  })

  test.each(['/verifikasi', '/lembaga/LBG-000001/koreksi'])(
    '%s sent empty tells what is missing, accessibly',
    async (path) => {
      await page.goto(`${url}${path}`)
      await page.evaluate('for (const one of document.querySelectorAll("[required]")) one.required = false')
      await page
        .locator('main form[method="post"] button[type="submit"], main form[method="post"] button')
        .last()
        .click()
      await page.locator('[role="alert"]').waitFor()
      expect(await page.locator('[role="alert"]').count()).toBe(1)
      expect(await violationsOn(page)).toEqual([])
    },
  )
})

describe('what a page sends', () => {
  let page: Page
  beforeAll(async () => {
    page = await openPage(browser)
  })

  test.each(['/', '/lembaga?q=cakrawala', '/lembaga/LBG-000001', '/data'])('%s weighs under 60 kB', async (path) => {
    const loaded: string[] = []
    page.on('response', (response) => loaded.push(response.url()))
    await page.goto(`${url}${path}`, { waitUntil: 'networkidle' })
    const sizes = await Promise.all(
      [...new Set(loaded)].map(async (one) => gzipSync(await (await page.request.get(one)).body()).length),
    )
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(60_000)
    expect(await page.content()).not.toMatch(/<script(?![^>]*ld\+json)|modulepreload/)
  })

  test('no link of any page is dead', async () => {
    const links: string[] = []
    for (const path of PAGES) links.push(...(await linksOn(path)))
    const seen = [...new Set(links)]
    const isMeant = (link: string): boolean => !/tidak-ada|999999|XXXX|2026-02-31|ikuti\/\w+\?kode=x\b/.test(link)
    // The quick way out leads to another site, which is not ours to ask.
    const maxRedirects = (link: string): number => (/\/lapor\/(?:tutup|perusahaan\/keluar)/.test(link) ? 0 : 20)
    const answers = await Promise.all(
      seen.map(async (link) => {
        const answer = await page.request.get(link, { maxRedirects: maxRedirects(link) })
        return [link, answer.status()] as const
      }),
    )
    expect(answers.filter(([link, status]) => status >= 400 && isMeant(link))).toEqual([])
  })

  test('the search can be used by keyboard alone', async () => {
    await page.goto(url)
    await tabTo('q')
    await page.keyboard.type('cakrawala')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/lembaga?q=*')
    expect(await page.locator('ol.hasil').innerText()).toContain('Cakrawala')
  })

  async function linksOn(path: string): Promise<string[]> {
    await page.goto(`${url}${path}`)
    const all = await page
      .locator('a[href]')
      .evaluateAll((links) => links.map((one) => (one as HTMLAnchorElement).href))
    return all.filter((link) => link.startsWith(url)).map((link) => link.split('#')[0] ?? '')
  }

  async function tabTo(id: string): Promise<void> {
    if ((await page.evaluate('document.activeElement.id')) === id) return
    await page.keyboard.press('Tab')
    await tabTo(id)
  }
})
