import { beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '#app/domain/access/actor.ts'
import type { EvidenceForm } from '#app/domain/registry/evidence.ts'
import type { SanctionForm } from '#app/domain/registry/sanction.ts'
import { agencyNo, type AgencyNo } from '#app/domain/shared/ids.ts'
import { findAgency } from '#app/repositories/agencies.server.ts'
import { db } from '#app/repositories/db.server.ts'
import { addEvidence } from '#app/use-cases/add-evidence.server.ts'
import { ceaseAgency } from '#app/use-cases/cease-agency.server.ts'
import { closeApplication } from '#app/use-cases/close-application.server.ts'
import { correctAgencyData } from '#app/use-cases/correct-agency-data.server.ts'
import { decideEvidence } from '#app/use-cases/decide-evidence.server.ts'
import { decideRemedy } from '#app/use-cases/decide-remedy.server.ts'
import { invalidateEvidence } from '#app/use-cases/invalidate-evidence.server.ts'
import { liftSanction } from '#app/use-cases/lift-sanction.server.ts'
import { openApplication } from '#app/use-cases/open-application.server.ts'
import { publishReply } from '#app/use-cases/publish-reply.server.ts'
import { recordFinding } from '#app/use-cases/record-finding.server.ts'
import { recordRemedy } from '#app/use-cases/record-remedy.server.ts'
import { recordSanction } from '#app/use-cases/record-sanction.server.ts'
import { recordVerification } from '#app/use-cases/record-verification.server.ts'
import { registerAgency } from '#app/use-cases/register-agency.server.ts'
import { resolveFinding } from '#app/use-cases/resolve-finding.server.ts'
import { aNewAgency, day, on } from '#tests/factories/agency-record.ts'
import { runSql } from '#tests/setup/test-server.ts'

const officer: Context = { actor: { kind: 'operator', name: 'uji' }, requestId: 'r-1', ...on('2026-09-07') }
const { recordedAt: _recordedAt, ...agency } = aNewAgency()
const paper: EvidenceForm = {
  ...{ kind: 'NIB', number: '9900000000001', programmeKey: null, kbli: ['78421'], kbliVersion: 2020 },
  ...{ holderPersonId: null, validFrom: day('2026-03-02'), validTo: null, result: null },
}
const advice: SanctionForm = {
  ...{ regime: 'R1', step: 'PEMBINAAN', number: '500.15/1/Disnaker/2026', signerUnitId: 'DISNAKER' },
  scope: { level: 'PROGRAMME', activity: 'TRAIN', programmeKey: 'las-smaw' },
  ...{ proposerId: 'a', approverId: 'b', decidedOn: day('2026-05-04'), from: day('2026-05-04'), to: null },
  rightOfReply: null,
  grounds: {
    ...{ legalBasisId: null, rightOfReplyDone: true, writtenReasons: true, harmSerious: false },
    ...{ officeCapacity: 'DEFINITIF', licenceIssuedByPredecessor: false, mendagriApproval: false },
  },
}
const look = { system: 'OSS', evidenceRef: null, checkedBy: 'a', result: 'OK', screenshotHash: null }
const objection = { sanctionRef: 'san', kind: 'OBJECTION', filedOn: day('2026-05-11') } as const
const fee = { kind: 'FEE', effectiveFrom: day('2026-03-02') } as const
const accepted = { decision: 'ACCEPTED', by: ['a', 'b'] } as const
const reason = 'x'
const may = day('2026-05-25')

let no: AgencyNo
let open: AgencyNo
type Act = () => Promise<{ ok: boolean; refusal?: { code: string } }>

async function must<Value>(act: Promise<{ ok: true; value: Value } | { ok: false; refusal: unknown }>): Promise<Value> {
  const done = await act
  if (!done.ok) throw new Error(JSON.stringify(done.refusal))
  return done.value
}

beforeAll(async () => {
  // On one agency everything has ended, on the other all of it is open.
  no = (await must(registerAgency(officer, agency))).no
  await must(addEvidence(officer, no, { ...paper, ref: 'ended' }))
  await must(decideEvidence(officer, no, { ref: 'ended', ...accepted }))
  await must(invalidateEvidence(officer, no, { ref: 'ended', from: may, reason }))
  await must(addEvidence(officer, no, { ...paper, ref: 'offered' }))
  await must(openApplication(officer, no, { openedOn: day('2026-05-04'), ref: 'app' }))
  await must(closeApplication(officer, no, { ref: 'app', on: may }))
  await must(recordSanction(officer, no, { ...advice, ref: 'san' }))
  await must(recordRemedy(officer, no, { ...objection, ref: 'rem' }))
  await must(decideRemedy(officer, no, { ref: 'rem', on: may }))
  await must(publishReply(officer, no, { sanctionRef: 'san', text: 'Kami memperbaikinya.' }))
  await must(liftSanction(officer, no, { ref: 'san', on: may }))
  await must(recordFinding(officer, no, { ...fee, ref: 'fin' }))
  await must(resolveFinding(officer, no, { ref: 'fin', on: may }))
  await must(ceaseAgency(officer, no, { on: may }))
  open = (await must(registerAgency(officer, { ...agency, name: 'LPK Kedua Rekaan' }))).no
  await must(addEvidence(officer, open, { ...paper, ref: 'open-offered' }))
  await must(addEvidence(officer, open, { ...paper, ref: 'open-accepted' }))
  await must(decideEvidence(officer, open, { ref: 'open-accepted', ...accepted }))
  await must(openApplication(officer, open, { openedOn: day('2026-05-04'), ref: 'open-app' }))
  await must(recordSanction(officer, open, { ...advice, ref: 'open-san' }))
  await must(recordRemedy(officer, open, { ...objection, sanctionRef: 'open-san', ref: 'open-rem' }))
  await must(recordFinding(officer, open, { ...fee, ref: 'open-fin' }))
})

/** Everything that an act writes: the facts, the ledger, the index and the feed. */
async function written(): Promise<unknown> {
  const [counts] = await db().$queryRaw<object[]>`
    select (select count(*)::int from guard.ledger) as ledger, (select count(*)::int from public_change) as changes,
      (select count(*)::int from agency) as agencies, (select count(*)::int from verification_record) as looks,
      (select count(*)::int from agency_data_before) as corrections,
      (select json_agg(i order by i.id) from status_index i) as index,
      (select count(*)::int from search.name) as names`
  return { counts, ended: await findAgency(no), open: await findAgency(open) }
}

const register = (given: Partial<typeof agency>) => registerAgency(officer, { ...agency, ...given })
const capability = { kbli: null, kbliVersion: null, foreignCapital: false, programmes: [] }
const offering = (type: string, activity: string) => register({ capabilities: [{ ...capability, type, activity }] })
const submit = (given: Partial<EvidenceForm>) => addEvidence(officer, no, { ...paper, ...given })
const sanction = (given: Partial<SanctionForm>) => recordSanction(officer, no, { ...advice, ...given })
const correct = (correction: Parameters<typeof correctAgencyData>[1]['correction']) =>
  correctAgencyData(officer, { no, correction, reason })
const scope = (level: 'ACTIVITY' | 'PROGRAMME', activity: string | null, programmeKey: string | null) =>
  sanction({ scope: { level, activity, programmeKey } })

describe('what is refused leaves everything as it was:', () => {
  const refused: Record<string, [string, Act]> = {
    'a number somebody has': ['number-taken', () => register({ no })],
    'an agency without a name': ['name-needed', () => register({ name: ' ' })],
    'an agency elsewhere': ['unknown-district', () => register({ districtCode: '99.99.99' })],
    'an agency of no type there is': ['unknown-type', () => offering('BENGKEL', 'TRAIN')],
    'an intermediary without a licence': ['type-without-page', () => offering('TIDAK_BERIZIN', 'TRAIN')],
    'an activity of another type': ['activity-not-of-type', () => offering('LPK_SWASTA', 'PORTAL')],
    'a correction that takes the name': ['name-needed', () => correct({ name: '' })],
    'a correction to a place elsewhere': ['unknown-district', () => correct({ districtCode: '99.99.99' })],
    'a correction of nothing': ['nothing-changes', () => correct({ name: agency.name })],
    'a paper of no kind there is': ['unknown-evidence-kind', () => submit({ kind: 'SURAT' })],
    'a paper that ends before it begins': ['ends-before-it-begins', () => submit({ validTo: day('2026-03-01') })],
    'a paper for a programme it has not': ['no-such-programme', () => submit({ programmeKey: 'barista' })],
    'a KBLI code without its year': ['kbli-without-version', () => submit({ kbliVersion: null })],
    'a paper under a name that is taken': ['ref-taken', () => submit({ ref: 'ended' })],
    'deciding on no paper': ['no-such-evidence', () => decideEvidence(officer, no, { ref: 'x', ...accepted })],
    'deciding twice': ['already-decided', () => decideEvidence(officer, no, { ref: 'ended', ...accepted })],
    'deciding alone': [
      'four-eyes-needed',
      () => decideEvidence(officer, no, { ref: 'offered', decision: 'ACCEPTED', by: ['a', 'a'] }),
    ],
    'ending no paper': ['no-such-evidence', () => invalidateEvidence(officer, no, { ref: 'x', from: may, reason })],
    'ending a paper nobody accepted': [
      'not-accepted',
      () => invalidateEvidence(officer, no, { ref: 'offered', from: may, reason }),
    ],
    'ending a paper twice': [
      'already-invalidated',
      () => invalidateEvidence(officer, no, { ref: 'ended', from: may, reason }),
    ],
    'ending a paper without a reason': [
      'reason-needed',
      () => invalidateEvidence(officer, open, { ref: 'open-accepted', from: may, reason: ' ' }),
    ],
    'an application of tomorrow': [
      'opened-in-the-future',
      () => openApplication(officer, no, { openedOn: day('2026-09-08') }),
    ],
    'a second application': [
      'application-already-open',
      () => openApplication(officer, open, { openedOn: may, ref: 'two' }),
    ],
    'an application under a name that is taken': [
      'ref-taken',
      () => openApplication(officer, no, { openedOn: may, ref: 'app' }),
    ],
    'closing no application': ['no-such-application', () => closeApplication(officer, no, { ref: 'x', on: may })],
    'closing it twice': ['already-closed', () => closeApplication(officer, no, { ref: 'app', on: may })],
    'closing it before it was opened': [
      'closed-before-opened',
      () => closeApplication(officer, open, { ref: 'open-app', on: day('2026-05-03') }),
    ],
    'a look at no paper': ['no-such-evidence', () => recordVerification(officer, no, { ...look, evidenceRef: 'x' })],
    'a look into nothing': ['system-needed', () => recordVerification(officer, no, { ...look, system: '' })],
    'a stop without the steps before it': [
      'ladder-refuses',
      () => sanction({ step: 'PENGHENTIAN_SEMENTARA', to: day('2027-05-04') }),
    ],
    'a sanction that ends before it begins': ['ends-before-it-begins', () => sanction({ to: day('2026-05-03') })],
    'a sanction on no activity in particular': ['scope-incomplete', () => scope('ACTIVITY', null, null)],
    'a sanction on an activity it has not': ['no-such-activity', () => scope('ACTIVITY', 'PORTAL', null)],
    'a sanction on a programme it has not': ['no-such-programme', () => scope('PROGRAMME', 'TRAIN', 'barista')],
    'a sanction under a name that is taken': ['ref-taken', () => sanction({ ref: 'san' })],
    'lifting no sanction': ['no-such-sanction', () => liftSanction(officer, no, { ref: 'x', on: may })],
    'lifting it twice': ['already-lifted', () => liftSanction(officer, no, { ref: 'san', on: may })],
    'lifting it before it began': [
      'lifted-before-it-began',
      () => liftSanction(officer, open, { ref: 'open-san', on: day('2026-05-03') }),
    ],
    'a reply to no sanction': ['no-such-sanction', () => publishReply(officer, no, { sanctionRef: 'x', text: 'x' })],
    'a second reply': ['already-replied', () => publishReply(officer, no, { sanctionRef: 'san', text: 'x' })],
    'an empty reply': ['reply-empty', () => publishReply(officer, open, { sanctionRef: 'open-san', text: ' ' })],
    'a reply of 2,001 signs': [
      'reply-too-long',
      () => publishReply(officer, open, { sanctionRef: 'open-san', text: 'x'.repeat(2_001) }),
    ],
    'an objection to no sanction': [
      'no-such-sanction',
      () => recordRemedy(officer, no, { ...objection, sanctionRef: 'x' }),
    ],
    'an objection before the decision': [
      'filed-before-the-decision',
      () => recordRemedy(officer, no, { ...objection, filedOn: day('2026-05-03') }),
    ],
    'an objection under a name that is taken': [
      'ref-taken',
      () => recordRemedy(officer, no, { ...objection, ref: 'rem' }),
    ],
    'deciding no objection': ['no-such-remedy', () => decideRemedy(officer, no, { ref: 'x', on: may })],
    'deciding an objection twice': ['already-decided', () => decideRemedy(officer, no, { ref: 'rem', on: may })],
    'deciding an objection before it came': [
      'decided-before-filed',
      () => decideRemedy(officer, open, { ref: 'open-rem', on: day('2026-05-10') }),
    ],
    'a finding under a name that is taken': ['ref-taken', () => recordFinding(officer, no, { ...fee, ref: 'fin' })],
    'resolving no finding': ['no-such-finding', () => resolveFinding(officer, no, { ref: 'x', on: may })],
    'resolving it twice': ['already-resolved', () => resolveFinding(officer, no, { ref: 'fin', on: may })],
    'ceasing twice': ['already-ceased', () => ceaseAgency(officer, no, { on: may })],
    'anything about an agency nobody knows': [
      'no-such-agency',
      () => ceaseAgency(officer, agencyNo(999_999), { on: may }),
    ],
  }

  test.each(Object.entries(refused))('%s', async (_title, [code, act]) => {
    const before = await written()
    expect(await act()).toMatchObject({ ok: false, refusal: { code } })
    expect(await written()).toEqual(before)
  })

  test('an agency that joined another says which', async () => {
    const joined = (await must(register({ name: 'LPK Ketiga Rekaan' }))).no
    await db()
      .$executeRaw`update agency set redirects_to_id = (select id from agency where no = ${open}) where no = ${joined}`
    const before = await written()
    const refusal = { code: 'agency-merged', into: open }
    expect(await addEvidence(officer, joined, paper)).toEqual({ ok: false, refusal })
    expect(await written()).toEqual(before)
  })
})

describe('what cannot be told in the ledger has not happened:', () => {
  const acts: Record<string, Act> = {
    'an agency registered': () => register({ name: 'LPK Keempat Rekaan' }),
    'an agency corrected': () => correctAgencyData(officer, { no: open, correction: { name: 'LPK Baru' }, reason }),
    'a paper submitted': () => addEvidence(officer, open, paper),
    'a paper accepted': () => decideEvidence(officer, open, { ref: 'open-offered', ...accepted }),
    'a paper ended': () => invalidateEvidence(officer, open, { ref: 'open-accepted', from: may, reason }),
    'an application opened': () => openApplication(officer, no, { openedOn: may }),
    'an application closed': () => closeApplication(officer, open, { ref: 'open-app', on: may }),
    'a look recorded': () => recordVerification(officer, open, look),
    'a sanction recorded': () => recordSanction(officer, open, advice),
    'a sanction lifted': () => liftSanction(officer, open, { ref: 'open-san', on: may }),
    'a reply published': () => publishReply(officer, open, { sanctionRef: 'open-san', text: 'x' }),
    'an objection recorded': () => recordRemedy(officer, open, { ...objection, sanctionRef: 'open-san' }),
    'an objection decided': () => decideRemedy(officer, open, { ref: 'open-rem', on: may }),
    'a finding recorded': () => recordFinding(officer, open, fee),
    'a finding resolved': () => resolveFinding(officer, open, { ref: 'open-fin', on: may }),
    'an agency ceased': () => ceaseAgency(officer, open, { on: may }),
  }

  test.each(Object.entries(acts))('%s', async (_title, act) => {
    const before = await written()
    await asOwner(`create function guard.full() returns trigger language plpgsql as
      $$ begin raise exception 'the ledger is full'; end $$;
      create trigger full_ledger before insert on guard.ledger for each row execute function guard.full()`)
    await expect(act()).rejects.toThrow('the ledger is full')
    await asOwner('drop function guard.full() cascade')
    expect(await written()).toEqual(before)
    // With the ledger as it was the same act is possible: it failed for nothing else.
    expect(await act()).toMatchObject({ ok: true })
  })
})

/** The schema is not the application's to change. */
async function asOwner(sql: string): Promise<void> {
  await runSql(process.env['DATABASE_URL'] ?? '', sql)
}
