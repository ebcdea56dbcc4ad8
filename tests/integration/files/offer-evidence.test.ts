import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor, Context } from '#app/domain/access/actor.ts'
import type { EvidenceForm } from '#app/domain/registry/evidence.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { findAgency } from '#app/repositories/agencies.server.ts'
import { db } from '#app/repositories/db.server.ts'
import { listFilesFor, listFilesForEach } from '#app/repositories/files.server.ts'
import { verifyLedger } from '#app/repositories/ledger.server.ts'
import { draftsOf, keepUploads } from '#app/use-cases/keep-uploads.server.ts'
import { offerEvidence, type Offered, type OfferRefusal } from '#app/use-cases/offer-evidence.server.ts'
import { readFile, type ReadFileRefusal } from '#app/use-cases/read-file.server.ts'
import { registerAgency } from '#app/use-cases/register-agency.server.ts'
import { aStaffActor, anAgencyUser } from '#tests/factories/actors.ts'
import { aNewAgency, day, on } from '#tests/factories/agency-record.ts'
import { aPhoto, anUpload } from '#tests/factories/uploads.ts'
import { openFolder } from '#tests/setup/folder.ts'

process.env['DATA_DIR'] = openFolder('ceklembaga-offer-')

const by = (actor: Actor): Context => ({ actor, requestId: 'r-1', ...on('2026-03-02') })
const form: EvidenceForm = {
  ...{ kind: 'NIB', number: '9900000000001', programmeKey: null, kbli: ['78421'], kbliVersion: 2020 },
  ...{ holderPersonId: null, validFrom: day('2026-03-02'), validTo: null, result: null },
}

let no: AgencyNo
let other: AgencyNo
let own: Context
let stranger: Context
let photo: Buffer
beforeAll(async () => {
  const operator = by({ kind: 'operator', name: 'uji' })
  no = await registered(operator, 'LPK Satu')
  other = await registered(operator, 'LPK Dua')
  own = by(anAgencyUser({ agencies: [no] }))
  stranger = by(anAgencyUser({ accountId: 'u-2', agencies: [other] }))
  photo = await aPhoto(60, 40)
})

describe('who may offer a document', () => {
  test.each<[string, () => Actor, string]>([
    ['the public does not', () => ({ kind: 'public' }), 'role'],
    ['somebody of another agency does not', () => anAgencyUser({ agencies: [other] }), 'not-your-agency'],
    ['an officer with a tie does not', () => aStaffActor({ ties: [no] }), 'conflict-of-interest'],
    ['an auditor does not', () => aStaffActor({ roles: ['AUDITOR'] }), 'role'],
  ])('%s', async (...[, actor, why]) => {
    const refused = await offer(by(actor()), { files: [await anUpload('a.jpg', photo)] })
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'not-allowed', why, kept: [] } })
  })
})

describe('an offer', () => {
  test('brings the document and its files in together; it counts for nothing yet', async () => {
    const offered = await must(
      offer(own, { files: [await anUpload('nib.jpg', photo), await anUpload('b.jpg', photo)] }),
    )
    const record = await findAgency(no)
    expect(record?.evidence.find(({ ref }) => ref === offered.ref)).toMatchObject({ kind: 'NIB', decision: null })
    const files = await listFilesFor(`evidence:${offered.ref}`)
    expect(files.map(({ name, agencyNo }) => [name, agencyNo])).toEqual([
      ['b.jpg', no],
      ['nib.jpg', no],
    ])
    const acts = await db().$queryRaw<
      { act: string }[]
    >`select act from guard.ledger where subject = ${no} order by seq`
    expect(acts.slice(-3).map(({ act }) => act)).toEqual(['evidence-submitted', 'file-linked', 'file-linked'])
    expect(await verifyLedger()).toMatchObject({ fault: null })
  })

  test('made again is another version; the earlier one stays', async () => {
    const first = await must(offer(own, { files: [await anUpload('a.jpg', photo)] }))
    const second = await must(offer(own, { files: [await anUpload('a.jpg', photo)] }))
    expect(second.ref).not.toBe(first.ref)
    const each = await listFilesForEach([`evidence:${first.ref}`, `evidence:${second.ref}`])
    expect([...each.values()].map((files) => files.length)).toEqual([1, 1])
  })

  test('of an agency needs a file, of an officer does not', async () => {
    expect(codeOf(await offer(own, {}))).toBe('file-needed')
    expect(codeOf(await offer(by(aStaffActor()), {}))).toBe('ok')
  })
})

describe('what is wrong costs nobody an upload', () => {
  test('a refused file: the good ones wait, and are offered with the next try', async () => {
    const files = [await anUpload('baik.jpg', photo), await anUpload('rusak.pdf', Buffer.from('%PDF-1.7'))]
    const refused = await offer(own, { files })
    if (refused.ok) throw new Error('It was taken.')
    expect(refused.refusal).toMatchObject({ code: 'files-refused', refused: [{ code: 'broken', name: 'rusak.pdf' }] })
    const keptIds = refused.refusal.kept.map(({ id }) => id)
    const offered = await must(offer(own, { keptIds }))
    expect(offered.files.map(({ name }) => name)).toEqual(['baik.jpg'])
    expect(await draftsOf(own.actor, keptIds)).toEqual([])
  })

  test.each<[Partial<EvidenceForm>, string]>([
    [{ kind: 'TIDAK_ADA' }, 'unknown-evidence-kind'],
    [{ validTo: day('2026-03-01') }, 'ends-before-it-begins'],
    [{ programmeKey: 'bukan-milik' }, 'no-such-programme'],
  ])('a form with %j is %s', async (given, code) => {
    const refused = await offer(own, { form: { ...form, ...given }, files: [await anUpload('a.jpg', photo)] })
    expect(refused).toMatchObject({ ok: false, refusal: { code, kept: [{ name: 'a.jpg' }] } })
  })

  test('a form that says nothing at all keeps its files too', async () => {
    const kept = await keepUploads(own, { files: [await anUpload('a.jpg', photo)], keptIds: [] })
    expect(kept).toMatchObject({ ok: true, value: { kept: [{ name: 'a.jpg' }], refused: [] } })
  })

  test('eleven files are too many, also in two tries', async () => {
    const six = await keepUploads(own, { files: await photos(6), keptIds: [] })
    const keptIds = six.ok ? six.value.kept.map(({ id }) => id) : []
    expect(codeOf(await offer(own, { files: await photos(5), keptIds }))).toBe('too-many-files')
  })
})

describe('forged fields', () => {
  test("another's draft is not offered, and stays where it is", async () => {
    const kept = await keepUploads(stranger, { files: [await anUpload('rahasia.jpg', photo)], keptIds: [] })
    const keptIds = kept.ok ? kept.value.kept.map(({ id }) => id) : []
    expect(codeOf(await offer(own, { keptIds }))).toBe('file-needed')
    expect(await draftsOf(own.actor, keptIds)).toEqual([])
    expect(await draftsOf(stranger.actor, keptIds)).toHaveLength(1)
    expect(codeOf(await readFile(own, keptIds[0] ?? ''))).toBe('no-such-file')
    expect(codeOf(await readFile(stranger, keptIds[0] ?? ''))).toBe('ok')
  })

  test("a file of one's own that was offered already is not offered again", async () => {
    const offered = await must(offer(own, { files: [await anUpload('a.jpg', photo)] }))
    const keptIds = offered.files.map(({ id }) => id)
    expect(codeOf(await offer(own, { keptIds }))).toBe('file-needed')
  })

  test('ids that are none are passed over', async () => {
    const keptIds = ['', "' or 1=1", '../..', 'a'.repeat(26), 'a'.repeat(5_000)]
    expect(codeOf(await offer(own, { keptIds }))).toBe('file-needed')
  })

  test('a double click makes two documents or one, never half of one', async () => {
    const kept = await keepUploads(own, { files: [await anUpload('klik.jpg', photo)], keptIds: [] })
    const keptIds = kept.ok ? kept.value.kept.map(({ id }) => id) : []
    const both = await Promise.all([offer(own, { keptIds }), offer(own, { keptIds })])
    const codes = both.map(codeOf).sort()
    expect(codes[1]).toBe('ok')
    expect(['file-gone', 'file-needed']).toContain(codes[0])
    const taken = both.flatMap((one) => (one.ok ? [one.value.ref] : []))
    expect((await listFilesFor(`evidence:${taken[0] ?? ''}`)).map(({ name }) => name)).toEqual(['klik.jpg'])
  })
})

type Offer = Parameters<typeof offerEvidence>[1]

function offer(context: Context, given: Partial<Offer>) {
  return offerEvidence(context, { no, form, files: [], keptIds: [], ...given })
}

async function must(offering: ReturnType<typeof offer>): Promise<Offered> {
  const result = await offering
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}

function codeOf(
  result: { ok: true } | { ok: false; refusal: { code: OfferRefusal['code'] | ReadFileRefusal['code'] } },
) {
  return result.ok ? 'ok' : result.refusal.code
}

function photos(count: number) {
  return Promise.all(Array.from({ length: count }, (_, n) => anUpload(`${String(n)}.jpg`, photo)))
}

async function registered(context: Context, name: string): Promise<AgencyNo> {
  const result = await registerAgency(context, aNewAgency({ name }))
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value.no
}
