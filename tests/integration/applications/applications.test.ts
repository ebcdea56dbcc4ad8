import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor, Context } from '#app/domain/access/actor.ts'
import { ApplicationForm } from '#app/domain/applications/application-form.ts'
import { agencyNo, type AgencyNo } from '#app/domain/shared/ids.ts'
import { applicationLetterWords } from '#app/i18n/letters/application-letters.ts'
import { officeWords } from '#app/i18n/letters/office.ts'
import { findAgency } from '#app/repositories/agencies.server.ts'
import { findApplication } from '#app/repositories/applications.server.ts'
import { db } from '#app/repositories/db.server.ts'
import { verifyLedger } from '#app/repositories/ledger.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import { lettersOfApplications } from '#app/use-cases/application-letters.server.ts'
import { changeAgency } from '#app/use-cases/change-agencies.server.ts'
import { decideApplicationOrder, issueMissingLetters } from '#app/use-cases/decide-application.server.ts'
import { lookUpCheck } from '#app/use-cases/look-up-check.server.ts'
import { readPublicRecord } from '#app/use-cases/read-public-record.server.ts'
import { registerAgency } from '#app/use-cases/register-agency.server.ts'
import { resubmitApplication, returnApplication, withdrawApplication } from '#app/use-cases/step-application.server.ts'
import { submitApplication } from '#app/use-cases/submit-application.server.ts'
import { aStaffActor, anAgencyUser } from '#tests/factories/actors.ts'
import { aNewAgency, on } from '#tests/factories/agency-record.ts'

process.env['KEY_FILE'] = join(mkdtempSync(join(tmpdir(), 'kunci-')), 'keys')

const letters = lettersOfApplications({ step: applicationLetterWords, office: officeWords })
const as = (actor: Actor, day = '2026-11-24'): Context => ({ actor, requestId: 'r-1', ...on(day) })
const system: Actor = { kind: 'system', job: 'acts' }
const officer = aStaffActor({ roles: ['INTAKE_OFFICER'] })
const change = ApplicationForm.parse({ kind: 'CHANGE', message: 'Kami pindah tempat pelatihan.' })
const programme = ApplicationForm.parse({
  ...{ kind: 'ADDED_PROGRAMME', message: 'Kami membuka program baru.', capability: 'LPK_SWASTA/TRAIN' },
  ...{ name: 'Las GTAW', hours: '120' },
})

let made = 0
async function anAgency(): Promise<AgencyNo> {
  made++
  const { recordedAt: _recordedAt, ...form } = aNewAgency({
    name: `LPK Permohonan ${String(made)}`,
    identifiers: [{ scheme: 'nib', value: String(9900000000500 + made) }],
  })
  const added = await registerAgency(as(system, '2026-01-05'), form)
  if (!added.ok) throw new Error(added.refusal.code)
  return added.value.no
}
const ownerOf = (no: AgencyNo): Actor => anAgencyUser({ agencies: [no] })
async function must<Value>(result: Promise<{ ok: true; value: Value } | { ok: false; refusal: unknown }>) {
  const done = await result
  if (!done.ok) throw new Error(JSON.stringify(done.refusal))
  return done.value
}
const submit = async (no: AgencyNo, form = change, day?: string) =>
  must(submitApplication(as(ownerOf(no), day), { no, form, letters }))
const fileOf = async (ref: string) => {
  const found = await findApplication(ref)
  if (!found) throw new Error('The application is gone.')
  return found.file
}

let no: AgencyNo
beforeAll(async () => {
  no = await anAgency()
})

describe('who may not', () => {
  const strangers: [string, Actor, string][] = [
    ['the public', { kind: 'public' }, 'role'],
    ['somebody of another agency', anAgencyUser({ agencies: [agencyNo(999_999)] }), 'not-your-agency'],
    ['the auditor', aStaffActor({ roles: ['AUDITOR'] }), 'role'],
  ]
  test.each(strangers)('%s submits nothing', async (...[, actor, why]) => {
    const answer = await submitApplication(as(actor), { no, form: change, letters })
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'not-allowed', why } })
    expect(await db().application.count()).toBe(0)
  })

  test('an officer with a tie to the agency keys nothing in', async () => {
    const tied = aStaffActor({ roles: ['INTAKE_OFFICER'], ties: [no] })
    expect(await submitApplication(as(tied), { no, form: change, letters })).toMatchObject({
      refusal: { why: 'conflict-of-interest' },
    })
  })

  test('an agency does not send its own application back, and another one does not withdraw it', async () => {
    const own = await anAgency()
    const ref = await submit(own)
    expect(await returnApplication(as(ownerOf(own)), { ref, missing: ['x'], letters })).toMatchObject({
      refusal: { code: 'not-allowed' },
    })
    expect(await withdrawApplication(as(ownerOf(no)), { ref, message: '', letters })).toMatchObject({
      refusal: { why: 'not-your-agency' },
    })
  })

  test('no officer decides by themselves', async () => {
    const own = await anAgency()
    const file = await fileOf(await submit(own))
    const norms = await loadNorms()
    const order = { file, norms, outcome: 'GRANTED' as const, reasons: '', by: ['a', 'b'] }
    expect(await changeAgency(decideApplicationOrder(as(officer), order))).toMatchObject({
      refusal: { code: 'not-allowed' },
    })
  })
})

describe('an application', () => {
  test('gets a number, a receipt that /cek knows, and a place in the register', async () => {
    const own = await anAgency()
    const ref = await submit(own)
    const file = await fileOf(ref)
    expect(ref).toMatch(/^PMH-2026-\d{6}$/)
    expect(file).toMatchObject({ stage: 'RUNNING', kind: 'CHANGE', openedOn: '2026-11-24' })
    expect((await findAgency(own))?.applications).toMatchObject([{ ref, closed: null }])
    const code = file.steps[0]?.letterCode ?? ''
    const check = await lookUpCheck(as({ kind: 'public' }), code)
    expect(check).toMatchObject({ ok: true, value: { letter: { kind: 'TTM' } } })
  })

  test('numbers are without a gap though some are refused', async () => {
    const own = await anAgency()
    const first = await submit(own)
    const refused = await submitApplication(as(ownerOf(own)), { no: own, form: change, letters })
    expect(refused).toMatchObject({ refusal: { code: 'application-already-open', ref: first } })
    const next = await submit(await anAgency())
    expect(Number(next.slice(-6))).toBe(Number(first.slice(-6)) + 1)
  })

  test('twice at once is one application', async () => {
    const own = await anAgency()
    const results = await Promise.all(
      [1, 2, 3].map(async () => submitApplication(as(ownerOf(own)), { no: own, form: change, letters })),
    )
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await db().application.count({ where: { agency: { no: own } } })).toBe(1)
  })

  test('shields what was never met, as before (domain.md 3.3)', async () => {
    const own = await anAgency()
    await submit(own)
    const now = await readPublicRecord(as({ kind: 'public' }), own)
    expect(now?.record.headline).toBe('DALAM_VERIFIKASI')
  })

  test('is sent back, brought back, and its clock stood meanwhile', async () => {
    const own = await anAgency()
    const ref = await submit(own, change, '2026-11-02')
    await must(returnApplication(as(officer, '2026-11-09'), { ref, missing: ['Denah', 'NIB'], letters }))
    expect(await fileOf(ref)).toMatchObject({ stage: 'RETURNED', missing: ['Denah', 'NIB'], completeBy: '2026-12-09' })
    await must(resubmitApplication(as(ownerOf(own), '2026-11-12'), { ref, message: 'Sudah.', letters }))
    const file = await fileOf(ref)
    expect(file).toMatchObject({ stage: 'RUNNING', pauses: [{ from: '2026-11-09', to: '2026-11-12' }] })
    expect(file.steps.map(({ letterCode }) => letterCode !== null)).toEqual([true, true, false])
  })

  test('is withdrawn by the applicant, and is over on the register', async () => {
    const own = await anAgency()
    const ref = await submit(own)
    await must(withdrawApplication(as(ownerOf(own)), { ref, message: 'Tidak jadi.', letters }))
    expect(await fileOf(ref)).toMatchObject({ stage: 'WITHDRAWN', endedOn: '2026-11-24' })
    expect(await withdrawApplication(as(ownerOf(own)), { ref, message: '', letters })).toMatchObject({
      refusal: { code: 'application-stage', stage: 'WITHDRAWN' },
    })
    expect(await submit(own)).not.toBe(ref)
  })

  test('is granted by two officers: the programme enters, the letter follows once', async () => {
    const own = await anAgency()
    const ref = await submit(own, programme)
    const norms = await loadNorms()
    const order = {
      file: await fileOf(ref),
      norms,
      outcome: 'GRANTED' as const,
      reasons: 'Sesuai.',
      by: ['a-1', 'a-2'],
    }
    await must(changeAgency(decideApplicationOrder(as(system), order)))
    expect(await changeAgency(decideApplicationOrder(as(system), order))).toMatchObject({
      refusal: { code: 'already-closed' },
    })
    const record = await findAgency(own)
    expect(record?.capabilities[0]?.programmes.map(({ key }) => key)).toEqual(['las-smaw', 'las-gtaw'])
    await Promise.all([1, 2].map(async () => issueMissingLetters(as(officer), { ref, no: own, letters })))
    const file = await fileOf(ref)
    expect(file).toMatchObject({ stage: 'GRANTED' })
    expect(file.steps.at(-1)?.letterCode).not.toBeNull()
    expect(await db().letter.count({ where: { agency: { no: own }, kind: 'SPP' } })).toBe(1)
  })

  test('leaves nothing of what was written in the ledger, and no number twice', async () => {
    const rows = await db().$queryRaw<{ body: string }[]>`select body from guard.ledger`
    expect(JSON.stringify(rows)).not.toContain('Kami pindah')
    expect((await verifyLedger()).fault).toBeNull()
    const numbers = await db().letter.findMany({ select: { number: true } })
    expect(new Set(numbers.map(({ number }) => number)).size).toBe(numbers.length)
  })
})
