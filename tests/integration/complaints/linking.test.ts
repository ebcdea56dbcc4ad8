import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor, Context } from '#app/domain/access/actor.ts'
import type { ComplaintContent } from '#app/domain/complaints/content.ts'
import { LinkOrder, type SubjectRef } from '#app/domain/complaints/links.ts'
import { reportedParty } from '#app/domain/linking/reported-party.ts'
import { type AgencyNo } from '#app/domain/shared/ids.ts'
import { findAgency } from '#app/repositories/agencies.server.ts'
import { listComplaintLinks } from '#app/repositories/complaint-links.server.ts'
import { db } from '#app/repositories/db.server.ts'
import { findSubject, listReportsOnSubject } from '#app/repositories/unregistered-subjects.server.ts'
import { findParties, findSubjectsLike } from '#app/use-cases/find-parties.server.ts'
import { openSubject, promoteSubject, widenSubject } from '#app/use-cases/keep-subjects.server.ts'
import { linkComplaint, unlinkComplaint } from '#app/use-cases/link-complaint.server.ts'
import { registerAgency } from '#app/use-cases/register-agency.server.ts'
import { submitComplaint } from '#app/use-cases/submit-complaint.server.ts'
import { aStaffActor } from '#tests/factories/actors.ts'
import { aNewAgency, on } from '#tests/factories/agency-record.ts'
import { aComplaintContent, aComplaintOrder } from '#tests/factories/complaints.ts'
import { openFolder } from '#tests/setup/folder.ts'

process.env['DATA_DIR'] = openFolder('ceklembaga-linking-')

const by = (actor: Actor): Context => ({ actor, requestId: 'r-1', ...on('2026-03-13') })
const screener = by(aStaffActor({ roles: ['SCREENER'] }))
const NIB = '9911111222233'

let pelita: AgencyNo
let fajar: AgencyNo

async function registered(given: Parameters<typeof aNewAgency>[0]): Promise<AgencyNo> {
  const added = await registerAgency(by({ kind: 'operator', name: 'tests' }), aNewAgency({ no: null, ...given }))
  if (!added.ok) throw new Error(JSON.stringify(added.refusal))
  return added.value.no
}

beforeAll(async () => {
  const identifiers = [{ scheme: 'nib', value: NIB }]
  pelita = await registered({ name: 'LPK Pelita Tautan', identifiers, phone: '+6281299004401' })
  fajar = await registered({ name: 'CV Fajar Khayal', identifiers: [], phone: '+6281299007777', legalForm: 'CV' })
})

async function sent(party: Partial<ComplaintContent['party']>) {
  const content = aComplaintContent({ party: { ...aComplaintContent().party, ...party } })
  const result = await submitComplaint(by({ kind: 'public' }), aComplaintOrder({ content }))
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value.complaint
}

const to = (no: string, verdict = 'SAME', note = ''): LinkOrder =>
  LinkOrder.parse({
    target: no.startsWith('SBJ') ? { kind: 'SUBJECT', ref: no } : { kind: 'AGENCY', no },
    verdict,
    note,
  })

const parties = async (party: Partial<ComplaintContent['party']>) =>
  findParties(reportedParty(aComplaintContent({ party: { ...aComplaintContent().party, name: '', ...party } })), {
    districtCode: null,
  })

async function opened(party: Partial<ComplaintContent['party']>): Promise<SubjectRef> {
  const { no } = await sent(party)
  const form = { name: party.name ?? '', phones: [party.phone ?? ''], addresses: [], people: [] }
  const subject = await openSubject(screener, { no, form })
  if (!subject.ok) throw new Error(JSON.stringify(subject.refusal))
  return subject.value
}

describe('who may be a reported party', () => {
  test('is told with strength and reasons', async () => {
    expect(await parties({ name: 'lpk pelita tautn', phone: '0812-9900-4401' })).toMatchObject([
      { target: { no: pelita }, match: { strength: 'MEDIUM', reasons: ['NAME_SIMILAR', 'SHARED_PHONE'] } },
    ])
    expect((await parties({ name: `Pelita ${NIB}` }))[0]).toMatchObject({
      target: { no: pelita },
      match: { strength: 'STRONG', reasons: ['ID_EQUAL:nib', 'NAME_PARTLY'] },
    })
    expect(await parties({ name: 'Sesuatu Lainnya' })).toEqual([])
  })
})

describe('linking a report', () => {
  test.each<[string, Actor, string]>([
    ['the public', { kind: 'public' }, 'not-allowed'],
    ['an auditor', aStaffActor({ roles: ['AUDITOR'] }), 'not-allowed'],
    ['another office', aStaffActor({ roles: ['SCREENER'], unitId: 'SATPOL_PP' }), 'no-such-complaint'],
  ])('is not for %s', async (_, actor, code) => {
    const { no } = await sent({ name: 'LPK Pelita Tautan' })
    expect(await linkComplaint(by(actor), { no, ...to(pelita) })).toMatchObject({ refusal: { code } })
    expect(await unlinkComplaint(by(actor), { no, linkId: 1, reason: 'x' })).toMatchObject({ refusal: { code } })
    expect((await openSubject(by(actor), { no, form: { name: 'X', phones: [], addresses: [], people: [] } })).ok).toBe(
      false,
    )
  })

  test('is not for who has a tie to that agency', async () => {
    const { no } = await sent({ name: 'LPK Pelita Tautan' })
    const tied = by(aStaffActor({ roles: ['SCREENER'], ties: [pelita] }))
    expect(await linkComplaint(tied, { no, ...to(pelita) })).toMatchObject({ refusal: { why: 'conflict-of-interest' } })
  })

  test('begins with what the reporter chose, keeps why it was decided, and can be undone', async () => {
    const { id, no } = await sent({ no: pelita, name: 'LPK Pelita Tautan' })
    expect(await listComplaintLinks(id)).toMatchObject([{ verdict: 'BY_REPORTER', target: { no: pelita } }])
    expect(await linkComplaint(screener, { no, ...to(pelita) })).toEqual({ ok: true, value: null })
    expect(await linkComplaint(screener, { no, ...to(pelita) })).toMatchObject({ refusal: { code: 'already-linked' } })
    const [chosen, link] = await listComplaintLinks(id)
    expect(chosen?.undone).not.toBeNull()
    expect(link).toMatchObject({
      ...{ verdict: 'SAME', decidedBy: 'staff:a-1', undone: null },
      why: { strength: 'WEAK', likeness: 1, reasons: ['NAME_EQUAL', 'CHOSEN_BY_REPORTER'] },
    })
    expect(await unlinkComplaint(screener, { no, linkId: link?.id ?? 0, reason: 'Lembaga lain.' })).toMatchObject({
      ok: true,
    })
    expect((await listComplaintLinks(id)).every(({ undone }) => undone !== null)).toBe(true)
  })

  test('to somebody for whom nothing speaks needs a reason', async () => {
    const { no } = await sent({ name: 'Sesuatu Lainnya' })
    expect(await linkComplaint(screener, { no, ...to(pelita) })).toMatchObject({ refusal: { code: 'reason-needed' } })
    expect(await linkComplaint(screener, { no, ...to('LBG-999999') })).toMatchObject({
      refusal: { code: 'no-such-party' },
    })
    expect((await linkComplaint(screener, { no, ...to(pelita, 'SAME', 'Papan nama difoto.') })).ok).toBe(true)
  })
})

describe('a subject that is not in the register', () => {
  test('is met by a second report, which adds what is new', async () => {
    const ref = await opened({ name: 'Ruko Karier Tautan', phone: '081299008811' })
    const [found] = await parties({ name: 'Ruko Karier Tautan Cikarang', phone: '0812 9900 8811' })
    expect(found).toMatchObject({ target: { ref }, match: { strength: 'MEDIUM' } })
    const second = await sent({ name: 'Ruko Karier Tautan Cikarang', phone: '081299008822' })
    expect((await linkComplaint(screener, { no: second.no, ...to(ref) })).ok).toBe(true)
    expect((await widenSubject(screener, { no: second.no, ref })).ok).toBe(true)
    expect(await findSubject(ref)).toMatchObject({
      name: 'Ruko Karier Tautan',
      otherNames: ['Ruko Karier Tautan Cikarang'],
      phones: ['+6281299008811', '+6281299008822'],
    })
    expect(await listReportsOnSubject((await findSubject(ref))?.id ?? 0)).toHaveLength(2)
  })

  test('is pointed at when an agency has its telephone under another name', async () => {
    const ref = await opened({ name: 'PT Rekrut Bayangan', phone: '0812-9900-7777' })
    const record = await findAgency(fajar)
    expect(record && (await findSubjectsLike(record))).toMatchObject([
      {
        target: { ref },
        match: { strength: 'MEDIUM', reasons: ['NAME_DIFFERENT', 'SHARED_PHONE', 'LEGAL_FORM_DIFFERS'] },
      },
    ])
  })

  test('becomes an agency only after a field check that was accepted', async () => {
    const ref = await opened({ name: 'Balai Pindah', phone: '081299008899' })
    const order = { ref, agencyNo: fajar }
    const head = by(aStaffActor({ roles: ['SECTION_HEAD'] }))
    expect(await promoteSubject(screener, order)).toMatchObject({ refusal: { code: 'not-allowed' } })
    expect(await promoteSubject(head, order)).toMatchObject({ refusal: { code: 'no-field-check' } })
    const agency = await db().agency.findUniqueOrThrow({ where: { no: fajar }, select: { id: true } })
    const check = { ref: 'ev-tautan-1', agencyId: agency.id, kind: 'FIELD_CHECK', kbli: [], decidedBy: ['a-1', 'a-2'] }
    const at = new Date('2026-03-01T02:00:00Z')
    await db().evidence.create({
      data: { ...check, validFrom: at, submittedAt: at, decidedAt: at, decision: 'ACCEPTED', result: 'OK' },
    })
    expect(await promoteSubject(head, order)).toEqual({ ok: true, value: null })
    expect(await findSubject(ref)).toMatchObject({ promotedTo: fajar })
    expect(await promoteSubject(head, order)).toMatchObject({ refusal: { code: 'promoted-already' } })
  })
})

test('the ledger knows numbers and codes, and no name or word of a report', async () => {
  const rows = await db().$queryRaw<{ body: string }[]>`
    select subject || body as body from guard.ledger where act ~ '^(?:complaint-link|subject-)'`
  const told = rows.map(({ body }) => body).join('\n')
  expect(rows.length).toBeGreaterThan(5)
  for (const word of ['Ruko', 'Bayangan', '8129900', 'Papan']) expect(told).not.toContain(word)
})
