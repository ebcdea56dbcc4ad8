import { expect, test } from 'vitest'
import type { Actor, Context } from '#app/domain/access/actor.ts'
import { destroyDataKey } from '#app/adapters/key-store.server.ts'
import type { ComplaintNo } from '#app/domain/complaints/complaint.ts'
import { db } from '#app/repositories/db.server.ts'
import { openComplaintContent } from '#app/use-cases/open-complaint.server.ts'
import { submitComplaint } from '#app/use-cases/submit-complaint.server.ts'
import { aStaffActor } from '#tests/factories/actors.ts'
import { on } from '#tests/factories/agency-record.ts'
import { aComplaintContent, aComplaintOrder } from '#tests/factories/complaints.ts'
import { openFolder } from '#tests/setup/folder.ts'

process.env['DATA_DIR'] = openFolder('ceklembaga-open-')

const by = (actor: Actor, day = '2026-03-13'): Context => ({ actor, requestId: 'r-1', ...on(day) })
const screener = aStaffActor({ roles: ['SCREENER'] })

async function sent(order = aComplaintOrder()) {
  const result = await submitComplaint(by({ kind: 'public' }), order)
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value.complaint
}

const readings = async (no: ComplaintNo) =>
  db().$queryRaw<{ actor: string; body: string }[]>`
    select actor, body from guard.ledger where act = 'complaint-opened' and subject = ${no} order by seq`

test.each<[string, Actor, string]>([
  ['the public', { kind: 'public' }, 'not-allowed'],
  ['an auditor', aStaffActor({ roles: ['AUDITOR'], unitId: 'INSPEKTORAT' }), 'not-allowed'],
  ['an administrator', aStaffActor({ roles: ['ADMINISTRATOR'] }), 'not-allowed'],
  ['another office', aStaffActor({ roles: ['LEAD_OFFICER'], unitId: 'SATPOL_PP' }), 'no-such-complaint'],
])('%s does not open what a report says', async (_, actor, code) => {
  const { no } = await sent()
  expect(await openComplaintContent(by(actor), no)).toMatchObject({ ok: false, refusal: { code } })
  expect(await readings(no)).toEqual([])
})

test('a report that is not there, and one of an official, are answered alike', async () => {
  const content = aComplaintContent({ kinds: ['D2'] })
  const { no } = await sent(aComplaintOrder({ content }))
  const answers = [
    await openComplaintContent(by(screener), no),
    await openComplaintContent(by(screener), 'LAP-2026-999999'),
  ]
  expect(answers[0]).toEqual(answers[1])
})

test('reading is told in the ledger once a day for each officer, without a word of it', async () => {
  const { no } = await sent()
  const opened = await openComplaintContent(by(screener), no)
  expect(opened).toMatchObject({ ok: true, value: { content: { party: { name: 'LPK Pelita Rekaan' } } } })
  await openComplaintContent(by(screener), no)
  await openComplaintContent(by(aStaffActor({ accountId: 'a-2', roles: ['INTAKE_OFFICER'] })), no)
  expect(await readings(no)).toEqual([
    { actor: 'staff:a-1', body: '{}' },
    { actor: 'staff:a-2', body: '{}' },
  ])
})

test('what an open report says is read without a record', async () => {
  const { no } = await sent(aComplaintOrder({ reception: { mode: 'TERBUKA' } }))
  expect(await openComplaintContent(by(screener), no)).toMatchObject({ ok: true })
  expect(await readings(no)).toEqual([])
})

test('after its key was destroyed nobody opens it', async () => {
  const { no, contentKey } = await sent()
  if (contentKey) await destroyDataKey(contentKey)
  expect(await openComplaintContent(by(screener), no)).toMatchObject({ refusal: { code: 'content-destroyed' } })
})
