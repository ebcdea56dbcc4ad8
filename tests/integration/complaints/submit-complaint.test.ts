import { describe, expect, test } from 'vitest'
import { findDataKey, listDataKeys } from '#app/adapters/key-store.server.ts'
import { openSealedRecord, recordSeal } from '#app/adapters/record-seal.server.ts'
import type { Actor, Context } from '#app/domain/access/actor.ts'
import { ComplaintContent } from '#app/domain/complaints/content.ts'
import type { ComplaintOrder } from '#app/domain/complaints/order.ts'
import { contentSubject, filesOfComplaint } from '#app/domain/complaints/sealed-parts.ts'
import { findSealedContent, listComplaintSteps } from '#app/repositories/complaints.server.ts'
import { db } from '#app/repositories/db.server.ts'
import { listFilesFor } from '#app/repositories/files.server.ts'
import { verifyLedger } from '#app/repositories/ledger.server.ts'
import { submitComplaint, type ComplaintReceipt } from '#app/use-cases/submit-complaint.server.ts'
import { aStaffActor } from '#tests/factories/actors.ts'
import { on } from '#tests/factories/agency-record.ts'
import { aComplaintContent, aComplaintOrder, anIdentity } from '#tests/factories/complaints.ts'
import { aPhoto, anUpload } from '#tests/factories/uploads.ts'
import { openFolder } from '#tests/setup/folder.ts'

process.env['DATA_DIR'] = openFolder('ceklembaga-complaints-')

const by = (actor: Actor): Context => ({ actor, requestId: 'r-1', ...on('2026-03-13') })
const anybody = by({ kind: 'public' })

async function sent(order: ComplaintOrder, context = anybody): Promise<ComplaintReceipt> {
  const result = await submitComplaint(context, order)
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}

describe('sending a report', () => {
  test.each<[string, Actor]>([
    ['an auditor', aStaffActor({ roles: ['AUDITOR'] })],
    ['the public', { kind: 'public' }],
  ])('that came as a letter is not for %s', async (_, actor) => {
    const order = aComplaintOrder({ reception: { channel: 'LETTER' } })
    expect(await submitComplaint(by(actor), order)).toMatchObject({ ok: false, refusal: { code: 'not-allowed' } })
  })

  test('gives a number of the year and a secret of 24 signs, and says what follows', async () => {
    const { complaint, secret } = await sent(aComplaintOrder())
    expect(complaint.no).toMatch(/^LAP-2026-\d{6}$/)
    expect(secret).toMatch(/^(?:[2-9A-HJKMNP-Z]{4}-){6}[2-9A-HJKMNP-Z]$/)
    expect(complaint).toMatchObject({
      ...{ leadKind: 'A6', severity: 3, unitId: 'DISNAKER', namesOfficial: false, stage: 'S10' },
      ...{ receivedOn: '2026-03-13', evidenceLevel: 'KLAIM', districtCode: '32.16.09' },
    })
    expect((await listComplaintSteps(complaint.id)).map(({ body }) => body.type)).toEqual(['received'])
  })

  test('keeps what was said and who said it under two keys, and no word of it in the clear', async () => {
    const { complaint, secret } = await sent(
      aComplaintOrder({ identity: anIdentity({ name: 'Melati Sangat Rahasia' }) }),
    )
    const seal = complaint.contentKey && (await recordSeal(complaint.contentKey))
    const sealed = await findSealedContent(complaint.id)
    if (!seal || !sealed) throw new Error('Nothing is sealed.')
    const opened: unknown = JSON.parse(openSealedRecord(sealed, contentSubject(complaint.no), seal))
    expect(ComplaintContent.parse(opened)).toEqual(aComplaintContent())
    expect(complaint.identityKey).not.toBe(complaint.contentKey)
    const clear = JSON.stringify(await db().complaint.findMany(), (_, value: unknown) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
    )
    for (const word of ['Melati', 'Pelita', 'pabrik', secret]) expect(clear).not.toContain(word)
  })

  test('twice under one key makes one report, with the same secret', async () => {
    const order = aComplaintOrder()
    const first = await sent(order)
    const again = await sent(order)
    expect(again).toMatchObject({ secret: first.secret, again: true, complaint: { no: first.complaint.no } })
    const other = await submitComplaint(anybody, { ...order, content: aComplaintContent({ story: 'Cerita lain.' }) })
    expect(other).toMatchObject({ ok: false, refusal: { code: 'sent-differently' } })
  })

  test('ten at once under one key make one report, and leave no key behind', async () => {
    const keysBefore = (await listDataKeys()).length
    const order = aComplaintOrder()
    const receipts = await Promise.all(Array.from({ length: 10 }, async () => sent(order)))
    expect(new Set(receipts.map(({ complaint, secret }) => `${complaint.no} ${secret}`)).size).toBe(1)
    expect((await listDataKeys()).length - keysBefore).toBe(2)
  })

  test('with a file keeps both, or neither', async () => {
    const { complaint } = await sent(aComplaintOrder({ files: [await anUpload('kuitansi.jpg', await aPhoto(40, 40))] }))
    expect(await listFilesFor(filesOfComplaint(complaint.no))).toMatchObject([{ name: 'bukti-1.jpg' }])
    expect(complaint.evidenceLevel).toBe('DOKUMEN')

    const count = await db().complaint.count()
    const files = [await anUpload('program.exe', Buffer.from('MZ bukan gambar'))]
    const refused = await submitComplaint(anybody, aComplaintOrder({ files }))
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'files-refused', files: [{ name: 'program.exe' }] } })
    expect(await db().complaint.count()).toBe(count)
  })

  test('anonymously seals no identity, whatever the form carries', async () => {
    const { complaint } = await sent(aComplaintOrder({ reception: { mode: 'ANONIM' } }))
    expect(complaint).toMatchObject({ identityKey: null, reporterHash: null })
  })

  test('about an official goes to the inspectorate, not to the office of the official (scenario 9)', async () => {
    const content = aComplaintContent({ kinds: ['D2'], official: { unitId: null, role: 'petugas verifikasi' } })
    const { complaint } = await sent(aComplaintOrder({ content }))
    expect(complaint).toMatchObject({ unitId: 'INSPEKTORAT', namesOfficial: true, officialUnitId: 'DISNAKER' })
  })

  test('under a number of another system that is known already is told so', async () => {
    const clerk = by(aStaffActor({ roles: ['INTAKE_OFFICER'] }))
    const order = () =>
      aComplaintOrder({
        reception: { channel: 'SP4N_LAPOR' },
        outsideNumbers: [{ system: 'SP4N_LAPOR', number: '7123456' }],
      })
    await sent(order(), clerk)
    expect(await submitComplaint(clerk, order())).toMatchObject({ refusal: { code: 'outside-number-taken' } })
  })

  test('leaves its key in the store and the ledger whole', async () => {
    const { complaint } = await sent(aComplaintOrder())
    expect(complaint.contentKey && (await findDataKey(complaint.contentKey))).toBeDefined()
    expect(await verifyLedger()).toMatchObject({ fault: null })
  })
})
