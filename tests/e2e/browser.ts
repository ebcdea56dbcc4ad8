import { existsSync } from 'node:fs'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'

const PLACES = [
  ...['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium'],
  ...[
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
]

const QUIET = [
  ...['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-default-apps', '--disable-sync', '--no-first-run', '--mute-audio'],
  ...['--disable-features=Translate,OptimizationHints,MediaRouter', '--hide-scrollbars', '--font-render-hinting=none'],
]

/** The browser of the system (`CHROMIUM` names another one). One for a test file; close it in `afterAll`. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM'] ?? PLACES.find((place) => existsSync(place))
  if (executablePath === undefined) throw new Error('There is no Chromium; npm test says how to get one.')
  return chromium.launch({ executablePath, args: QUIET, headless: true })
}

export type Reader = {
  width?: 360 | 1280
  colours?: 'light' | 'dark'
  javaScript?: 'on' | 'off'
}

/** A page as one reader sees it: by default on a wide screen, light, without JavaScript, because none is needed. */
export async function openPage(browser: Browser, reader: Reader = {}): Promise<Page> {
  const width = reader.width ?? 1280
  const options: BrowserContextOptions = {
    viewport: { width, height: width === 360 ? 740 : 900 },
    colorScheme: reader.colours ?? 'light',
    javaScriptEnabled: reader.javaScript === 'on',
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    reducedMotion: 'reduce',
  }
  const context = await browser.newContext(options)
  return context.newPage()
}
