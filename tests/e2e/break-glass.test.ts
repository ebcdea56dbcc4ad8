import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { violationsOn } from './axe.ts'
import { openBrowser } from './browser.ts'
import { press, said, signedIn } from './people.ts'
import { reported } from './reporting.ts'

const url = inject('serverUrl')
const REASON = 'Menghubungi pelapor karena ada keadaan mendesak.'
let browser: Browser
let no = ''

beforeAll(async () => {
  browser = await openBrowser()
  no = await reported({ kinds: ['A6'] })
})
afterAll(() => browser.close())

const identityPage = (page: Page) => page.goto(`${url}/petugas/laporan/${no}/identitas`)

describe('who a reporter is, without JavaScript', () => {
  test('is opened by a custodian with a reason, in the answer of the form alone', async () => {
    const custodian = await signedIn(browser, 'demo-pengaduan')
    await identityPage(custodian)
    expect(await said(custodian)).not.toContain('Melati')
    await custodian.fill('textarea[name="alasan"]', 'ya')
    await press(custodian, 'buka')
    expect(await said(custodian)).toContain('paling sedikit 10 huruf')
    await custodian.fill('textarea[name="alasan"]', REASON)
    await press(custodian, 'buka')
    expect(await said(custodian)).toContain('Melati Peladi')
    await identityPage(custodian)
    expect(await said(custodian)).not.toContain('Melati')
    expect(await said(custodian)).toContain('sebagai pemegang')
  })

  test('takes a second person of another role for everybody else, and opens once', async () => {
    const duty = await signedIn(browser, 'demo-piket')
    await identityPage(duty)
    await duty.fill('textarea[name="alasan"]', REASON)
    await press(duty, 'minta')
    expect(await said(duty)).toContain('menunggu orang kedua')
    expect(await duty.locator('button[value="buka-permintaan"]').count()).toBe(0)

    const head = await signedIn(browser, 'demo-kadis')
    await head.goto(`${url}/petugas/antrean?tampil=perlu-saya&pekerjaan=IDENTITY_REQUEST`)
    await Promise.all([head.waitForURL(/identitas/), head.click('a.no')])
    expect(await said(head)).toContain(REASON)
    await press(head, 'setujui')
    expect(await said(head)).toContain('disetujui')

    await identityPage(duty)
    await press(duty, 'buka-permintaan')
    expect(await said(duty)).toContain('Melati Peladi')
    await identityPage(duty)
    expect(await duty.locator('button[value="buka-permintaan"]').count()).toBe(0)
    expect(await said(duty)).toContain('disetujui dua peran')
  })

  test.each([360, 1280] as const)('its page is clean at %d px', async (width) => {
    const head = await signedIn(browser, 'demo-kadis', { width, javaScript: 'on' })
    await identityPage(head)
    const wide = await head.evaluate<number>('document.documentElement.scrollWidth - innerWidth')
    expect([await violationsOn(head), wide]).toEqual([[], 0])
    await head.context().close()
  })
})
