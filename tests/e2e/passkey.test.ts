import type { Browser, CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { violationsOn } from './axe.ts'
import { openBrowser, openPage } from './browser.ts'
import { said } from './people.ts'
import { codeOf, PASSWORD } from '#tests/setup/accounts.ts'

/** The address that BASE_URL names: passkeys belong to a name, not to a number. */
const url = inject('serverUrl').replace('127.0.0.1', 'localhost')
let browser: Browser
let page: Page
let cdp: CDPSession

beforeAll(async () => {
  browser = await openBrowser()
  page = await openPage(browser, { javaScript: 'on' })
})
afterAll(() => browser.close())

/** The link by which an officer takes up an account, made by the administrator of the demonstration. */
async function invited(email: string): Promise<string> {
  const administrator = await openPage(browser)
  await administrator.goto(`${url}/masuk`)
  await administrator.click('button[name="akun"][value="demo-administrator"]')
  await administrator.goto(`${url}/petugas/akun`)
  await administrator.click('summary:has-text("Undang atau atur")')
  await administrator.fill('#surel', email)
  await administrator.check('input[name="peran-VERIFIER"]')
  await administrator.click('button:has-text("Lakukan")')
  return (await administrator.locator('[role="status"] code').innerText()).trim()
}

async function addDevice(): Promise<string> {
  cdp = await page.context().newCDPSession(page)
  await cdp.send('WebAuthn.enable')
  const device = { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true } as const
  const options = { ...device, isUserVerified: true, automaticPresenceSimulation: true }
  return (await cdp.send('WebAuthn.addVirtualAuthenticator', { options })).authenticatorId
}

async function submit(button: string): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.click(button)])
}

test('an officer takes up an account, and sets up a second code', async () => {
  await page.goto(await invited('kunci@uji.example'))
  await page.fill('#nama', 'Petugas Berkunci')
  await page.fill('#nomor', '198501012010016666')
  await page.fill('#sandiBaru', PASSWORD)
  await page.fill('#sandiLagi', PASSWORD)
  await submit('main button[type="submit"]')
  await page.fill('#surel', 'kunci@uji.example')
  await page.fill('#kataSandi', PASSWORD)
  await submit('button:text-is("Masuk")')
  await page.fill('#kataSandi', PASSWORD)
  await submit('main button[type="submit"]')
  const secret = (await page.locator('.rahasia').innerText()).replaceAll(/\s/g, '')
  await page.fill('#kode', codeOf(secret))
  await submit('main button[type="submit"]')
  expect(await said(page)).toContain('Kode kedua terpasang')
})

test('adds a passkey on the page of the account, having proved to be at the keyboard', async () => {
  await addDevice()
  await page.goto(`${url}/akun`)
  const form = page.locator('form[data-kunci="baru"]')
  await form.locator('#namaKunci').fill('Laptop kantor')
  const asks = form.locator('input[name="kataSandi"]')
  if ((await asks.count()) > 0) await asks.fill(PASSWORD)
  await Promise.all([page.waitForEvent('load'), form.locator('button[type="submit"]').click()])
  expect(await said(page)).toContain('Kunci sandi ditambahkan.')
  expect(await said(page)).toContain('Laptop kantor')
  expect(await violationsOn(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
})

test('a device is not registered twice, and the page says so', async () => {
  const form = page.locator('form[data-kunci="baru"]')
  await form.locator('#namaKunci').fill('Sekali lagi')
  await form.locator('button[type="submit"]').click()
  await form.locator('[role="alert"]:visible').waitFor()
  expect(await form.locator('[role="alert"]').innerText()).toContain('Kunci sandi tidak jadi dibuat.')
})

test('signs out, and in again with the passkey alone', async () => {
  await page.request.post(`${url}/masuk/keluar`, { headers: { origin: url } })
  await page.goto(`${url}/masuk?kembali=%2Fakun`)
  expect(await violationsOn(page)).toEqual([])
  await submit('form[data-kunci="masuk"] button')
  expect(new URL(page.url()).pathname).toBe('/akun')
  expect(await said(page)).toContain('Kunci sandi, sejak')
})

test('removed, the passkey opens nothing', async () => {
  await submit('button[name="kunci"]')
  expect(await said(page)).toContain('Kunci sandi dihapus')
  await page.request.post(`${url}/masuk/keluar`, { headers: { origin: url } })
  await page.goto(`${url}/masuk`)
  await submit('form[data-kunci="masuk"] button')
  expect(await said(page)).toContain('Kunci sandi itu tidak membuka akun di sini')
  await page.goto(`${url}/akun`)
  expect(new URL(page.url()).pathname).toBe('/masuk')
})

test.each([
  ['without scripts', { javaScript: 'off' }, url],
  ['at an address that is a number', { javaScript: 'on' }, inject('serverUrl')],
] as const)('%s the button is not there, and signing in works', async (_how, reader, at) => {
  const other = await openPage(browser, reader)
  await other.goto(`${at}/masuk`)
  expect(await other.locator('form[data-kunci]').isVisible()).toBe(false)
  expect(await other.locator('#kataSandi').isVisible()).toBe(true)
})
