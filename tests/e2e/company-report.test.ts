import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { violationsOn } from './axe.ts'
import { openBrowser, openPage } from './browser.ts'
import { REPORT_LANGUAGES } from '#app/domain/norms/complaint-kinds.ts'
import { aPhoto } from '#tests/factories/uploads.ts'

const url = inject('serverUrl')
const MOST_BYTES = 60_000

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

async function text(page: Page): Promise<string> {
  return (await page.locator('main').innerText()).replaceAll(/\s+/g, ' ')
}

/** Presses a button of the form. The page that answers is made anew, so nothing of the old one is left on it. */
async function go(page: Page, button: string): Promise<void> {
  await page.evaluate('document.documentElement.dataset.lama = "1"')
  await page.locator(`main button[value=${button}]`).click()
  await page.waitForSelector('html:not([data-lama])')
}

/** The letter of scenario 3: thirty places by the Perda, or the gate is closed on Monday. */
async function fillIn(page: Page): Promise<void> {
  await page.check('input[name=jenis][value=B1]')
  await page.check('input[name=jenis][value=B5]')
  await page.fill('#cerita', '外部の団体から手紙が届き、30名の採用を求められました。人事部が対応しました。')
  await page.fill('#jatah', '30')
  await page.fill('#siapa', 'Forum Karya Rekaan')
  await page.fill('#akibat', '月曜日にゲートを封鎖すると言われました。')
  await page.fill('#peraturan', 'Perda 4/2016')
  await page.fill('#perusahaan', 'PT Seimitsu Fiktif Indonesia')
  await page.check('input[name=serah][value=SATGAS_PREMANISME]')
}

describe('a Japanese-owned company reports pressure in Japanese, without JavaScript', () => {
  let page: Page
  beforeAll(async () => {
    page = await openPage(browser)
  })

  test('finds the form, whose language is Japanese and whose law is quoted with its status', async () => {
    await page.goto(`${url}/lapor/perusahaan`)
    await page.locator('nav.bahasa button[lang=ja]').click()
    await page.waitForURL('**bahasa=ja')
    expect(await page.getAttribute('html', 'lang')).toBe('ja')
    expect(await text(page)).toContain('特定の機関の利用を義務づけられることはありません')
    expect(await text(page)).toContain('UU 13/2003, Pasal 35 · 施行中')
    expect(await text(page)).toContain('案（未施行）')
  })

  test('what is missing is said, and what was written survives a change of language', async () => {
    await page.fill('#siapa', 'Forum Karya Rekaan')
    await go(page, 'periksa')
    expect(await page.locator('[role=alert] h2').innerText()).toContain('エラー')
    expect(await page.inputValue('#siapa')).toBe('Forum Karya Rekaan')
    await page.locator('nav.bahasa button[lang=ko]').click()
    await page.waitForURL('**bahasa=ko')
    expect(await page.inputValue('#siapa')).toBe('Forum Karya Rekaan')
    await page.locator('nav.bahasa button[lang=ja]').click()
    await page.waitForURL('**bahasa=ja')
  })

  test('a letter is kept under a name that tells nothing', async () => {
    await fillIn(page)
    const file = { name: '田中宛の手紙.jpg', mimeType: 'image/jpeg', buffer: await aPhoto(60, 40) }
    await page.setInputFiles('#berkas', file)
    await go(page, 'simpan')
    expect(await page.locator('ul.berkas').innerText()).toContain('田中宛の手紙.jpg')
  })

  test('before sending: who handles it, what could tell who writes, and the dates', async () => {
    await go(page, 'periksa')
    const said = await text(page)
    expect(said).toContain('Badan Kesatuan Bangsa dan Politik')
    expect(said).toContain('Satgas Pemberantasan Premanisme')
    expect(await page.locator('mark.sorot').allInnerTexts()).toContain('人事部')
    expect(await page.locator('.janji li').count()).toBe(5)
    expect(await violationsOnFresh(page)).toEqual([])
  })

  test('the receipt shows number and code once, and closes when the code was typed', async () => {
    await page.check('input[name=benar]')
    await page.locator('main form .aksi-bawah button').click()
    await page.waitForURL('**/terkirim?bahasa=ja**')
    const [no = '', secret = ''] = await page.locator('.kode-besar').allInnerTexts()
    expect(no).toMatch(/^LAP-\d{4}-\d{6}$/)
    await page.fill('#ulang', secret.replaceAll(/\s/g, ''))
    await page.locator('main form button').last().click()
    await page.waitForURL('**/lacak**')
    await page.goto(`${url}/lapor/perusahaan/terkirim?bahasa=ja`)
    expect(await page.content()).not.toContain(no)
  })
})

/** axe runs as a script: the same page in a browser that runs scripts, with the same cookies. */
async function violationsOnFresh(page: Page): Promise<string[]> {
  const other = await openPage(browser, { javaScript: 'on' })
  await other.context().addCookies(await page.context().cookies())
  await other.goto(page.url())
  const found = await violationsOn(other)
  await other.context().close()
  return found
}

describe.each(([360, 1280] as const).flatMap((width) => REPORT_LANGUAGES.map((language) => ({ width, language }))))(
  'in $language at $width px',
  ({ width, language }) => {
    let page: Page
    beforeAll(async () => {
      page = await openPage(browser, { width, javaScript: 'on' })
    })
    afterAll(() => page.context().close())

    const isSound = async () => {
      expect(await violationsOn(page)).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
      expect(await page.getAttribute('html', 'lang')).toBe(language)
    }

    test('form, errors, review and receipt are accessible and do not scroll sideways', async () => {
      const answer = await page.goto(`${url}/lapor/perusahaan?bahasa=${language}`)
      await isSound()
      expect(gzipSync((await answer?.body()) ?? '').length).toBeLessThan(MOST_BYTES / 2)
      await go(page, 'periksa')
      await isSound()
      await fillIn(page)
      await go(page, 'periksa')
      await isSound()
      await page.check('input[name=benar]')
      await page.locator('main form .aksi-bawah button').click()
      await page.waitForURL('**/terkirim**')
      await isSound()
    })
  },
)

test('the form weighs less than 60 kB with its style and font', async () => {
  const page = await openPage(browser)
  const sizes: number[] = []
  page.on('response', (answer) => {
    sizes.push(0)
    const at = sizes.length - 1
    void answer.body().then((body) => {
      sizes[at] = /\.woff2/.test(answer.url()) ? body.length : gzipSync(body).length
    })
  })
  await page.goto(`${url}/lapor/perusahaan?bahasa=ja`, { waitUntil: 'networkidle' })
  await page.waitForTimeout(500)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(MOST_BYTES)
  await page.context().close()
})
