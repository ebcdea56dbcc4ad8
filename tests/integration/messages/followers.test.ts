import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '#app/domain/access/actor.ts'
import type { MailFacts } from '#app/domain/notices/mail.ts'
import { db } from '#app/repositories/db.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'
import { addPublicChanges } from '#app/repositories/changes.server.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { askToFollow } from '#app/use-cases/ask-to-follow.server.ts'
import { confirmFollow, readConfirmation } from '#app/use-cases/confirm-follow.server.ts'
import { isLeaveLink, leaveFollow } from '#app/use-cases/leave-follow.server.ts'
import { unsealMail } from '#app/use-cases/post-mails.server.ts'
import { registerAgency } from '#app/use-cases/register-agency.server.ts'
import { systemContext } from '#app/use-cases/system-context.server.ts'
import { tellFollowers } from '#app/use-cases/tell-followers.server.ts'
import { aStaffActor } from '#tests/factories/actors.ts'
import { aNewAgency } from '#tests/factories/agency-record.ts'

process.env['SMTP_URL'] = 'smtp://127.0.0.1:9' // the channel is on; nothing is sent here

const ADDRESS = 'warga@contoh.example'
let no: AgencyNo
let agencyId = 0

const at = (days = 0): Context => {
  const context = systemContext('test')
  return { ...context, now: new Date(Date.parse(context.now) + days * 86_400_000).toISOString() as Context['now'] }
}
const anybody = (days = 0): Context => ({ ...at(days), actor: { kind: 'public' } })
const ask = async (address = ADDRESS, days = 0) => askToFollow(anybody(days), { no, address, language: 'id' })
const mails = async <Kind extends MailFacts['kind']>(kind: Kind) => {
  const rows = await db().outboxMessage.findMany({ where: { kind }, orderBy: { id: 'asc' } })
  return rows.flatMap((row) => {
    if (row.sealed.length === 0) return []
    const { facts, to } = unsealMail(row.sealed, row.ref)
    return facts.kind === kind ? [{ to, facts: facts as Extract<MailFacts, { kind: Kind }> }] : []
  })
}
const lastToken = async () => (await mails('FOLLOW_ASKED')).at(-1)?.facts.token ?? ''
const lastLeave = async () => (await mails('FOLLOW_CHANGES')).at(-1)?.facts.leave ?? ''
const follow = async (address = ADDRESS) => {
  await ask(address)
  await confirmFollow(anybody(), await lastToken())
}
const change = async (days = 1) =>
  inTransaction((tx) => addPublicChanges(tx, [{ agencyId, kind: 'DATA', detail: {}, recordedAt: at(days).now }]))
const tell = async (days = 1) => {
  const told = await tellFollowers(at(days))
  if (!told.ok) throw new Error('refused')
  return told.value
}

beforeAll(async () => {
  const { recordedAt: _recordedAt, ...form } = aNewAgency()
  const registered = await registerAgency(systemContext('test'), form)
  if (!registered.ok) throw new Error('refused')
  no = registered.value.no
  agencyId = (await db().agency.findUniqueOrThrow({ where: { no }, select: { id: true } })).id
  await tell()
})

afterEach(async () => {
  await db().outboxMessage.deleteMany()
  await db().follow.deleteMany()
})

test('following is for the public: an account is not asked for, and not used', async () => {
  const officer = { ...at(), actor: aStaffActor() }
  const refused = { ok: false, refusal: { code: 'not-allowed' } }
  expect(await askToFollow(officer, { no, address: ADDRESS, language: 'id' })).toMatchObject(refused)
  expect(await confirmFollow(officer, 'x')).toMatchObject(refused)
  expect(await leaveFollow(officer, 'x')).toMatchObject(refused)
  expect(await tellFollowers(anybody())).toMatchObject(refused)
})

describe('following by mail', () => {
  test('begins when the link of the mail is confirmed, and not before', async () => {
    expect(await ask()).toMatchObject({ ok: true })
    await change()
    expect(await tell()).toMatchObject({ changes: 1, mails: 0 })
    const token = await lastToken()
    expect(await readConfirmation(anybody(), token)).toMatchObject({ agency: { no }, follows: false })
    expect(await confirmFollow(anybody(), token)).toMatchObject({ ok: true, value: { agency: { no }, follows: true } })
    await change(2)
    expect(await tell(2)).toMatchObject({ changes: 1, mails: 1 })
    expect(await mails('FOLLOW_CHANGES')).toMatchObject([
      { to: ADDRESS, facts: { agency: { no }, changes: [{ kind: 'DATA' }] } },
    ])
  })

  test.each([
    ['a link of nobody', 'x', 0],
    ['a link after a week', undefined, 8],
  ])('%s leads nowhere', async (_, token, days) => {
    await ask()
    const used = token ?? (await lastToken())
    expect(await readConfirmation(anybody(days), used)).toBeUndefined()
    expect(await confirmFollow(anybody(days), used)).toMatchObject({ refusal: { code: 'link-not-good' } })
  })

  test('asking twice makes the first link worthless, and confirming twice is once', async () => {
    await ask()
    const first = await lastToken()
    await ask()
    expect(await readConfirmation(anybody(), first)).toBeUndefined()
    const token = await lastToken()
    await confirmFollow(anybody(), token)
    expect(await confirmFollow(anybody(), token)).toMatchObject({ ok: true })
    expect(await db().follow.count()).toBe(1)
  })

  test('an address that follows already is written no other mail, and the answer is the same', async () => {
    await follow()
    const before = (await mails('FOLLOW_ASKED')).length
    expect(await ask('WARGA@contoh.example')).toEqual({ ok: true, value: null })
    expect(await mails('FOLLOW_ASKED')).toHaveLength(before)
  })

  test('an address is asked three times a day at most', async () => {
    await ask()
    await ask()
    await ask()
    expect(await ask()).toEqual({ ok: false, refusal: { code: 'too-many-asked' } })
    expect(await ask('lain@contoh.example')).toMatchObject({ ok: true })
    expect(await ask(ADDRESS, 2)).toMatchObject({ ok: true })
  })

  test('who never confirmed is forgotten', async () => {
    await ask()
    await tell(9)
    expect(await db().follow.count()).toBe(0)
  })
})

describe('leaving', () => {
  test('takes effect at once: the address is erased, what waits is stopped', async () => {
    await follow()
    await change()
    await tell()
    const leave = await lastLeave()
    expect(isLeaveLink(leave)).toBe(true)
    expect(await leaveFollow(anybody(), leave)).toEqual({ ok: true, value: null })
    expect(await db().follow.findMany()).toMatchObject([{ state: 'LEFT', addressSealed: null, addressHash: null }])
    expect(await db().outboxMessage.findMany({ where: { kind: 'FOLLOW_CHANGES' } })).toMatchObject([
      { state: 'STOPPED', trouble: 'LEFT', sealed: new Uint8Array() },
    ])
    await change(2)
    expect(await tell(2)).toMatchObject({ mails: 0 })
  })

  test('works by the link of a mail of last year, twice, and for who came back in between', async () => {
    await follow()
    await change()
    await tell()
    const lastYears = await lastLeave()
    await leaveFollow(anybody(), lastYears)
    await db().outboxMessage.deleteMany()
    await follow()
    expect(await leaveFollow(anybody(400), lastYears)).toMatchObject({ ok: true })
    expect(await leaveFollow(anybody(401), lastYears)).toMatchObject({ ok: true })
    expect(await db().follow.count({ where: { state: 'FOLLOWS' } })).toBe(0)
  })

  test.each(['', 'x', `1.${'a'.repeat(43)}.${'b'.repeat(43)}`])('a made-up link %j ends nothing', async (token) => {
    await follow()
    expect(await leaveFollow(anybody(), token)).toEqual({ ok: false, refusal: { code: 'link-not-good' } })
    expect(await db().follow.count({ where: { state: 'FOLLOWS' } })).toBe(1)
  })
})

describe('each change is told once', () => {
  test('by however many processes, and runs', async () => {
    await follow()
    await follow('dua@contoh.example')
    await change()
    await change()
    await Promise.all([tell(), tell(), tell()])
    await tell()
    const told = await mails('FOLLOW_CHANGES')
    expect(told.map(({ to }) => to).sort()).toEqual(['dua@contoh.example', ADDRESS])
    expect(told.map(({ facts }) => facts.changes.length)).toEqual([2, 2])
  })

  test('also one whose transaction ended after that of a later one', async () => {
    await follow()
    let open: (() => void) | undefined
    const wait = new Promise<void>((resolve) => (open = resolve))
    const added = Promise.withResolvers<undefined>()
    const slow = inTransaction(async (tx) => {
      await addPublicChanges(tx, [{ agencyId, kind: 'NAME', detail: { from: 'x' }, recordedAt: at(1).now }])
      added.resolve(undefined)
      await wait
    })
    await added.promise
    await change()
    expect(await tell()).toMatchObject({ changes: 1 })
    open?.()
    await slow
    expect(await tell()).toMatchObject({ changes: 1, mails: 1 })
    await tell(3)
    expect(await tell(3)).toMatchObject({ changes: 0 })
  })
})

test('nobody finds out who follows: not in the ledger, nor in any row that can be read', async () => {
  await follow()
  await change()
  await tell()
  const ledger = await db().$queryRaw<object[]>`
    select act, subject, body from guard.ledger where act like 'follow%' or act like 'webhook%'`
  expect(ledger.length).toBeGreaterThan(0)
  expect(JSON.stringify(ledger)).not.toMatch(new RegExp(`contoh|${no}`))
  const rows = [...(await db().follow.findMany()), ...(await db().outboxMessage.findMany())]
  expect(rows.flatMap((row) => Object.values(row)).some((value) => readable(value).includes('contoh'))).toBe(false)
})

function readable(value: unknown): string {
  return value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : String(value)
}
