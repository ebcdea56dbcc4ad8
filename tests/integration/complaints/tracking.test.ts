import { describe, expect, test } from 'vitest'
import type { ActionFunctionArgs } from '@remix-run/node'
import { loader as filePage } from '#app/routes/public/track-file.ts'
import { loader as leave } from '#app/routes/public/track-leave.ts'
import { loader as proofFile } from '#app/routes/public/track-proof.ts'
import { action as send, loader as page } from '#app/routes/public/track-report.tsx'
import { action as open } from '#app/routes/public/track.tsx'
import { ComplaintNo } from '#app/domain/complaints/complaint.ts'
import { filesOfComplaint } from '#app/domain/complaints/sealed-parts.ts'
import { db } from '#app/repositories/db.server.ts'
import { listFilesFor } from '#app/repositories/files.server.ts'
import { readInbox } from '#app/use-cases/read-inbox.server.ts'
import { sendOfficeMessage } from '#app/use-cases/send-office-message.server.ts'
import { signInToReport } from '#app/use-cases/sign-in-to-report.server.ts'
import { aStaffActor } from '#tests/factories/actors.ts'
import { aPhoto, anUpload } from '#tests/factories/uploads.ts'
import { openFolder } from '#tests/setup/folder.ts'
import { aSentReport, at } from '#tests/setup/reports.ts'

process.env['DATA_DIR'] = openFolder('ceklembaga-tracking-')

type Answered = { status: number; headers: Headers; data: unknown; to: string | null; response: Response | undefined }
type Handler = (args: ActionFunctionArgs) => unknown

async function ask(
  handler: Handler,
  given: { path?: string; cookie?: string; form?: Record<string, string>; id?: string },
) {
  const { path = '/lacak/laporan', cookie = '', form, id = '' } = given
  const headers = { cookie, 'x-client-network': '10.1.1.1' }
  const body = form && new URLSearchParams(form)
  const request = new Request(`http://127.0.0.1:3000${path}`, {
    method: body ? 'POST' : 'GET',
    headers,
    body: body ?? null,
  })
  const args = { request, params: { id }, context: {} }
  return answerOf(await Promise.resolve(handler(args)).catch((thrown: unknown) => thrown))
}

function answerOf(answer: unknown): Answered {
  if (answer instanceof Response) {
    const to = answer.headers.get('location')
    return { status: answer.status, headers: answer.headers, data: null, to, response: answer }
  }
  const { data, init } = answer as { data: unknown; init?: ResponseInit }
  return { status: init?.status ?? 200, headers: new Headers(init?.headers), data, to: null, response: undefined }
}

const signIn = async (no: string, secret: string) => ask(open, { path: '/lacak', form: { nomor: no, kode: secret } })

/** The session a browser keeps of an answer. */
const cookieOf = ({ headers }: Answered): string => headers.get('set-cookie')?.split(';')[0] ?? ''

describe('number and secret', () => {
  test('open the report under a cookie of these pages only, which says nothing', async () => {
    const { complaint, secret } = await aSentReport()
    const opened = await signIn(complaint.no.toLowerCase(), secret.toLowerCase().replaceAll('-', ' '))
    expect(opened).toMatchObject({ status: 303, to: '/lacak/laporan' })
    const cookie = opened.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/^lacak=[\w-]+; Path=\/lacak; HttpOnly; SameSite=Strict$/)
    expect(Buffer.from(cookie, 'base64url').toString('latin1')).not.toContain(complaint.no)
    const seen = await ask(page, { cookie: cookieOf(opened) })
    expect(seen).toMatchObject({ status: 200, data: { page: { no: complaint.no, head: { stage: 'Telaah' } } } })
    expect(JSON.stringify(seen.data)).not.toMatch(/pabrik|Melati|0812/)
  })

  test('that are none say so by themselves, and keep the number that was typed', async () => {
    const { complaint, secret } = await aSentReport()
    expect(await signIn('LAP-26-1', secret)).toMatchObject({
      status: 422,
      data: { error: 'number-form', typed: 'LAP-26-1' },
    })
    const swapped = secret.slice(0, -1) + (secret.endsWith('2') ? '3' : '2')
    expect(await signIn(complaint.no, swapped)).toMatchObject({ status: 422, data: { error: 'secret-form' } })
  })

  test('of another report open nothing', async () => {
    const [one, other] = [await aSentReport(), await aSentReport()]
    expect(await signIn(one.complaint.no, other.secret)).toMatchObject({ status: 422, data: { error: 'not-opened' } })
  })
})

describe('without a session', () => {
  test.each([
    ['the page', page, 'GET'],
    ['a form', send, 'POST'],
    ['a file', filePage, 'GET'],
    ['the proof', proofFile, 'GET'],
  ] as [string, Handler, string][])('%s leads back to the form', async (_, handler, method) => {
    for (const cookie of ['', `lacak=${'x'.repeat(80)}`]) {
      const form = method === 'POST' ? { maksud: 'message', isi: 'Halo' } : {}
      const sent = multipart(form)
      const request = new Request('http://127.0.0.1:3000/lacak/laporan', {
        method,
        headers: { cookie },
        body: method === 'POST' ? sent : null,
      })
      const answer = answerOf(
        await Promise.resolve(handler({ request, params: { id: 'x' }, context: {} })).catch(
          (thrown: unknown) => thrown,
        ),
      )
      expect(answer).toMatchObject({ status: 303, to: '/lacak?tertutup' })
    }
  })

  test('one is ended by leaving', async () => {
    const left = await ask(leave, { path: '/lacak/keluar' })
    expect(left).toMatchObject({ status: 303, to: '/lacak' })
    expect(left.headers.get('set-cookie')).toMatch(/^lacak=; Max-Age=0; Path=\/lacak/)
    expect(await ask(leave, { path: '/lacak/keluar?cepat' })).toMatchObject({ to: 'https://www.bmkg.go.id/' })
  })
})

describe('the page', () => {
  test('marks what it shows as seen, and gives only files of messages', async () => {
    const files = [await anUpload('kuitansi.jpg', await aPhoto(40, 40))]
    const report = await aSentReport({ files })
    const { complaint, secret } = report
    const officer = at(undefined, aStaffActor({ roles: ['SCREENER'] }))
    const photo = [await anUpload('surat.jpg', await aPhoto(40, 40))]
    await sendOfficeMessage(officer, { no: complaint.no, kind: 'NOTICE', text: 'Lihat surat.', files: photo })
    const cookie = cookieOf(await signIn(complaint.no, secret))
    expect((await readInbox(complaint))[0]?.seenAt).toBeNull()
    expect((await ask(page, { cookie })).status).toBe(200)
    const [message] = await readInbox(complaint)
    if (!message) throw new Error('There is no message.')
    expect(message.seenAt).not.toBeNull()
    const [file] = message.files
    const [evidence] = await listFilesFor(filesOfComplaint(complaint.no))
    if (!file || !evidence) throw new Error('There are no files.')

    const sent = await ask(filePage, { cookie, id: file.id })
    expect(sent.status).toBe(200)
    expect(sent.headers.get('content-disposition')).toMatch(/^attachment/)
    expect(sent.headers.get('content-security-policy')).toContain('sandbox')
    await sent.response?.body?.cancel()
    expect(await ask(filePage, { cookie, id: evidence.id })).toMatchObject({ status: 404 })
    const other = await aSentReport()
    const theirs = cookieOf(await signIn(other.complaint.no, other.secret))
    expect(await ask(filePage, { cookie: theirs, id: file.id })).toMatchObject({ status: 404 })
  })

  test('keeps what was typed where it is not taken', async () => {
    const { complaint, secret } = await aSentReport()
    const cookie = cookieOf(await signIn(complaint.no, secret))
    const sent = async (form: Record<string, string>) => {
      const request = new Request('http://127.0.0.1:3000/lacak/laporan', {
        method: 'POST',
        headers: { cookie },
        body: multipart(form),
      })
      return answerOf(await send({ request, params: {}, context: {} }))
    }
    const long = 'a'.repeat(4_001)
    expect(await sent({ maksud: 'message', isi: long })).toMatchObject({
      status: 422,
      data: { code: 'too-long', fields: { isi: long } },
    })
    expect(await sent({ maksud: 'withdraw', isi: 'x' })).toMatchObject({ status: 422, data: { code: 'tick-needed' } })
    expect(await sent({ maksud: 'apa' })).toMatchObject({ status: 422, data: { code: 'form-broken' } })
    expect(await sent({ maksud: 'message', isi: 'Baik.' })).toMatchObject({
      status: 303,
      to: '/lacak/laporan?terkirim=message#kabar',
    })
  })

  test('gives the proof under a name that says nothing', async () => {
    const { complaint, secret } = await aSentReport()
    const cookie = cookieOf(await signIn(complaint.no, secret))
    const proof = await ask(proofFile, { cookie })
    expect(proof.headers.get('content-disposition')).toBe('attachment; filename="bukti.txt"')
    const text = await proof.response?.text()
    expect(text).toMatch(/\/cek\/BL1-[\w-]{140}\n/)
    expect(text).not.toContain(complaint.no)
  })
})

function multipart(form: Record<string, string>): FormData {
  const data = new FormData()
  for (const [name, value] of Object.entries(form)) data.set(name, value)
  return data
}

describe('guesses', () => {
  const guess = async (no: string, secret: string, given: { network: string; moment?: string }) =>
    signInToReport(at(given.moment), { number: no, secret, network: given.network }, { answerAfterMs: 0 })

  test('wait after five, from one network on one report; the right secret from another opens it at once', async () => {
    const [mine, other] = [await aSentReport(), await aSentReport()]
    const { no } = mine.complaint
    for (let n = 0; n < 40; n += 1) await guess(no, other.secret, { network: '10.9.9.9' })
    // Even the right one waits where the guesses come from, and says nothing of it.
    expect(await guess(no, mine.secret, { network: '10.9.9.9' })).toEqual({
      ok: false,
      refusal: { code: 'not-opened' },
    })
    expect(await guess(no, mine.secret, { network: '10.9.9.8' })).toMatchObject({ ok: true })
    // Others of the guessing network are not locked out of their own report.
    expect(await guess(other.complaint.no, other.secret, { network: '10.9.9.9' })).toMatchObject({ ok: true })
    expect(await guess(no, mine.secret, { network: '10.9.9.9', moment: '2026-03-13T02:30:00Z' })).toMatchObject({
      ok: true,
    })
  })

  test('leave no address and no number behind', async () => {
    const { complaint } = await aSentReport()
    const other = await aSentReport()
    await guess(complaint.no, other.secret, { network: '203.0.113.77' })
    const rows = JSON.stringify(await db().signInFailure.findMany())
    expect(rows).not.toContain('203.0.113')
    expect(rows).not.toContain('LAP-')
  })

  test('no answer comes before its time', async () => {
    const [mine, other] = [await aSentReport(), await aSentReport()]
    const startedMs = performance.now()
    await signInToReport(at(), { number: mine.complaint.no, secret: other.secret, network: '10.3.3.3' })
    expect(performance.now() - startedMs).toBeGreaterThanOrEqual(245)
  })

  /**
   * The raw work, without the time every answer waits for: four kinds of "no", 200 of each, taken in turn so that what the
   * machine does meanwhile falls on all alike. Medians within a quarter of the smallest, and no two distributions further
   * apart (Kolmogorov-Smirnov) than 0.25: the critical value of 200 against 200 at p = 0.00001 is 0.24.
   */
  test('that fail take the same, whyever they fail', async () => {
    const [known, ended, other] = [await aSentReport(), await aSentReport(), await aSentReport()]
    await db().complaint.update({ where: { no: ended.complaint.no }, data: { secretHash: null, contentKey: null } })
    const unknown = ComplaintNo.parse('LAP-2026-999999')
    for (let n = 0; n < 12; n += 1) await guess(known.complaint.no, other.secret, { network: '10.200.0.1' })
    const kinds = {
      unknown: (n: number) => guess(unknown, other.secret, { network: `10.101.0.${String(n)}` }),
      wrong: (n: number) => guess(known.complaint.no, other.secret, { network: `10.102.0.${String(n)}` }),
      expired: (n: number) => guess(ended.complaint.no, ended.secret, { network: `10.103.0.${String(n)}` }),
      throttled: () => guess(known.complaint.no, other.secret, { network: '10.200.0.1' }),
    }
    const took = await timesOf(kinds)
    const names = Object.keys(kinds) as (keyof typeof kinds)[]
    const medians = names.map((name) => middle(took[name]))
    expect(Math.max(...medians) / Math.min(...medians), JSON.stringify(medians)).toBeLessThan(1.25)
    for (const one of names)
      for (const two of names) expect(distance(took[one], took[two]), `${one} ${two}`).toBeLessThan(0.25)
  }, 120_000)
})

const EACH = 200

async function timesOf<Kind extends string>(
  kinds: Record<Kind, (n: number) => Promise<unknown>>,
): Promise<Record<Kind, number[]>> {
  const names = Object.keys(kinds) as Kind[]
  const took = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Kind, number[]>
  for (let n = -20; n < EACH; n += 1) {
    // Another one begins each round: whatever comes first is no worse off.
    for (const name of [...names.slice(n & 3), ...names.slice(0, n & 3)]) {
      const ms = await timeOf(async () => kinds[name](n + 20))
      took[name].push(...(n < 0 ? [] : [ms]))
    }
  }
  return took
}

async function timeOf(guess: () => Promise<unknown>): Promise<number> {
  const startedMs = performance.now()
  expect(await guess()).toEqual({ ok: false, refusal: { code: 'not-opened' } })
  return performance.now() - startedMs
}

function middle(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
}

/** The largest distance between two empirical distributions, 0 to 1. */
function distance(one: readonly number[], other: readonly number[]): number {
  const below = (times: readonly number[], limit: number): number =>
    times.filter((time) => time <= limit).length / times.length
  return Math.max(...[...one, ...other].map((limit) => Math.abs(below(one, limit) - below(other, limit))))
}
