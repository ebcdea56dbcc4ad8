import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { scanWith, type Scanned } from '#app/adapters/virus-scanner.server.ts'
import { anUpload, aTalkativePdf } from '#tests/factories/uploads.ts'
import { fakeClamd, type ClamdManner } from '#tests/fakes/clamd.ts'
import { openFolder } from '#tests/setup/folder.ts'

const folder = openFolder('ceklembaga-scan-')
process.env['DATA_DIR'] = folder

/** The test file of EICAR, in two halves so that no scanner takes this test for it. */
const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-', 'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('')

describe('what a scanner says', () => {
  test.each<[ClamdManner, string, Scanned]>([
    ['in order', 'a letter', 'CLEAN'],
    ['in order', 'a virus', 'INFECTED'],
    ['in order', `${'x'.repeat(300_000)} virus`, 'INFECTED'],
    ['silent', 'a letter', 'SCAN_FAILED'],
    ['hangs up', 'a letter', 'SCAN_FAILED'],
    ['talks nonsense', 'a virus', 'SCAN_FAILED'],
    ['refuses the size', 'a letter', 'SCAN_FAILED'],
    ['never stops talking', 'a letter', 'SCAN_FAILED'],
  ])('that is %s of %.10s is %s', async (...[manner, content, expected]) => {
    const scanner = await fakeClamd(manner)
    expect(await scanWith(scanner.url, await anUpload('a', Buffer.from(content)), 300)).toBe(expected)
    await scanner.close()
  })

  test('that is not there is no verdict', async () => {
    const file = await anUpload('a', Buffer.from('x'))
    expect(await scanWith('tcp://127.0.0.1:1', file)).toBe('SCAN_FAILED')
    expect(await scanWith(`unix:${folder}/nobody`, file)).toBe('SCAN_FAILED')
  })
})

const CLAMD = ['/usr/sbin/clamd', '/usr/local/sbin/clamd'].find((path) => existsSync(path))

describe.skipIf(CLAMD === undefined)("Debian's clamd, whose only signature is EICAR", () => {
  const socket = join(folder, 'clamd.ctl')
  let daemon: ChildProcess | undefined

  beforeAll(async () => {
    daemon = await startClamd(socket)
  }, 60_000)
  afterAll(() => daemon?.kill())

  test.each<[string, () => Buffer | Promise<Buffer>, Scanned]>([
    ['the file of EICAR', () => Buffer.from(EICAR), 'INFECTED'],
    ['a PDF', () => aTalkativePdf(), 'CLEAN'],
    ['10 MB', () => Buffer.alloc(10_000_000, 'surat '), 'CLEAN'],
  ])('says of %s what it is', async (...[, bytes, expected]) => {
    expect(await scanWith(`unix:${socket}`, await anUpload('a', await bytes()))).toBe(expected)
  })
})

async function startClamd(socket: string): Promise<ChildProcess> {
  const signatures = join(folder, 'signatures')
  mkdirSync(signatures)
  const hex = Buffer.from(EICAR).toString('hex')
  writeFileSync(join(signatures, 'eicar.ndb'), `Eicar-Uji:0:0:${hex}\n`)
  const settings = join(folder, 'clamd.conf')
  const lines = [
    'Foreground yes',
    `DatabaseDirectory ${signatures}`,
    `LocalSocket ${socket}`,
    `TemporaryDirectory ${folder}`,
  ]
  // It may say who it runs as only where it may change that.
  writeFileSync(settings, [...lines, ...(process.getuid?.() === 0 ? ['User root'] : []), ''].join('\n'))
  chmodSync(folder, 0o755)
  const daemon = spawn(CLAMD ?? '', ['--config-file', settings], { stdio: 'ignore' })
  for (let tries = 0; !existsSync(socket); tries++) {
    if (tries > 300 || daemon.exitCode !== null) throw new Error(`clamd did not start: ${reasonOf(settings)}`)
    await wait(100)
  }
  return daemon
}

function reasonOf(settings: string): string {
  return spawnSync(CLAMD ?? '', ['--config-file', settings], { encoding: 'utf8', timeout: 5_000 }).stderr
}
