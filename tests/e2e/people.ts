import { inject } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { openPage, type Reader } from './browser.ts'

/** A page of somebody of the demonstration, in a browser of their own; without JavaScript unless it is asked for. */
export async function signedIn(browser: Browser, account: string, reader: Reader = {}): Promise<Page> {
  const page = await openPage(browser, reader)
  await signIn(page, account)
  return page
}

/** Somebody of the demonstration signs in, in the browser of a page. */
export async function signIn(page: Page, account: string): Promise<void> {
  await page.goto(`${inject('serverUrl')}/masuk`)
  await page.click(`button[name="akun"][value="${account}"]`)
}

/** What the page says, on one line. */
export async function said(page: Page): Promise<string> {
  return (await page.locator('main').innerText()).replaceAll(/\s+/g, ' ')
}

/** Presses a button of a decision and waits for what it leads to. */
export async function press(page: Page, act: string): Promise<void> {
  await Promise.all([page.waitForLoadState('load'), page.click(`button[name="tindakan"][value="${act}"]`)])
}
