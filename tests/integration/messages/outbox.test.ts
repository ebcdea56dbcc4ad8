import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import type { Context } from '#app/domain/access/actor.ts'
import type { NewMail } from '#app/domain/notices/mail.ts'
import { mailBody } from '#app/i18n/notices/mail-words.ts'
import { now } from '#app/repositories/clock.server.ts'
import { db } from '#app/repositories/db.server.ts'
import { listDeadAddresses } from '#app/repositories/dead-addresses.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'
import { clearDeadAddress } from '#app/use-cases/clear-dead-address.server.ts'
import { deliverOutbox } from '#app/use-cases/deliver-outbox.server.ts'
import { postMails } from '#app/use-cases/post-mails.server.ts'
import { registerAgency } from '#app/use-cases/register-agency.server.ts'
import { systemContext } from '#app/use-cases/system-context.server.ts'
import { aStaffActor } from '#tests/factories/actors.ts'
import { aNewAgency } from '#tests/factories/agency-record.ts'
import { startMailServer, type MailServer } from '#tests/fakes/mail-server.ts'
import { freePort } from '#tests/setup/served.ts'

// Read when the first test asks for the configuration: after this.
const port = await freePort()
process.env['SMTP_URL'] = `smtp://127.0.0.1:${String(port)}?socketTimeout=700&greetingTimeout=700`

let agency: { id: number; no: AgencyNo }
let server: MailServer | undefined
const serve = async (answer?: Parameters<typeof startMailServer>[0]) => (server = await startMailServer(answer, port))
const words = (mail: Parameters<typeof mailBody>[0], norms: Parameters<typeof mailBody>[1]) =>
  mailBody(mail, norms, 'https://cek.example')
const later = (minutes: number): Context => {
  const context = systemContext('test')
  return { ...context, now: new Date(Date.parse(context.now) + minutes * 60_000).toISOString() as Context['now'] }
}
const deliver = async (context = later(0)) => {
  const done = await deliverOutbox(context, { words })
  if (!done.ok) throw new Error('refused')
  return done.value
}
let posted = 0
const letterTo = (to: string, given: Partial<NewMail> = {}): NewMail => ({
  to,
  language: 'id',
  owner: { kind: 'AGENCY', agencyId: agency.id },
  onceFor: `test/${String((posted += 1))}`,
  facts: {
    kind: 'LETTER',
    agency: { no: agency.no, name: 'LPK Rekaan' },
    letter: { title: 'Surat Pengingat', number: '500.15/1/Disnaker/2026', code: '2345-6789-ABCD-E' },
    lapses: [],
  },
  ...given,
})
const post = async (...mails: NewMail[]) => inTransaction((tx) => postMails(tx, mails, now()))
const states = async () =>
  (await db().outboxMessage.findMany({ orderBy: { id: 'asc' }, select: { state: true, trouble: true } })).map(
    ({ state, trouble }) => [state, trouble].filter(Boolean).join(' '),
  )

beforeAll(async () => {
  const { recordedAt: _recordedAt, ...form } = aNewAgency()
  const registered = await registerAgency(systemContext('test'), form)
  if (!registered.ok) throw new Error('refused')
  const row = await db().agency.findUniqueOrThrow({ where: { no: registered.value.no }, select: { id: true } })
  agency = { id: row.id, no: registered.value.no }
})

afterEach(async () => {
  await server?.close()
  server = undefined
  await db().outboxMessage.deleteMany()
  await db().deadAddress.deleteMany()
  await db().workItem.deleteMany()
})

test('nobody but the machine delivers', async () => {
  const officer = { ...later(0), actor: aStaffActor() }
  expect(await deliverOutbox(officer, { words })).toMatchObject({ ok: false, refusal: { code: 'not-allowed' } })
})

describe('a mail that is taken', () => {
  test('arrives in plain text and HTML, under one Message-ID, and what it said is erased', async () => {
    const { got } = await serve()
    await post(letterTo('lpk@contoh.example'))
    const [waiting] = await db().outboxMessage.findMany()
    expect(Buffer.from(waiting?.sealed ?? []).toString('latin1')).not.toContain('contoh')

    expect(await deliver()).toMatchObject({ channel: 'UP', sent: 1 })
    const [{ text }] = got as [(typeof got)[0]]
    expect(text).toContain(`Message-ID: <${waiting?.ref ?? ''}@`)
    expect(text).toContain('Auto-Submitted: auto-generated')
    expect(text).toMatch(/text\/plain[\s\S]+text\/html/)
    expect(text).toContain('https://cek.example/cek/2345-6789-ABCD-E')
    expect(await states()).toEqual(['SENT'])
    expect((await db().outboxMessage.findFirst())?.sealed).toHaveLength(0)
  })

  test('is posted once, however often it is asked for, and once to each address', async () => {
    const { got } = await serve()
    const mail = letterTo('lpk@contoh.example')
    await post(mail, { ...mail, to: 'LPK@contoh.example' }, { ...mail, to: 'dua@contoh.example' })
    await post(mail)
    await deliver()
    expect(got.map(({ to }) => to).sort()).toEqual(['dua@contoh.example', 'lpk@contoh.example'])
  })

  test('comes in the language of the one it goes to', async () => {
    const { got } = await serve()
    await post(letterTo('en@contoh.example', { language: 'en' }))
    await deliver()
    expect(got[0]?.text).toContain('To the management of LPK Rekaan')
  })

  test('is gone with the transaction that fails', async () => {
    const failing = inTransaction(async (tx) => {
      await postMails(tx, [letterTo('lpk@contoh.example')], now())
      throw new Error('broken')
    })
    await expect(failing).rejects.toThrow('broken')
    expect(await states()).toEqual([])
  })
})

describe('a recipient who is refused', () => {
  const dead = { reply: 550, text: '5.1.1 no such user' }

  test('stops nobody else, raises an item on the record, and nothing more is sent there', async () => {
    const { got } = await serve((to) => (to.startsWith('mati') ? dead : 'take'))
    await post(letterTo('satu@contoh.example'), letterTo('mati@contoh.example'), letterTo('tiga@contoh.example'))
    expect(await deliver()).toMatchObject({ sent: 2, deadAddresses: 1 })
    expect(await states()).toEqual(['SENT', 'STOPPED RECIPIENT-550-5.1.1', 'SENT'])
    expect(await listDeadAddresses({ no: agency.no, limit: 10 })).toMatchObject([
      { agency: { no: agency.no }, accountId: null, trouble: 'RECIPIENT-550-5.1.1' },
    ])
    expect(await db().workItem.findMany({ where: { kind: 'DEAD_ADDRESS' } })).toMatchObject([{ agencyId: agency.id }])

    await post(letterTo('Mati@contoh.example'))
    expect(await deliver()).toMatchObject({ sent: 0 })
    expect((await states()).at(-1)).toBe('STOPPED DEAD_ADDRESS')
    expect(got).toHaveLength(2)
  })

  test('may be written to again once an officer has looked; nobody else says so', async () => {
    await serve((to, attempt) => (attempt === 1 ? dead : 'take'))
    await post(letterTo('mati@contoh.example'))
    await deliver()
    const [item] = await listDeadAddresses({ limit: 10 })
    const officer = (roles: ('VERIFIER' | 'AUDITOR')[]) => ({ ...later(0), actor: aStaffActor({ roles }) })
    const id = item?.id ?? 0
    expect(await clearDeadAddress(officer(['AUDITOR']), { id, no: agency.no })).toMatchObject({
      refusal: { code: 'not-allowed' },
    })
    expect(await clearDeadAddress(officer(['VERIFIER']), { id, no: agency.no })).toMatchObject({ ok: true })
    expect(await clearDeadAddress(officer(['VERIFIER']), { id, no: agency.no })).toMatchObject({
      refusal: { code: 'no-such-item' },
    })
    expect(await db().workItem.count({ where: { kind: 'DEAD_ADDRESS' } })).toBe(0)
    await post(letterTo('mati@contoh.example'))
    expect(await deliver()).toMatchObject({ sent: 1 })
  })

  test('for what a mail says, not for the address, raises nothing', async () => {
    await serve(() => ({ reply: 550, text: '5.7.1 policy' }))
    await post(letterTo('lpk@contoh.example'))
    expect(await deliver()).toMatchObject({ refused: 1, deadAddresses: 0 })
    expect(await listDeadAddresses({ limit: 10 })).toEqual([])
  })
})

describe('a mail that is not taken now', () => {
  test('is tried again later, not before, and then arrives', async () => {
    const { got } = await serve((_to, attempt) => (attempt === 1 ? { reply: 451, text: '4.7.1 greylisted' } : 'take'))
    await post(letterTo('lpk@contoh.example'))
    expect(await deliver()).toMatchObject({ sent: 0, later: 1 })
    expect(await states()).toEqual(['WAITING RECIPIENT-451-4.7.1'])
    expect(await deliver()).toMatchObject({ sent: 0, later: 0 })
    expect(await deliver(later(2))).toMatchObject({ sent: 1 })
    expect(got).toHaveLength(1)
  })

  test('is given up after two days of trying', async () => {
    await serve(() => ({ reply: 451, text: 'later' }))
    await post(letterTo('lpk@contoh.example'))
    const outcomes: number[] = []
    for (const minutes of [0, 2, 10, 30, 100, 300, 700, 1_500, 3_000]) {
      outcomes.push((await deliver(later(minutes))).givenUp)
    }
    expect(outcomes).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1])
    expect(await states()).toEqual(['GIVEN_UP RECIPIENT-451'])
  })

  test('while the server is down nothing is touched, and all of it leaves when it is back', async () => {
    await post(letterTo('satu@contoh.example'), letterTo('dua@contoh.example'))
    expect(await deliver()).toMatchObject({ channel: 'DOWN', sent: 0, later: 0 })
    expect(await states()).toEqual(['WAITING', 'WAITING'])
    await serve()
    expect(await deliver()).toMatchObject({ channel: 'UP', sent: 2 })
  })

  test('a line that is cut within a mail is tried again under the same Message-ID', async () => {
    const { got } = await serve((_to, attempt) => (attempt === 1 ? 'cut' : 'take'))
    await post(letterTo('lpk@contoh.example'))
    const ref = (await db().outboxMessage.findFirst())?.ref ?? ''
    expect(await deliver()).toMatchObject({ sent: 0, later: 1 })
    expect(await deliver(later(2))).toMatchObject({ sent: 1 })
    expect(got).toHaveLength(1)
    expect(got[0]?.text).toContain(ref)
  })

  test('a server that never answers is left after a while', async () => {
    await serve(() => 'slow')
    await post(letterTo('lpk@contoh.example'))
    expect(await deliver()).toMatchObject({ sent: 0, later: 1 })
  })
})

describe('several processes, and one that dies', () => {
  test('each mail is sent by one of them', async () => {
    const { got } = await serve()
    await post(...Array.from({ length: 30 }, (_, n) => letterTo(`lpk${String(n)}@contoh.example`)))
    const runs = await Promise.all([deliver(), deliver(), deliver()])
    expect(runs.reduce((sum, { sent }) => sum + sent, 0)).toBe(30)
    expect(new Set(got.map(({ to }) => to)).size).toBe(30)
    expect(got).toHaveLength(30)
  })

  test('what one had taken when it died is taken again once its claim has run out', async () => {
    const { got } = await serve()
    await post(letterTo('lpk@contoh.example'))
    const claimed = new Date(Date.parse(now()) + 15 * 60_000)
    await db().outboxMessage.updateMany({ data: { state: 'SENDING', attempts: 1, claimedUntil: claimed } })
    expect(await deliver(later(10))).toMatchObject({ sent: 0 })
    expect(await deliver(later(16))).toMatchObject({ sent: 1 })
    expect(got).toHaveLength(1)
  })

  test('a message sealed under another key stops nobody', async () => {
    await serve()
    await post(letterTo('satu@contoh.example'), letterTo('dua@contoh.example'))
    const first = await db().outboxMessage.findFirstOrThrow({ orderBy: { id: 'asc' } })
    await db().outboxMessage.update({ where: { id: first.id }, data: { sealed: Buffer.from('broken') } })
    expect(await deliver()).toMatchObject({ sent: 1, refused: 1 })
    expect(await states()).toEqual(['REFUSED UNREADABLE', 'SENT'])
  })

  test('what could not leave for a week is news no more', async () => {
    await post(letterTo('lpk@contoh.example'))
    await deliver(later(7 * 24 * 60 + 1))
    expect(await states()).toEqual(['GIVEN_UP TOO_OLD'])
  })
})

test('the ledger tells how many, never to whom', async () => {
  await serve()
  await post(letterTo('rahasia@contoh.example'))
  await deliver()
  const rows = await db().$queryRaw<{ body: string }[]>`select body from guard.ledger where act = 'messages-delivered'`
  expect(rows.length).toBeGreaterThan(0)
  expect(JSON.stringify(rows)).not.toContain('contoh')
})
