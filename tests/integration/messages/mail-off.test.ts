import { beforeAll, expect, test } from 'vitest'
import { bintangAndai } from './bintang-andai.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { mailBody } from '#app/i18n/notices/mail-words.ts'
import { db } from '#app/repositories/db.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'
import { settleBeforeSending } from '#app/repositories/outbox.server.ts'
import { askToFollow } from '#app/use-cases/ask-to-follow.server.ts'
import { deliverOutbox } from '#app/use-cases/deliver-outbox.server.ts'
import { readFollowPage } from '#app/use-cases/read-follow-page.server.ts'
import { readOutbox } from '#app/use-cases/read-outbox.server.ts'
import { postMails } from '#app/use-cases/post-mails.server.ts'
import { systemContext } from '#app/use-cases/system-context.server.ts'

delete process.env['SMTP_URL']

let no: AgencyNo
const words = (mail: Parameters<typeof mailBody>[0], norms: Parameters<typeof mailBody>[1]) =>
  mailBody(mail, norms, 'https://cek.example')

beforeAll(async () => {
  no = await bintangAndai()
}, 60_000)

test('without SMTP_URL mail is off: pages say so and no mail is asked for', async () => {
  const anybody = { ...systemContext('test'), actor: { kind: 'public' } as const }
  expect(await readFollowPage(no)).toMatchObject({ mailIsOn: false })
  expect(await askToFollow(anybody, { no, address: 'warga@contoh.example', language: 'id' })).toEqual({
    ok: false,
    refusal: { code: 'mail-is-off' },
  })
})

test('what is posted is held, visibly, leaves once the channel is on, and is forgotten after a while', async () => {
  const context = systemContext('test')
  const letter = { title: 'Surat', number: null, code: 'x' }
  const facts = { kind: 'LETTER' as const, agency: { no, name: 'LPK' }, letter, lapses: [] }
  const mail = { to: 'lpk@contoh.example', language: 'id' as const, owner: { kind: 'ANYBODY' as const }, facts }
  await inTransaction((tx) => postMails(tx, [{ ...mail, onceFor: 'x' }], context.now))
  expect(await deliverOutbox(context, { words })).toMatchObject({ value: { channel: 'OFF', sent: 0 } })
  const outbox = await readOutbox()
  expect([outbox.mailIsOn, [...outbox.counts]]).toEqual([false, [['HELD', 1]]])

  await inTransaction((tx) => settleBeforeSending(tx, { now: context.now, on: true }))
  expect([...(await readOutbox()).counts]).toEqual([['WAITING', 1]])

  const settled = new Date(Date.parse(context.now) - 91 * 86_400_000)
  await db().outboxMessage.updateMany({ data: { state: 'SENT', settledAt: settled } })
  await deliverOutbox(context, { words })
  expect((await readOutbox()).counts.size).toBe(0)
})
