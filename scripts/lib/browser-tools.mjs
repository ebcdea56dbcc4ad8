// A Chromium that starts, and pdftotext: from the system's packages where that is allowed, else whatever is there.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { PROJECT, run, step } from './steps.mjs'

const PLACES = [
  ...['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium'],
  ...[
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  join(PROJECT, 'node_modules', '.bin', 'chromium'),
]

/** As root on a Debian: installs Chromium and poppler-utils when they are missing. A failure shows where it matters. */
export async function installTools() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  const wanted = []
  if (!(await findChromium())) wanted.push('chromium')
  if (!existsSync('/usr/bin/pdftotext')) wanted.push('poppler-utils')
  if (wanted.length === 0) return
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await step(`Installing ${wanted.join(', ')}`, async () => {
    await run('apt-get', ['update', '-qq'], { env })
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...wanted], { env })
  })
}

/** The first Chromium that starts. */
export async function findChromium() {
  const candidates = [process.env.CHROMIUM, ...PLACES].filter((place) => place && existsSync(place))
  for (const place of candidates) {
    const { code } = await run(place, ['--version', '--no-sandbox']).catch(() => ({ code: 1 }))
    if (code === 0) return place
  }
  return undefined
}
