import { beforeAll, describe, expect, test } from 'vitest'
import { readReferenceFiles } from '#app/adapters/reference-files.server.ts'
import type { Context, StaffActor } from '#app/domain/access/actor.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { verifyLedger } from '#app/repositories/ledger.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import { findNormDraft } from '#app/repositories/norm-drafts.server.ts'
import { draftNormVersion } from '#app/use-cases/draft-norm-version.server.ts'
import { listPassedOver, loadReferenceData } from '#app/use-cases/load-reference-data.server.ts'
import { previewAgain } from '#app/use-cases/preview-norm-draft.server.ts'
import { proposeNorm } from '#app/use-cases/propose-norm.server.ts'
import { readPublicRecord } from '#app/use-cases/read-public-record.server.ts'
import { registerAgency } from '#app/use-cases/register-agency.server.ts'
import { confirmNorm, declineNorm, withdrawNorm } from '#app/use-cases/settle-norm.server.ts'
import { aStaffActor } from '#tests/factories/actors.ts'
import { aNewAgency, on } from '#tests/factories/agency-record.ts'

const at = on('2026-11-24')
const system: Context = { actor: { kind: 'system', job: 'test' }, requestId: 'r-0', ...at }
const officer = (given: Partial<StaffActor> = {}): Context => ({
  actor: aStaffActor({ confirmedAt: at.now, roles: ['LEGAL_SECTION'], ...given }),
  requestId: 'r-1',
  ...at,
})
const first = officer({ accountId: 'a-1', personKey: 'p-1' })
const second = officer({ accountId: 'a-2', personKey: 'p-2', roles: ['OFFICE_HEAD'] })

const name = 'norms/activities'
type Body = { version: number; activities: Record<string, unknown>[] }
function activities(version: number, label: string): Body {
  const file = readReferenceFiles().findLast((one) => one.name === name)
  const body = structuredClone(file?.body) as Body
  return { ...body, version, activities: body.activities.map((one) => ({ ...one, labelEn: label })) }
}
const draft = (body: unknown, by = first, reasonBack = '') =>
  draftNormVersion(by, { name, text: typeof body === 'string' ? body : JSON.stringify(body, null, 2), reasonBack })

async function must<Value>(act: Promise<{ ok: true; value: Value } | { ok: false; refusal: unknown }>): Promise<Value> {
  const done = await act
  if (!done.ok) throw new Error(JSON.stringify(done.refusal))
  return done.value
}

let newest: number
let no: AgencyNo
beforeAll(async () => {
  newest = Math.max(
    ...readReferenceFiles()
      .filter((one) => one.name === name)
      .map(({ version }) => version),
  )
  const { recordedAt: _recordedAt, ...form } = aNewAgency()
  no = (await must(registerAgency(system, form))).no
})

describe('who may not', () => {
  test.each([
    ['a verifier', officer({ roles: ['VERIFIER'] })],
    ['an auditor', officer({ roles: ['AUDITOR'] })],
    ['a job', system],
  ])('%s neither drafts, proposes, nor confirms', async (_who, context) => {
    const refusal = { ok: false, refusal: { code: 'not-allowed', why: 'role' } }
    expect(await draft(activities(newest + 1, 'X'), context)).toMatchObject(refusal)
    const ref = await must(draft(activities(newest + 1, 'X')))
    expect(await proposeNorm(context, { draft: ref, reason: 'x' })).toMatchObject(refusal)
    expect(await previewAgain(context, ref)).toMatchObject(refusal)
  })
})

describe('what was typed is checked', () => {
  test.each([
    ['no JSON', '{"version": 3,\n "a" 1}', { code: 'not-json', line: 2 }],
    ['a name twice', '{"version": 3,\n "version": 4}', { code: 'name-twice', line: 2 }],
    ['a missing part', '{"version": 3}', { code: 'faults' }],
  ])('%s', async (_what, text, refusal) => {
    expect(await draft(text)).toMatchObject({ ok: false, refusal })
  })

  test('another number, a row that is gone, nothing new', async () => {
    const gone = activities(newest + 3, 'X')
    gone.activities.pop()
    const refused = await draft(gone)
    const faults = !refused.ok && refused.refusal.code === 'faults' ? refused.refusal.faults : []
    expect(faults.map(({ code }) => code)).toEqual(['not-next-version', 'row-gone'])
    const same = { ...(readReferenceFiles().findLast((one) => one.name === name)?.body as Body), version: newest + 1 }
    expect(await draft(same)).toMatchObject({ refusal: { code: 'nothing-changed' } })
  })

  test('a reference that leads nowhere', async () => {
    const file = readReferenceFiles().findLast((one) => one.name === 'norms/parameters')
    const body = structuredClone(file?.body) as { version: number; parameters: { normId: string }[] }
    const [row] = body.parameters
    if (row) row.normId = 'norm.tidak_ada'
    const text = JSON.stringify({ ...body, version: body.version + 1 })
    const given = { name: 'norms/parameters', text, reasonBack: '' }
    expect(await draftNormVersion(first, given)).toMatchObject({
      refusal: { code: 'faults', faults: [{ code: 'broken-reference', broken: { missing: 'norm.tidak_ada' } }] },
    })
  })

  test('what reaches back needs a reason', async () => {
    const file = readReferenceFiles().findLast((one) => one.name === 'norms/requirements')
    const body = structuredClone(file?.body) as { version: number; requirements: { blocking: string }[] }
    const row = body.requirements.find(({ blocking }) => blocking === 'B')
    if (row) row.blocking = 'A'
    const given = { name: 'norms/requirements', text: JSON.stringify({ ...body, version: body.version + 1 }) }
    expect(await draftNormVersion(first, { ...given, reasonBack: '' })).toMatchObject({
      refusal: { code: 'faults', faults: [{ code: 'backdated', field: 'blocking' }] },
    })
    const ref = await must(draftNormVersion(first, { ...given, reasonBack: 'Salah ketik.' }))
    expect(await findNormDraft(ref)).toMatchObject({ reasonBack: 'Salah ketik.', preview: { isDone: true, seen: 1 } })
  })
})

describe('two officers', () => {
  test('the same person does not confirm; a decline and a withdrawal leave the rules as they were', async () => {
    const before = (await loadNorms()).fingerprint
    const ref = await must(draft(activities(newest + 1, 'Mine')))
    const proposal = await must(proposeNorm(first, { draft: ref, reason: 'Istilah.' }))
    expect(await confirmNorm(first, { ref: proposal, note: '', seenVersion: newest })).toMatchObject({
      refusal: { why: 'same-person' },
    })
    expect(await proposeNorm(first, { draft: ref, reason: 'Lagi.' })).toMatchObject({
      refusal: { code: 'already-proposed' },
    })
    await must(declineNorm(second, { ref: proposal, note: 'Belum perlu.' }))
    const again = await must(proposeNorm(first, { draft: ref, reason: 'Lagi.' }))
    await must(withdrawNorm(first, { ref: again, note: '' }))
    expect((await loadNorms()).fingerprint).toBe(before)
  })

  test('a confirmed version is told by the public page at once, and a stale proposal is not confirmed', async () => {
    const stale = await must(
      draftNormVersion(first, { name, text: JSON.stringify(activities(newest + 1, 'Old')), reasonBack: '' }),
    )
    const ref = await must(draft(activities(newest + 1, 'Renamed')))
    const proposal = await must(proposeNorm(first, { draft: ref, reason: 'Istilah.' }))
    expect(await confirmNorm(second, { ref: proposal, note: '', seenVersion: 99 })).toMatchObject({
      refusal: { code: 'changed-since' },
    })
    await must(confirmNorm(second, { ref: proposal, note: 'Sama.', seenVersion: newest }))
    expect((await loadNorms()).activities.get('TRAIN')?.labelEn).toBe('Renamed')
    const page = await readPublicRecord(system, no)
    expect(page?.norms.activities.get('TRAIN')?.labelEn).toBe('Renamed')
    expect(await proposeNorm(first, { draft: stale, reason: 'x' })).toMatchObject({
      refusal: { code: 'rules-changed' },
    })
    expect((await verifyLedger()).fault).toBeNull()
  })

  test('a file of the program with that number does not stop the start, and is named', async () => {
    const theirs = { ...activities(newest + 1, 'From the program') }
    const file = { file: 'activities.v9.json', name, version: newest + 1, body: theirs, sha256: 'other' }
    const files = [...readReferenceFiles(), file]
    expect(await loadReferenceData(system, files)).toEqual({ ok: true, value: 0 })
    expect((await listPassedOver(files)).map(({ file: named }) => named)).toEqual(['activities.v9.json'])
    expect((await loadNorms()).activities.get('TRAIN')?.labelEn).toBe('Renamed')
  })
})
