import { beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '#app/domain/access/actor.ts'
import type { EvidenceForm } from '#app/domain/registry/evidence.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { agencyNo } from '#app/domain/shared/ids.ts'
import { findAgency } from '#app/repositories/agencies.server.ts'
import { listChangesOf } from '#app/repositories/changes.server.ts'
import { verifyLedger } from '#app/repositories/ledger.server.ts'
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
import { aSanctionForm, aNewAgency, day, instant, on } from '#tests/factories/agency-record.ts'

const officer = (text: string): Context => ({ actor: { kind: 'operator', name: 'uji' }, requestId: 'r-1', ...on(text) })
const stranger: Context = { ...officer('2026-03-02'), actor: { kind: 'public' } }

const paper: EvidenceForm = {
  kind: 'NIB',
  number: '9900000000001',
  programmeKey: null,
  kbli: ['78421'],
  kbliVersion: 2020,
  holderPersonId: null,
  validFrom: day('2026-03-02'),
  validTo: null,
  result: null,
}
const stop = aSanctionForm()

let no: AgencyNo
const record = async () => {
  const found = await findAgency(no)
  if (!found) throw new Error('The agency is gone.')
  return found
}
const must = async <Value>(
  result: Promise<{ ok: true; value: Value } | { ok: false; refusal: unknown }>,
): Promise<Value> => {
  const done = await result
  if (!done.ok) throw new Error(JSON.stringify(done.refusal))
  return done.value
}
const ledgerActs = async () =>
  db().$queryRaw<{ act: string; reason: string | null }[]>`
    select act, reason from guard.ledger where subject = ${no} order by seq`

beforeAll(async () => {
  const { recordedAt: _recordedAt, ...form } = aNewAgency()
  no = (await must(registerAgency(officer('2026-01-05'), form))).no
})

describe('the public may change nothing', () => {
  const { recordedAt: _recordedAt, ...form } = aNewAgency()
  const known = { ref: 'x', on: day('2026-03-02') }
  const attempts = {
    'register an agency': () => registerAgency(stranger, form),
    'correct an agency': () => correctAgencyData(stranger, { no, correction: { name: 'X' }, reason: 'x' }),
    'submit a document': () => addEvidence(stranger, no, paper),
    'accept a document': () => decideEvidence(stranger, no, { ref: 'x', decision: 'ACCEPTED', by: ['a', 'b'] }),
    'end a document': () => invalidateEvidence(stranger, no, { ref: 'x', from: day('2026-03-02'), reason: 'x' }),
    'open an application': () => openApplication(stranger, no, { openedOn: day('2026-03-02') }),
    'close an application': () => closeApplication(stranger, no, known),
    'record a look': () =>
      recordVerification(stranger, no, {
        system: 'OSS',
        evidenceRef: null,
        checkedBy: 'a',
        result: 'OK',
        screenshotHash: null,
      }),
    'record a sanction': () => recordSanction(stranger, no, stop),
    'lift a sanction': () => liftSanction(stranger, no, known),
    'publish a reply': () => publishReply(stranger, no, { sanctionRef: 'x', text: 'x' }),
    'record a remedy': () =>
      recordRemedy(stranger, no, { sanctionRef: 'x', kind: 'OBJECTION', filedOn: day('2026-03-02') }),
    'decide a remedy': () => decideRemedy(stranger, no, known),
    'record a finding': () => recordFinding(stranger, no, { kind: 'FEE', effectiveFrom: day('2026-03-02') }),
    'resolve a finding': () => resolveFinding(stranger, no, known),
    'say that it ceased': () => ceaseAgency(stranger, no, { on: day('2026-03-02') }),
  }

  test.each(Object.entries(attempts))('%s', async (_title, attempt) => {
    expect(await attempt()).toMatchObject({ ok: false, refusal: { code: 'not-allowed' } })
  })

  test('and none of it has left a trace', async () => {
    expect(await ledgerActs()).toEqual([{ act: 'agency-registered', reason: null }])
  })
})

describe('the life of an agency on the register', () => {
  test('an agency that is not there is refused', async () => {
    expect(await addEvidence(officer('2026-03-02'), agencyNo(999_999), paper)).toMatchObject({
      ok: false,
      refusal: { code: 'no-such-agency' },
    })
  })

  test('a document is accepted by two officers, never by one', async () => {
    await must(addEvidence(officer('2026-03-02'), no, { ...paper, ref: 'ev-uji-1' }))
    const decide = (by: string[]) =>
      decideEvidence(officer('2026-03-03'), no, { ref: 'ev-uji-1', decision: 'ACCEPTED', by })
    expect(await decide(['a', 'a'])).toMatchObject({ ok: false, refusal: { code: 'four-eyes-needed' } })
    await must(decide(['a', 'b']))
    expect((await record()).evidence).toMatchObject([
      {
        ref: 'ev-uji-1',
        decision: 'ACCEPTED',
        decidedAt: '2026-03-03T02:00:00.000Z',
        kbli: ['78421'],
        kbliVersion: 2020,
      },
    ])
  })

  test('what was recorded later is not known earlier', async () => {
    expect(await findAgency(no, day('2026-01-04'))).toBeUndefined()
    expect((await findAgency(no, day('2026-03-01')))?.evidence).toEqual([])
    expect((await findAgency(no, instant('2026-03-02T02:00:00Z')))?.evidence).toHaveLength(1)
  })

  test('a document is ended with a reason, which the ledger keeps', async () => {
    await must(
      invalidateEvidence(officer('2026-04-06'), no, { ref: 'ev-uji-1', from: day('2026-04-01'), reason: 'REPLACED' }),
    )
    expect((await ledgerActs()).at(-1)).toEqual({ act: 'evidence-invalidated', reason: 'REPLACED' })
  })

  test('applications, looks and findings are kept', async () => {
    await must(openApplication(officer('2026-04-06'), no, { openedOn: day('2026-04-06'), ref: 'app-uji' }))
    await must(closeApplication(officer('2026-04-20'), no, { ref: 'app-uji', on: day('2026-04-20') }))
    const look = { system: 'OSS', evidenceRef: 'ev-uji-1', checkedBy: 'a', result: 'OK', screenshotHash: null }
    await must(recordVerification(officer('2026-04-21'), no, look))
    await must(
      recordFinding(officer('2026-04-22'), no, { kind: 'OTHER', effectiveFrom: day('2026-04-22'), ref: 'fin-uji' }),
    )
    await must(resolveFinding(officer('2026-04-29'), no, { ref: 'fin-uji', on: day('2026-04-29') }))
    expect(await record()).toMatchObject({
      applications: [{ openedOn: '2026-04-06', closed: { on: '2026-04-20', recordedAt: '2026-04-20T02:00:00.000Z' } }],
      findings: [{ kind: 'OTHER', resolved: { on: '2026-04-29', recordedAt: '2026-04-29T02:00:00.000Z' } }],
      checks: ['2026-04-21T02:00:00.000Z'],
    })
  })

  test('a programme stop of more than six months is refused by the ladder (domain.md 11.5)', async () => {
    await must(recordSanction(officer('2026-05-04'), no, { ...stop, ref: 'san-uji-0' }))
    const from = day('2026-08-03')
    const programmeStop = { ...stop, step: 'PENGHENTIAN_SEMENTARA', decidedOn: from, from, number: '500.15/Kep.1/2026' }
    const tooLong = await recordSanction(officer('2026-08-03'), no, { ...programmeStop, to: day('2027-03-01') })
    expect(tooLong).toEqual({
      ok: false,
      refusal: { code: 'ladder-refuses', gates: ['DURATION_EXCEEDS_MAX'] },
    })
    await must(recordSanction(officer('2026-08-03'), no, { ...programmeStop, to: day('2027-02-02'), ref: 'san-uji-1' }))
    expect((await record()).sanctions.at(-1)).toMatchObject({ effect: 'PROGRAM_DIHENTIKAN', to: '2027-02-02' })
  })

  test('reply, objection, its decision, and the lifting stand beside the sanction', async () => {
    await must(publishReply(officer('2026-08-10'), no, { sanctionRef: 'san-uji-1', text: 'Kami memperbaikinya.' }))
    const objection = {
      sanctionRef: 'san-uji-1',
      kind: 'OBJECTION',
      filedOn: day('2026-08-20'),
      ref: 'rem-uji',
    } as const
    await must(recordRemedy(officer('2026-08-20'), no, objection))
    await must(decideRemedy(officer('2026-09-01'), no, { ref: 'rem-uji', on: day('2026-09-01') }))
    await must(liftSanction(officer('2026-09-02'), no, { ref: 'san-uji-1', on: day('2026-09-02') }))
    expect(await record()).toMatchObject({
      sanctions: [
        {},
        {
          lifted: { on: '2026-09-02', recordedAt: '2026-09-02T02:00:00.000Z' },
          rightOfReply: { text: 'Kami memperbaikinya.', on: '2026-08-10', recordedAt: '2026-08-10T02:00:00.000Z' },
        },
      ],
      remedies: [{ kind: 'OBJECTION', decided: { on: '2026-09-01', recordedAt: '2026-09-01T02:00:00.000Z' } }],
    })
  })

  test('a new name leaves the old one findable', async () => {
    await must(
      correctAgencyData(officer('2026-09-07'), { no, correction: { name: 'LPK Khayalan' }, reason: 'akta baru' }),
    )
    expect(await record()).toMatchObject({
      name: 'LPK Khayalan',
      otherNames: [{ kind: 'FORMER', name: 'LPK Rekaan', validTo: '2026-09-07' }],
    })
    const names = await db().$queryRaw<{ kind: string }[]>`
      select kind from search.name where agency_id = ${(await record()).id} order by kind`
    expect(names).toEqual([{ kind: 'FORMER' }, { kind: 'OFFICIAL' }])
  })

  test('an agency that says it stopped has stopped', async () => {
    await must(ceaseAgency(officer('2026-10-05'), no, { on: day('2026-10-01') }))
    expect(await record()).toMatchObject({ ceased: { on: '2026-10-01' } })
    const [headline] = await db().statusIndex.findMany({ where: { agencyId: (await record()).id, capabilityId: null } })
    expect(headline?.status).toBe('BERHENTI_BEROPERASI')
  })

  test('each act is one entry of a whole chain', async () => {
    expect((await ledgerActs()).map(({ act }) => act)).toEqual([
      'agency-registered',
      'evidence-submitted',
      'evidence-decided',
      'evidence-invalidated',
      'application-opened',
      'application-closed',
      'verification-recorded',
      'finding-recorded',
      'finding-resolved',
      'sanction-recorded',
      'sanction-recorded',
      'reply-published',
      'remedy-recorded',
      'remedy-decided',
      'sanction-lifted',
      'agency-data-corrected',
      'agency-ceased',
    ])
    expect(await verifyLedger()).toMatchObject({ fault: null })
  })

  test('the feed tells what of the page changed, and nothing of advice, submissions or applications', async () => {
    const changes = await listChangesOf((await record()).id, 100)
    const told = changes.reverse().map(({ kind, detail }) => ({ kind, ...detail }))
    expect(told.filter(({ kind }) => kind === 'SANCTION')).toEqual(
      Array.from({ length: 5 }, () => ({ kind: 'SANCTION', number: '500.15/Kep.1/2026' })),
    )
    expect(told.filter(({ kind }) => kind === 'NAME')).toEqual([{ kind: 'NAME', from: 'LPK Rekaan' }])
    expect(told[0]).toEqual({ kind: 'REGISTERED' })
    expect(told.at(-1)).toMatchObject({ kind: 'STATUS', to: 'BERHENTI_BEROPERASI' })
  })
})
