import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import pg from 'pg'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openBrowser, openPage } from './browser.ts'
import { signedIn } from './people.ts'
import { takeBackup } from '#scripts/lib/backup/take-backup.ts'
import { openFolder } from '#tests/setup/folder.ts'
import { PRINTED } from '#tests/setup/server.ts'

const url = inject('serverUrl')

/**
 * Strings that occur nowhere else. WHO says who reports, WHAT is what they say: the first may be read by nobody but who
 * opens the identity, the second by those who handle the report, on the pages of that report.
 */
const WHO = ['Kenariwarta Namaxq', '081299007713', 'kenarixq@contoh.example', 'warung kenarixq', 'KTP kenarixq']
const WHAT = ['ceritakenarixq', 'saksikenarixq', 'tempatkenarixq', 'suratkenarixq', 'inginkenarixq', 'pesankenarixq']
const ALL = [...WHO, ...WHAT]

let browser: Browser
let no: string
let secret: string
let database: pg.Client

beforeAll(async () => {
  browser = await openBrowser()
  database = new pg.Client({ connectionString: inject('serverDatabase') })
  await database.connect()
  ;({ no, secret } = await sendReport())
  await writeDraft()
  await writeMessage()
  await handleIt()
}, 180_000)

afterAll(async () => {
  await database.end()
  await browser.close()
})

async function sendReport(): Promise<{ no: string; secret: string }> {
  const report = {
    mode: 'RAHASIA',
    identity: { name: WHO[0], phone: WHO[1], email: WHO[2], contact: WHO[3], wantsMail: true },
    content: {
      kinds: ['C1'],
      story: `Isi ${WHAT[0] ?? ''}. Diminta uang sebelum diterima kerja.`,
      witnesses: WHAT[1],
      place: WHAT[2],
      demand: { what: '', consequence: '', norm: '', letterText: WHAT[3] },
      wants: WHAT[4],
      party: { name: 'Penyalur Tanpa Nama' },
    },
  }
  const photo = await sharp({ create: { width: 60, height: 60, channels: 3, background: '#678' } })
    .jpeg()
    .toBuffer()
  const body = new FormData()
  body.set('report', JSON.stringify(report))
  body.set('files', new File([new Uint8Array(photo)], `${WHO[4] ?? ''}.jpg`))
  const headers = { 'Idempotency-Key': crypto.randomUUID() }
  const answer = await fetch(`${url}/api/v1/complaints`, { method: 'POST', headers, body })
  expect(answer.status).toBe(201)
  return (await answer.json()) as { no: string; secret: string }
}

/** A report that is begun and not sent: nothing of it may lie anywhere in the clear. */
async function writeDraft(): Promise<void> {
  const page = await openPage(browser)
  await page.goto(`${url}/lapor`)
  await page.check('input[value="C1"]')
  await page.click('form button[type="submit"]:not([formaction])')
  await page.fill('textarea[name="cerita"]', `Draf ${WHAT[0] ?? ''} oleh ${WHO[0] ?? ''}`)
  await page.click('form button[type="submit"]:not([formaction])')
  await page.context().close()
}

async function writeMessage(): Promise<void> {
  const page = await openPage(browser)
  await page.goto(`${url}/lacak`)
  await page.fill('input[name="nomor"]', no)
  await page.fill('input[name="kode"]', secret)
  await page.click('main form button')
  await page.waitForURL('**/lacak/laporan')
  await page.fill('textarea', `Tambahan ${WHAT[5] ?? ''}`)
  await page.click('form:has(textarea) button')
  await page.context().close()
}

/** An officer reads it: what is recorded of that holds no word of it. */
async function handleIt(): Promise<void> {
  const page = await signedIn(browser, 'demo-penelaah')
  await page.goto(`${url}/petugas/laporan/${no}`)
  expect(await page.locator('main').innerText()).toContain(WHAT[0])
  await page.context().close()
}

/** A text as it may lie about: as it is, as hexadecimal, as base64 at any of three places. */
function writtenAs(text: string): string[] {
  const bytes = Buffer.from(text)
  const base64 = [0, 1, 2].map((shift) =>
    Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .slice(shift + 2, -4),
  )
  return [text, bytes.toString('hex'), ...base64]
}

function found(haystack: string, texts: readonly string[] = ALL): string[] {
  return texts.filter((text) => writtenAs(text).some((form) => haystack.includes(form)))
}

describe('a confidential report full of marked strings', () => {
  test('is found where it should be, so that the search is no idle one', async () => {
    const page = await signedIn(browser, 'demo-penelaah')
    await page.goto(`${url}/petugas/laporan/${no}`)
    expect(found(await page.content(), WHAT).length).toBeGreaterThanOrEqual(4)
    expect(found(await page.content(), WHO)).toEqual([])
    await page.context().close()
    expect(found(`x${Buffer.from(`a${ALL[0] ?? ''}`).toString('base64')}`)).toEqual([ALL[0]])
  })

  test('stands in no table of the database: no ledger entry, draft, job, mail, notice or letter', async () => {
    const { rows: tables } = await database.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
       where schemaname not in ('pg_catalog', 'information_schema')`,
    )
    expect(tables.length).toBeGreaterThan(60)
    const hits: string[] = []
    for (const { name } of tables) {
      const { rows } = await database.query<{ row: string }>(`select t::text as row from ${name} t`)
      for (const { row } of rows) hits.push(...found(row).map((text) => `${name}: ${text}`))
    }
    expect(hits).toEqual([])
  })

  test('stands in no backup', async () => {
    const folder = openFolder('ceklembaga-kenari-')
    const file = join(folder, 'cadangan')
    await takeBackup(inject('serverDatabase'), file)
    expect(found(gunzipSync(readFileSync(file)).toString('latin1'))).toEqual([])
    rmSync(folder, { recursive: true, force: true })
  })

  test('stands in nothing that was printed, in no metric, and in no file beside the database', async () => {
    const folder = inject('serverFolder')
    expect(found(readFileSync(join(folder, PRINTED), 'utf8'))).toEqual([])
    expect(found(await (await fetch(`${url}/metrics`)).text())).toEqual([])
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    const hits = files.flatMap(({ parentPath, name }) => {
      // The files of the database are those of its tables, which were asked.
      if (/\/(?:database|pg|postgres|pgdata)(?:\/|$)/.test(parentPath)) return []
      return found(readFileSync(join(parentPath, name)).toString('latin1')).map((text) => `${name}: ${text}`)
    })
    expect(hits).toEqual([])
  })

  test('stands on no public page, feed or export', async () => {
    const paths = [
      ...['/', '/lembaga?q=kenarixq', '/lembaga?q=penyalur', '/data', '/data/agencies.csv', '/api/v1/changes'],
      ...['/api/v1/agencies?q=penyalur', '/open311/v2/requests.json', `/open311/v2/requests/${no}.json`, '/sop'],
      ...[`/cek/${no}`, '/lacak', '/lapor', '/data/ledger-head.json', `/petugas/laporan/${no}`],
    ]
    for (const path of paths) expect([path, found(await (await fetch(`${url}${path}`)).text())]).toEqual([path, []])
  })

  test.each([
    'demo-pengaduan',
    'demo-penelaah',
    'demo-verifikator-1',
    'demo-piket',
    'demo-kabid-1',
    'demo-sekretaris',
    'demo-kadis',
    'demo-satpol',
    'demo-sekda',
    'demo-bupati',
    'demo-hukum-1',
    'demo-inspektorat',
    'demo-auditor',
    'demo-administrator',
    'demo-lembaga-1',
  ])('is told to %s nowhere but on its own pages, and who sent it not even there', async (account) => {
    const page = await signedIn(browser, account)
    for (const path of ROOMS) {
      await page.goto(`${url}${path}`)
      expect([path, found(await page.content())]).toEqual([path, []])
    }
    for (const path of [`/petugas/laporan/${no}`, `/petugas/laporan/${no}/telaah`, `/petugas/laporan/${no}/tautan`]) {
      await page.goto(`${url}${path}`)
      expect([path, found(await page.content(), WHO)]).toEqual([path, []])
    }
    expect(await ownWords(page, account)).toBe(HANDLES.has(account))
    await page.context().close()
  })
})

const ROOMS = [
  ...['/petugas/antrean', '/petugas/laporan', `/petugas/laporan?q=kenarixq`, '/petugas/pemberitahuan', '/petugas/pola'],
  ...['/petugas/subjek', '/petugas/pesan', '/petugas/audit', '/petugas/lembaga', '/akun', '/petugas/usulan'],
  ...['/lembaga-saya', '/lembaga-saya/pemberitahuan'],
]

/** Those who handle reports of the manpower office before they are cases. */
const HANDLES = new Set([
  ...['demo-pengaduan', 'demo-penelaah', 'demo-piket', 'demo-kabid-1', 'demo-sekretaris', 'demo-kadis'],
])

/** Does the page of the report show this person what it says? */
async function ownWords(page: Page, account: string): Promise<boolean> {
  const answer = await page.goto(`${url}/petugas/laporan/${no}`)
  const words = found(await page.content(), WHAT)
  if (!HANDLES.has(account)) expect([account, words]).toEqual([account, []])
  return answer?.status() === 200 && words.length > 0
}
