import { beforeAll, describe, expect, test } from 'vitest'
import { readReferenceFiles } from '#app/adapters/reference-files.server.ts'
import type { Context, StaffActor } from '#app/domain/access/actor.ts'
import { statusOn } from '#app/domain/registry/status-on.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { detailWords } from '#app/i18n/queue/work-words.ts'
import { listAgencies, listAgencyIdsAfter } from '#app/repositories/agencies.server.ts'
import { db } from '#app/repositories/db.server.ts'
import { verifyLedger } from '#app/repositories/ledger.server.ts'
import { findNormDraft } from '#app/repositories/norm-drafts.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import { draftNormVersion } from '#app/use-cases/draft-norm-version.server.ts'
import { forgetNormDrafts } from '#app/use-cases/forget-norm-drafts.server.ts'
import { previewAgain, previewNormDrafts } from '#app/use-cases/preview-norm-draft.server.ts'
import { proposeNorm } from '#app/use-cases/propose-norm.server.ts'
import { confirmNorm, declineNorm } from '#app/use-cases/settle-norm.server.ts'
import { registerAgencies } from '#app/use-cases/register-agency.server.ts'
import { aStaffActor } from '#tests/factories/actors.ts'
import { aNewAgency, on } from '#tests/factories/agency-record.ts'
import { testNorms } from '#tests/factories/norms.ts'

const at = on('2026-11-24')
const machine = (day = '2026-11-24'): Context => ({
  actor: { kind: 'system', job: 'preview-norms' },
  requestId: 'r-0',
  ...on(day),
})
const officer = (given: Partial<StaffActor> = {}): Context => ({
  actor: aStaffActor({ confirmedAt: at.now, roles: ['LEGAL_SECTION'], ...given }),
  requestId: 'r-1',
  ...at,
})
const first = officer({ accountId: 'a-1', personKey: 'p-1' })
const second = officer({ accountId: 'a-2', personKey: 'p-2', roles: ['OFFICE_HEAD'] })

const name = 'norms/requirements'
type Body = { version: number; requirements: { id: string; validTo: string | null; appliesTo: { types: string[] } }[] }

function requirements(version: number, change: (body: Body) => void): string {
  const body = structuredClone(readReferenceFiles().findLast((one) => one.name === name)?.body) as Body
  change(body)
  return JSON.stringify({ ...body, version })
}

/** No requirement of private training agencies holds any more. */
const lenient = (body: Body): void => {
  for (const row of body.requirements) if (row.appliesTo.types.includes('LPK_SWASTA')) row.validTo ??= '2026-10-31'
}

async function must<Value>(act: Promise<{ ok: true; value: Value } | { ok: false; refusal: unknown }>): Promise<Value> {
  const done = await act
  if (!done.ok) throw new Error(JSON.stringify(done.refusal))
  return done.value
}
const draft = (version: number, change: (body: Body) => void = lenient) =>
  must(draftNormVersion(first, { name, text: requirements(version, change), reasonBack: 'Uji.' }))

const { recordedAt: _recordedAt, ...form } = aNewAgency()
const AGENCIES = 1_050
/** Which of them train; the others are job centres of schools, and none of their own rules changes. */
const TRAINERS = [0, 499, 500, AGENCIES - 1]

const SCHOOL = {
  capabilities: form.capabilities.map((one) => ({ ...one, type: 'BKK', activity: 'SCHOOL_JOBCENTRE', programmes: [] })),
}

let newest: number
let trainers: AgencyNo[]

beforeAll(async () => {
  newest = readReferenceFiles().findLast((one) => one.name === name)?.version ?? 0
  const context = machine('2026-03-02')
  const orders = Array.from({ length: AGENCIES }, (_, index) => ({
    context,
    form: { ...form, name: `Uji ${String(index)}`, identifiers: [], ...(TRAINERS.includes(index) ? {} : SCHOOL) },
  }))
  const keys = (await registerAgencies(orders)).flatMap((one) => (one.ok ? [one.value.no] : []))
  trainers = TRAINERS.flatMap((index) => keys[index] ?? [])
}, 120_000)

describe('the preview of a register of more than 500 agencies', () => {
  test('is made by the job, in batches, and names those whose status does change', async () => {
    const ref = await draft(newest + 1)
    expect((await findNormDraft(ref))?.preview).toMatchObject({ isDone: false, seen: 0, total: AGENCIES })
    expect(await proposeNorm(first, { draft: ref, reason: 'x' })).toMatchObject({
      refusal: { code: 'preview-unfinished' },
    })
    expect(await previewNormDrafts(first)).toMatchObject({ ok: false, refusal: { code: 'not-allowed' } })
    const start = performance.now()
    expect(await previewNormDrafts(machine())).toEqual({ ok: true, value: { drafts: 1 } })
    // Bare work is about 1 s for a thousand agencies; this only notices a comparison that became quadratic.
    expect(performance.now() - start).toBeLessThan(30_000)
    const preview = (await findNormDraft(ref))?.preview
    expect(preview).toMatchObject({ isDone: true, seen: AGENCIES, changed: TRAINERS.length })
    expect(preview?.first.map(({ no }) => no)).toEqual(trainers)
    expect(await previewNormDrafts(machine())).toEqual({ ok: true, value: { drafts: 0 } })
  })

  test('cut off, goes on where it was', async () => {
    const ref = await draft(newest + 1)
    const [after] = (await listAgencyIdsAfter(0, 500)).slice(-1)
    await db().normDraft.update({ where: { ref }, data: { previewAfter: after ?? 0, previewSeen: 500 } })
    await previewNormDrafts(machine())
    expect((await findNormDraft(ref))?.preview).toMatchObject({ isDone: true, seen: AGENCIES, changed: 2 })
  })

  test('two processes at once make one preview', async () => {
    const ref = await draft(newest + 1)
    await Promise.all([previewNormDrafts(machine()), previewNormDrafts(machine())])
    expect((await findNormDraft(ref))?.preview).toMatchObject({
      isDone: true,
      seen: AGENCIES,
      changed: TRAINERS.length,
    })
  })

  test('says what comes to pass once the version holds; another that began before is left', async () => {
    const left = await draft(newest + 1, (body) => {
      for (const row of body.requirements) row.validTo ??= '2026-10-31'
    })
    const ref = await draft(newest + 1)
    const [record] = await listAgencies(await listAgencyIdsAfter(0, 1))
    if (!record) throw new Error('No agency.')
    const headline = async () => statusOn(record, await loadNorms(), { at: at.today, knownAt: at.now }).headline
    const before = await headline()
    await previewNormDrafts(machine())
    await db().normDraft.update({
      where: { ref: left },
      data: { previewDoneAt: null, previewAfter: 0, previewSeen: 0 },
    })
    const proposal = await must(proposeNorm(first, { draft: ref, reason: 'Uji.' }))
    await must(confirmNorm(second, { ref: proposal, note: '', seenVersion: newest }))
    const after = await headline()
    expect(after).not.toBe(before)
    expect((await findNormDraft(ref))?.preview.first[0]).toMatchObject({ before, after })
    await previewNormDrafts(machine())
    expect((await findNormDraft(left))?.preview).toMatchObject({ isDone: false, seen: 0 })
    await must(previewAgain(first, left))
    await previewNormDrafts(machine())
    expect((await findNormDraft(left))?.preview).toMatchObject({ isDone: true, seen: AGENCIES })
  })
})

describe('a draft that nobody proposed', () => {
  const legal = 'norms/legal-basis'
  const another = async () => {
    const body = structuredClone(readReferenceFiles().findLast((one) => one.name === legal)?.body) as Body
    const text = JSON.stringify({ ...body, version: body.version + 1, provenance: 'Diperiksa.' })
    return must(draftNormVersion(first, { name: legal, text, reasonBack: '' }))
  }
  const refusalOf = (result: { ok: boolean; refusal?: unknown }) => result.refusal

  test('is forgotten by the machine only', async () => {
    expect(refusalOf(await forgetNormDrafts(first))).toMatchObject({ code: 'not-allowed' })
  })

  test('goes after thirty days, and the ledger keeps its hash; what was proposed stays, however it ended', async () => {
    await db().normDraft.deleteMany({ where: { name } })
    const forgotten = await another()
    const declined = await another()
    await previewNormDrafts(machine())
    const proposal = await must(proposeNorm(first, { draft: declined, reason: 'Uji.' }))
    await must(declineNorm(second, { ref: proposal, note: 'Belum.' }))
    const sha256 = (await findNormDraft(forgotten))?.sha256
    expect(await forgetNormDrafts(machine('2026-12-24'))).toEqual({ ok: true, value: { drafts: 0 } })
    expect(await forgetNormDrafts(machine('2026-12-25'))).toEqual({ ok: true, value: { drafts: 1 } })
    expect(await findNormDraft(forgotten)).toBeUndefined()
    expect(await findNormDraft(declined)).toBeDefined()
    expect(await forgetNormDrafts(machine('2027-03-01'))).toEqual({ ok: true, value: { drafts: 0 } })
    const [act] = await db().$queryRaw<{ body: string; subject: string }[]>`
      select body, subject from guard.ledger where act = 'norm-draft-forgotten'`
    expect(act).toMatchObject({ subject: `norm:${legal}`, body: expect.stringContaining(sha256 ?? 'none') as string })
    expect((await verifyLedger()).fault).toBeNull()
  })
})

test('the queue says in both languages what waits for the second person', () => {
  const said = (['id', 'en'] as const).map((language) =>
    detailWords({ kind: 'CONFIRM_ACT', detail: 'add-norm-version' }, testNorms(), language),
  )
  expect(said).toEqual(['versi baru norma', 'new version of a norm'])
})
