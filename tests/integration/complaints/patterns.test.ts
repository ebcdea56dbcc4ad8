import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor, Context } from '#app/domain/access/actor.ts'
import { PatternRef } from '#app/domain/complaints/pattern-alarm.ts'
import type { ComplaintContent } from '#app/domain/complaints/content.ts'
import { db } from '#app/repositories/db.server.ts'
import { listAlarms } from '#app/repositories/pattern-alarms.server.ts'
import { findPatterns, settlePattern } from '#app/use-cases/find-patterns.server.ts'
import { submitComplaint } from '#app/use-cases/submit-complaint.server.ts'
import { aStaffActor } from '#tests/factories/actors.ts'
import { instant, on } from '#tests/factories/agency-record.ts'
import { aComplaintContent, aComplaintOrder, anIdentity } from '#tests/factories/complaints.ts'
import { openFolder } from '#tests/setup/folder.ts'

process.env['DATA_DIR'] = openFolder('ceklembaga-patterns-')

const by = (actor: Actor): Context => ({ actor, requestId: 'r-1', ...on('2026-08-20') })
const machine = by({ kind: 'system', job: 'find-patterns' })
const screener = by(aStaffActor({ roles: ['SCREENER'] }))
const LETTER =
  'Berdasarkan Perda Nomor 4 Tahun 2016, perusahaan wajib menerima tenaga kerja melalui forum kami. Kami meminta alokasi 30 posisi.'

async function sent(company: string, day: string, given: Partial<ComplaintContent> = {}) {
  const content = aComplaintContent({
    kinds: ['B1', 'B5'],
    party: { ...aComplaintContent().party, name: 'Forum Karya Uji' },
    demand: { what: '', letterText: LETTER, quota: 30 } as never,
    estateId: 'EJIP',
    ...given,
  })
  const identity = anIdentity({ company: { ref: null, name: company, nib: null, position: '' } })
  const reception = {
    receivedAt: instant(`${day}T02:00:00Z`),
    reporterKind: 'COMPANY',
    channel: 'COMPANY_FORM',
  } as const
  const result = await submitComplaint(by({ kind: 'public' }), aComplaintOrder({ content, identity, reception }))
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
}

const runs = async () => {
  const found = await findPatterns(machine)
  return found.ok ? found.value : found.refusal
}
const work = async () => db().workItem.findMany({ where: { kind: 'PATTERN' }, select: { ref: true, detail: true } })

beforeAll(async () => {
  await sent('PT Seimitsu Rahasia', '2026-08-03')
  await sent('PT Denki Rahasia', '2026-08-05')
})

describe('looking for patterns', () => {
  test.each<[string, Actor]>([
    ['the public', { kind: 'public' }],
    ['an officer', aStaffActor({ roles: ['SECTION_HEAD'] })],
  ])('is not for %s', async (_, actor) => {
    expect(await findPatterns(by(actor))).toMatchObject({ refusal: { code: 'not-allowed' } })
  })

  test('two companies are none; the third makes one, once, in the queue', async () => {
    expect(await runs()).toEqual({ patterns: 0, new: 0, grown: 0 })
    await sent('PT Kikai Rahasia', '2026-08-07')
    expect(await runs()).toEqual({ patterns: 1, new: 1, grown: 0 })
    expect(await runs()).toEqual({ patterns: 1, new: 0, grown: 0 })
    const [alarm] = await listAlarms()
    expect(alarm).toMatchObject({
      strength: 'SAME_LETTER',
      reporters: 3,
      reports: 3,
      from: '2026-08-03',
      to: '2026-08-07',
    })
    expect(await work()).toEqual([{ ref: alarm?.ref, detail: 'SAME_LETTER' }])
  })

  test('one that was settled opens again when more tell of it', async () => {
    const [alarm] = await listAlarms()
    const ref = alarm?.ref ?? PatternRef.parse('POL-000000')
    const clerk = by(aStaffActor({ roles: ['INTAKE_OFFICER'] }))
    const elsewhere = by(aStaffActor({ roles: ['SECTION_HEAD'], unitId: 'DPMPTSP' }))
    expect(await settlePattern(clerk, { ref, reason: 'x' })).toMatchObject({ refusal: { why: 'role' } })
    expect(await settlePattern(elsewhere, { ref, reason: 'x' })).toMatchObject({ refusal: { why: 'unit' } })
    expect(await settlePattern(screener, { ref, reason: ' ' })).toMatchObject({ refusal: { code: 'reason-needed' } })
    expect(await settlePattern(screener, { ref, reason: 'Perkara dibuka.' })).toEqual({ ok: true, value: null })
    expect(await settlePattern(screener, { ref, reason: 'Lagi.' })).toMatchObject({
      refusal: { code: 'settled-already' },
    })
    expect(await work()).toEqual([])
    await sent('PT Kojo Rahasia', '2026-08-11')
    expect(await runs()).toEqual({ patterns: 1, new: 0, grown: 1 })
    expect(await work()).toHaveLength(1)
  })

  test('what is kept and told names no company and no word of a report', async () => {
    const alarms = JSON.stringify(await db().patternAlarm.findMany())
    const ledger = await db().$queryRaw<{ body: string }[]>`
      select act || subject || body as body from guard.ledger where act like 'pattern-%'`
    expect(ledger).toHaveLength(3)
    for (const word of ['Rahasia', 'Forum', 'EJIP', 'Perda']) {
      expect(alarms).not.toContain(word)
      expect(JSON.stringify(ledger)).not.toContain(word)
    }
  })
})
