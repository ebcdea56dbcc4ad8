import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '#app/domain/access/actor.ts'
import type { EvidenceForm } from '#app/domain/registry/evidence.ts'
import type { PublicRecord } from '#app/domain/registry/public-record.ts'
import { statusTimeline } from '#app/domain/registry/timeline.ts'
import { AgencyNo } from '#app/domain/shared/ids.ts'
import { StatusAnswer } from '#app/http/api/shapes.server.ts'
import { db } from '#app/repositories/db.server.ts'
import { loader as agencyStatus } from '#app/routes/api/agency-status.ts'
import { addEvidence } from '#app/use-cases/add-evidence.server.ts'
import { ceaseAgency } from '#app/use-cases/cease-agency.server.ts'
import { closeApplication } from '#app/use-cases/close-application.server.ts'
import { correctAgencyData } from '#app/use-cases/correct-agency-data.server.ts'
import { decideEvidence } from '#app/use-cases/decide-evidence.server.ts'
import { decideRemedy } from '#app/use-cases/decide-remedy.server.ts'
import { importAgencies } from '#app/use-cases/import-agencies.server.ts'
import type { ImportOrder } from '#app/use-cases/import-order.server.ts'
import { liftSanction } from '#app/use-cases/lift-sanction.server.ts'
import { openApplication } from '#app/use-cases/open-application.server.ts'
import { publishReply } from '#app/use-cases/publish-reply.server.ts'
import { readPublicRecordAt } from '#app/use-cases/read-public-record.server.ts'
import { recordFinding } from '#app/use-cases/record-finding.server.ts'
import { recordRemedy } from '#app/use-cases/record-remedy.server.ts'
import { recordSanction } from '#app/use-cases/record-sanction.server.ts'
import { recordVerification } from '#app/use-cases/record-verification.server.ts'
import { registerAgency } from '#app/use-cases/register-agency.server.ts'
import { resolveFinding } from '#app/use-cases/resolve-finding.server.ts'
import { aSanctionForm, aNewAgency, day, instant, on } from '#tests/factories/agency-record.ts'

const folder = mkdtempSync(join(tmpdir(), 'known-at-'))
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** A list of one row. */
function aListOn(listedOn: string, row: string): ImportOrder {
  const path = join(folder, 'daftar.csv')
  writeFileSync(path, `Nama Lembaga;NIB;Alamat;Kecamatan\n${row}\n`)
  const list = { source: 'Daftar Uji', type: 'LPK_SWASTA', listedOn: day(listedOn) }
  return { ...list, path, fileName: 'daftar.csv', map: {}, run: 'write', allRegions: 'skip' }
}

/** Everything is recorded at 09:00 WIB of the day it is recorded on. */
const officer = (text: string): Context => ({ actor: { kind: 'operator', name: 'uji' }, requestId: 'r-1', ...on(text) })

const must = async <Value>(result: Promise<{ ok: true; value: Value } | { ok: false; refusal: unknown }>) => {
  const done = await result
  if (!done.ok) throw new Error(JSON.stringify(done.refusal))
  return done.value
}

async function registered(): Promise<AgencyNo> {
  const { recordedAt: _recordedAt, ...form } = aNewAgency()
  return (await must(registerAgency(officer('2026-01-05'), form))).no
}

/** What the public record said of a day, before the recording at 09:00 WIB of another day and after it. */
async function beforeAndAfter<Told>(
  no: AgencyNo,
  days: { at: string; recorded: string },
  of: (r: PublicRecord) => Told,
) {
  const at = day(days.at)
  const told = async (knownAt: string) => {
    const found = await readPublicRecordAt(no, { at, knownAt: instant(`${days.recorded}T${knownAt}Z`) })
    if (!found) throw new Error('The agency was not known.')
    return of(found.record)
  }
  return [await told('01:59:59.999'), await told('02:00:00')]
}

const revocation = aSanctionForm()

/** An agency with a programme stop from 3 August 2026 to 2 February 2027. */
async function stopped(): Promise<{ no: AgencyNo; ref: string }> {
  const no = await registered()
  await must(recordSanction(officer('2026-05-04'), no, { ...revocation, ref: `adv-${no}` }))
  const from = day('2026-08-03')
  const ref = `san-${no}`
  const stop = { ...revocation, step: 'PENGHENTIAN_SEMENTARA', decidedOn: from, from, to: day('2027-02-02'), ref }
  await must(recordSanction(officer('2026-08-03'), no, { ...stop, number: '500.15/Kep.1/2026' }))
  return { no, ref }
}

describe('a sanction that is lifted today for a day of last week', () => {
  let no: AgencyNo
  beforeAll(async () => {
    const sanctioned = await stopped()
    no = sanctioned.no
    await must(liftSanction(officer('2026-11-23'), no, { ref: sanctioned.ref, on: day('2026-11-17') }))
  })
  const ask = async (query: string) => {
    const request = new Request(`http://cek.test/api/v1/agencies/${no}/status?${query}`)
    const response = await agencyStatus({ request, params: { no }, context: {} })
    return StatusAnswer.parse(await response.json())
  }

  test.each([
    ['of the days since, as known before, it was in force', 'at=2026-11-20&knownAt=2026-11-22', 'PROGRAM_DIHENTIKAN'],
    [
      'to the last millisecond before it was recorded',
      'at=2026-11-20&knownAt=2026-11-23T01:59:59.999Z',
      'PROGRAM_DIHENTIKAN',
    ],
    ['as known from then on, it was not', 'at=2026-11-20&knownAt=2026-11-23T02:00:00Z', 'BELUM_MEMENUHI_SYARAT'],
    ['as known now, it was not', 'at=2026-11-17', 'BELUM_MEMENUHI_SYARAT'],
    ['as known now, it was before', 'at=2026-11-16', 'PROGRAM_DIHENTIKAN'],
  ])('%s', async (_title, query, code) => {
    expect((await ask(query)).headline.code).toBe(code)
  })

  test('the page shows it among the sanctions in force, and then no longer', async () => {
    const days = { at: '2026-11-20', recorded: '2026-11-23' }
    expect(await beforeAndAfter(no, days, ({ sanctions }) => sanctions.map(({ number }) => number))).toEqual([
      ['500.15/Kep.1/2026'],
      [],
    ])
  })

  test('the history ends the stop only once that is known', async () => {
    const at = day('2026-11-23')
    const newest = async (knownAt: string) => {
      const found = await readPublicRecordAt(no, { at, knownAt: instant(knownAt) })
      return found && statusTimeline(found.agency, found.norms, found.record.when)[0]
    }
    expect(await newest('2026-11-23T01:00:00Z')).toMatchObject({ from: '2026-08-03', headline: 'PROGRAM_DIHENTIKAN' })
    expect(await newest('2026-11-23T03:00:00Z')).toMatchObject({ from: '2026-11-17', to: null })
  })
})

describe('what is recorded today of a day in the past was not known before', () => {
  const headline = (record: PublicRecord) => record.headline

  test('the decision on an objection', async () => {
    const { no, ref: sanctionRef } = await stopped()
    const filing = { sanctionRef, kind: 'OBJECTION', filedOn: day('2026-08-20'), ref: `rem-${no}` } as const
    await must(recordRemedy(officer('2026-08-20'), no, filing))
    await must(decideRemedy(officer('2026-10-05'), no, { ref: filing.ref, on: day('2026-09-01') }))
    const days = { at: '2026-09-15', recorded: '2026-10-05' }
    const told = ({ flags, sanctions }: PublicRecord) => [flags, sanctions.map(({ underObjection }) => underObjection)]
    expect(await beforeAndAfter(no, days, told)).toEqual([
      [['DALAM_KEBERATAN'], [true]],
      [[], [false]],
    ])
  })

  test('the reply to a sanction', async () => {
    const { no, ref: sanctionRef } = await stopped()
    await must(publishReply(officer('2026-08-10'), no, { sanctionRef, text: 'Kami memperbaikinya.' }))
    const replies = ({ sanctions }: PublicRecord) => sanctions.map(({ rightOfReply }) => rightOfReply)
    expect(await beforeAndAfter(no, { at: '2026-08-05', recorded: '2026-08-10' }, replies)).toEqual([
      [null],
      [{ text: 'Kami memperbaikinya.', on: '2026-08-10' }],
    ])
  })

  test('the end of a finding', async () => {
    const no = await registered()
    const finding = { kind: 'FEE', effectiveFrom: day('2026-03-02'), ref: `fin-${no}` } as const
    await must(recordFinding(officer('2026-03-02'), no, finding))
    await must(resolveFinding(officer('2026-06-08'), no, { ref: finding.ref, on: day('2026-04-06') }))
    const days = { at: '2026-05-04', recorded: '2026-06-08' }
    expect(await beforeAndAfter(no, days, ({ flags }) => flags)).toEqual([['PENGADUAN_TERBUKTI'], []])
  })

  test('the end of an application', async () => {
    const no = await registered()
    await must(openApplication(officer('2026-03-02'), no, { openedOn: day('2026-03-02'), ref: `app-${no}` }))
    await must(closeApplication(officer('2026-04-06'), no, { ref: `app-${no}`, on: day('2026-03-16') }))
    expect(await beforeAndAfter(no, { at: '2026-03-30', recorded: '2026-04-06' }, headline)).toEqual([
      'DALAM_VERIFIKASI',
      'BELUM_MEMENUHI_SYARAT',
    ])
  })

  test('the end of the agency', async () => {
    const no = await registered()
    await must(ceaseAgency(officer('2026-10-05'), no, { on: day('2026-09-01') }))
    const told = (record: PublicRecord) => [record.headline, record.ceasedOn]
    expect(await beforeAndAfter(no, { at: '2026-09-15', recorded: '2026-10-05' }, told)).toEqual([
      ['BELUM_MEMENUHI_SYARAT', null],
      ['BERHENTI_BEROPERASI', '2026-09-01'],
    ])
  })

  test('a look of the office, which leaves the one before it', async () => {
    const no = await registered()
    const look = { system: 'OSS', evidenceRef: null, checkedBy: 'a', result: 'OK', screenshotHash: null }
    await must(recordVerification(officer('2026-01-05'), no, look))
    await must(recordVerification(officer('2026-09-07'), no, look))
    const told = ({ lastCheckOn, flags }: PublicRecord) => [lastCheckOn, flags]
    expect(await beforeAndAfter(no, { at: '2026-09-07', recorded: '2026-09-07' }, told)).toEqual([
      ['2026-01-05', ['DATA_LAMA']],
      ['2026-09-07', []],
    ])
  })

  test('the decision on a paper', async () => {
    const no = await registered()
    const ref = `ev-${no}`
    const paper: EvidenceForm = {
      ...{ ref, kind: 'NIB', number: '9900000000001', programmeKey: null, kbli: ['78421'], kbliVersion: 2020 },
      ...{ holderPersonId: null, validFrom: day('2026-03-02'), validTo: null, result: null },
    }
    await must(addEvidence(officer('2026-03-02'), no, paper))
    await must(decideEvidence(officer('2026-03-09'), no, { ref, decision: 'ACCEPTED', by: ['a', 'b'] }))
    const told = ({ lines }: PublicRecord) =>
      lines.flatMap((line) => (line.examined ? line.derived.trace : [])).find(({ evidenceId }) => evidenceId === ref)
        ?.outcome
    expect(await beforeAndAfter(no, { at: '2026-03-03', recorded: '2026-03-09' }, told)).toEqual(['PENDING', 'MET'])
  })
})

describe('what was said of an agency is known as it was said', () => {
  test('name, numbers, address and legal form, each correction from the moment it was made', async () => {
    const no = await registered()
    const correct = (recorded: string, correction: Parameters<typeof correctAgencyData>[1]['correction']) =>
      must(correctAgencyData(officer(recorded), { no, correction, reason: 'akta' }))
    await correct('2026-02-02', { name: 'LPK Khayalan', address: 'Jl. Baru No. 2' })
    await correct('2026-03-02', { legalForm: 'CV', identifiers: [{ scheme: 'nib', value: '9900000000002' }] })
    const told = (record: PublicRecord) => [
      record.name,
      record.otherNames.map(({ name }) => name),
      record.address,
      record.legalForm,
      record.identifiers.map(({ value }) => value),
    ]
    const [first, second] = await beforeAndAfter(no, { at: '2026-01-06', recorded: '2026-02-02' }, told)
    expect(first).toEqual(['LPK Rekaan', [], 'Jl. Rekaan No. 1', 'PT', ['9900000000001']])
    expect(second).toEqual(['LPK Khayalan', ['LPK Rekaan'], 'Jl. Baru No. 2', 'PT', ['9900000000001']])
    const [third, fourth] = await beforeAndAfter(no, { at: '2026-01-06', recorded: '2026-03-02' }, told)
    expect(third).toEqual(second)
    expect(fourth).toEqual(['LPK Khayalan', ['LPK Rekaan'], 'Jl. Baru No. 2', 'CV', ['9900000000002']])
  })

  test('a legal form that exempts from a paper does so only once it is known', async () => {
    const no = await registered()
    await must(
      correctAgencyData(officer('2026-02-02'), { no, correction: { legalForm: 'PERORANGAN' }, reason: 'akta' }),
    )
    const notAsked = ({ lines }: PublicRecord) =>
      lines.flatMap((line) => (line.examined ? line.derived.trace : [])).filter(isNotAsked).length
    const [before, after] = await beforeAndAfter(no, { at: '2026-01-06', recorded: '2026-02-02' }, notAsked)
    expect(after).toBeGreaterThan(before ?? NaN)
  })

  test('a list that names an agency again on a later day leaves what it said before', async () => {
    const imported = (recorded: string, address: string) =>
      must(importAgencies(officer(recorded), aListOn(recorded, `LPK KENANGA REKAAN;9900000000077;${address};Setu`)))
    await imported('2026-03-02', 'Jl. Misal No. 7')
    await imported('2026-06-08', 'Jl. Misal No. 8')
    const row = await db().agencyIdentifier.findFirstOrThrow({
      where: { value: '9900000000077' },
      select: { agency: { select: { no: true } } },
    })
    const no = AgencyNo.parse(row.agency.no)
    const told = ({ listings, address }: PublicRecord) => [listings.map(({ listedOn }) => listedOn), address]
    expect(await beforeAndAfter(no, { at: '2026-06-08', recorded: '2026-06-08' }, told)).toEqual([
      [['2026-03-02'], 'Jl. Misal No. 7'],
      [['2026-06-08'], 'Jl. Misal No. 8'],
    ])
    expect(await beforeAndAfter(no, { at: '2026-06-07', recorded: '2026-06-08' }, told)).toEqual([
      [['2026-03-02'], 'Jl. Misal No. 7'],
      [['2026-03-02'], 'Jl. Misal No. 8'],
    ])
    expect(await imported('2026-06-09', 'Jl. Misal No. 7')).toMatchObject({ created: 0, updated: 1, unchanged: 0 })
  })
})

function isNotAsked({ outcome }: { outcome: string }): boolean {
  return outcome === 'NOT_APPLICABLE'
}
