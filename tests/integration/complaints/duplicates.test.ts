import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor, Context } from '#app/domain/access/actor.ts'
import type { Complaint } from '#app/domain/complaints/complaint.ts'
import { CaseNo } from '#app/domain/complaints/oversight-case.ts'
import { actorName } from '#app/domain/access/actor.ts'
import { addComplaintSteps, findComplaint, listComplaintSteps } from '#app/repositories/complaints.server.ts'
import { addCase, addCaseComplaint } from '#app/repositories/oversight-cases.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'
import { joinComplaint, partComplaint } from '#app/use-cases/join-complaints.server.ts'
import { readDuplicates } from '#app/use-cases/read-duplicates.server.ts'
import { submitComplaint } from '#app/use-cases/submit-complaint.server.ts'
import { aStaffActor } from '#tests/factories/actors.ts'
import { instant, on } from '#tests/factories/agency-record.ts'
import { aComplaintContent, aComplaintOrder, anIdentity } from '#tests/factories/complaints.ts'
import { openFolder } from '#tests/setup/folder.ts'

process.env['DATA_DIR'] = openFolder('ceklembaga-duplicates-')

const by = (actor: Actor): Context => ({ actor, requestId: 'r-1', ...on('2026-03-25') })
const screener = by(aStaffActor({ roles: ['SCREENER'] }))
const STORY =
  'Saya bayar uang ke LPK Kembar Rekaan untuk pelatihan tiga hari, lalu dijanjikan masuk pabrik. Sampai sekarang belum dipanggil.'

async function sent(given: { story?: string; name?: string; day?: string; kinds?: string[] } = {}): Promise<Complaint> {
  const { story = STORY, name = 'LPK Kembar Rekaan', day = '2026-03-22', kinds = ['A6', 'C1'] } = given
  const party = { ...aComplaintContent().party, name }
  const order = aComplaintOrder({
    content: aComplaintContent({ story, party, kinds }),
    identity: anIdentity({ phone: `0812${String(Math.random()).slice(2, 10)}`, name: '' }),
    reception: { receivedAt: instant(`${day}T02:00:00Z`) },
  })
  const result = await submitComplaint(by({ kind: 'public' }), order)
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value.complaint
}

/** A case of one report, as accepting it opens it. */
async function aCaseOf(complaint: Complaint, no: string): Promise<CaseNo> {
  const caseNo = CaseNo.parse(no)
  const { today, now, actor } = screener
  await inTransaction(async (tx) => {
    const given = { procedureId: 'sop-terintegrasi', procedureVersion: 1, leadKind: 'A6', kinds: ['A6'] }
    const whose = { unitId: 'DISNAKER', withUnitIds: [], agencyId: null, subjectId: null }
    const caseId = await addCase(tx, { no: caseNo, ...given, ...whose, openedOn: today, openedAt: now, stage: 'S20' })
    const made = { at: now, by: actorName(actor), reason: 'Diterima.' }
    await addCaseComplaint(tx, { caseId, complaintId: complaint.id, ...made })
    const body = { type: 'accepted' as const, caseNo, joined: false, reason: 'Diterima.' }
    await addComplaintSteps(tx, complaint.id, [{ on: today, at: now, by: actorName(actor), body }])
  })
  return caseNo
}

let first: Complaint
let again: Complaint
let other: Complaint

beforeAll(async () => {
  first = await sent()
  again = await sent({ story: `Izin lapor. ${STORY} Terima kasih.`, day: '2026-03-25' })
  other = await sent({ name: 'LPK Lain Sekali', story: 'Ijazah saya ditahan dan belum dikembalikan sampai hari ini.' })
})

describe('which reports one may repeat', () => {
  test('is told with a likeness, in numbers and reasons, to who may know of both', async () => {
    const found = await readDuplicates(screener, again.no)
    expect(found).toMatchObject({
      ok: true,
      value: [{ complaint: { no: first.no }, match: { strength: 'LIKELY', likeness: 1, days: 3 } }],
    })
    expect(JSON.stringify(found)).not.toMatch(/pabrik|Kembar/)
    expect(await readDuplicates(screener, other.no)).toEqual({ ok: true, value: [] })
  })

  test('leaves out what the officer may not know of, and is not for strangers', async () => {
    const official = { kinds: ['D2'], story: `${STORY} Petugas yang meminta.` }
    await sent(official)
    const hidden = await sent(official)
    expect(await readDuplicates(screener, hidden.no)).toMatchObject({ refusal: { code: 'no-such-complaint' } })
    expect(await readDuplicates(by({ kind: 'public' }), again.no)).toMatchObject({ refusal: { code: 'not-allowed' } })
    const inspector = by(aStaffActor({ roles: ['INSPECTOR'], unitId: 'INSPEKTORAT' }))
    expect(await readDuplicates(inspector, hidden.no)).toMatchObject({ value: [{}] })
  })
})

describe('joining a report to a case, and parting it', () => {
  test.each<[string, Actor, string]>([
    ['the public', { kind: 'public' }, 'not-allowed'],
    ['a clerk', aStaffActor({ roles: ['INTAKE_OFFICER'] }), 'not-allowed'],
    ['another office', aStaffActor({ roles: ['SCREENER'], unitId: 'SATPOL_PP' }), 'no-such-complaint'],
  ])('is not for %s', async (_, actor, code) => {
    const order = { no: again.no, caseNo: 'KSS-2026-000901', reason: 'Sama.' }
    expect(await joinComplaint(by(actor), order)).toMatchObject({ refusal: { code } })
    expect(await partComplaint(by(actor), order)).toMatchObject({ refusal: { code } })
  })

  test('keeps each report itself, and both stay to be seen after', async () => {
    const caseNo = await aCaseOf(first, 'KSS-2026-000902')
    const order = { no: again.no, caseNo, reason: 'Peristiwa yang sama, dilaporkan dua kali.' }
    expect(await joinComplaint(screener, { ...order, caseNo: 'KSS-2026-999999' })).toMatchObject({
      refusal: { code: 'no-such-case' },
    })
    expect(await joinComplaint(screener, order)).toEqual({ ok: true, value: null })
    expect(await findComplaint(again.no)).toMatchObject({ stage: 'S20' })
    expect(await joinComplaint(screener, order)).toMatchObject({ refusal: { code: 'in-a-case', caseNo } })

    const parted = { ...order, reason: 'Ternyata dua orang yang berbeda.' }
    expect(await partComplaint(screener, parted)).toEqual({ ok: true, value: null })
    expect(await findComplaint(again.no)).toMatchObject({ stage: 'S10' })
    const types = (await listComplaintSteps(again.id)).map(({ body }) => body.type)
    expect(types).toEqual(['received', 'accepted', 'parted'])
    expect(await partComplaint(screener, { ...parted, no: first.no })).toMatchObject({
      refusal: { code: 'last-in-case' },
    })
    expect(await joinComplaint(screener, order)).toEqual({ ok: true, value: null })
  })
})
