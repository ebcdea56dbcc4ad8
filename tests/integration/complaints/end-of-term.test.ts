import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { findDataKey, keyStoreFolder } from '#app/adapters/key-store.server.ts'
import { openSealedRecord, recordSeal } from '#app/adapters/record-seal.server.ts'
import { config } from '#app/config.server.ts'
import { FileId } from '#app/domain/files/file.ts'
import { ComplaintNo } from '#app/domain/complaints/complaint.ts'
import { RecordKey } from '#app/domain/complaints/record-key.ts'
import { contentSubject, filesOfComplaint, identitySubject } from '#app/domain/complaints/sealed-parts.ts'
import { addComplaintSteps, findComplaint } from '#app/repositories/complaints.server.ts'
import { db } from '#app/repositories/db.server.ts'
import { listFilesFor } from '#app/repositories/files.server.ts'
import { verifyLedger } from '#app/repositories/ledger.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'
import { actOnOwnReport } from '#app/use-cases/act-on-own-report.server.ts'
import { endComplaintTerms } from '#app/use-cases/end-complaint-terms.server.ts'
import { readInbox } from '#app/use-cases/read-inbox.server.ts'
import { signInToReport } from '#app/use-cases/sign-in-to-report.server.ts'
import type { ComplaintReceipt } from '#app/use-cases/submit-complaint.server.ts'
import { restoreBackup } from '#scripts/lib/backup/restore-backup.ts'
import { takeBackup } from '#scripts/lib/backup/take-backup.ts'
import { aStaffActor } from '#tests/factories/actors.ts'
import { day, instant } from '#tests/factories/agency-record.ts'
import { aPhoto, anUpload } from '#tests/factories/uploads.ts'
import { openFolder } from '#tests/setup/folder.ts'
import { aSentReport, at, tracked } from '#tests/setup/reports.ts'
import { databaseUrl, runSql } from '#tests/setup/test-server.ts'

process.env['DATA_DIR'] = openFolder('ceklembaga-terms-')

const job = (moment: string) => at(moment, { kind: 'system', job: 'end-complaint-terms' })
const LAST_DAY = '2028-03-16T20:00:00Z'
/** 00.20 WIB, two years after 17 March 2026. */
const OVER = '2028-03-16T17:20:00Z'

const folder = mkdtempSync(join(tmpdir(), 'ceklembaga-terms-backup-'))
const server = inject('databaseServer')
const restoredName = `terms_${String(process.pid)}`

/** Received on the 13th with a file and a message, closed on the 17th. */
async function aClosedReport(): Promise<ComplaintReceipt> {
  const report = await aSentReport({ files: [await anUpload('kuitansi.jpg', await aPhoto(40, 40))] })
  const token = await tracked(report, '2026-03-14T02:00:00Z')
  await actOnOwnReport(at('2026-03-14T02:00:01Z'), { token, act: { act: 'message', text: 'Rahasia sekali.' } })
  await close(report)
  return report
}

async function close({ complaint }: ComplaintReceipt): Promise<void> {
  const moment = { on: day('2026-03-17'), at: instant('2026-03-17T02:00:00Z'), by: 'public' }
  await inTransaction(async (tx) => addComplaintSteps(tx, complaint.id, [{ ...moment, body: { type: 'withdrawn' } }]))
}

beforeAll(async () => {
  await runSql(server, `create database ${restoredName} template "${inject('databaseTemplate')}"`)
})

afterAll(async () => {
  await runSql(server, `drop database if exists ${restoredName} with (force)`)
  rmSync(folder, { recursive: true })
})

describe('the end of the terms of a report', () => {
  test.each([
    ['the public', { kind: 'public' } as const],
    ['a head', aStaffActor({ roles: ['OFFICE_HEAD'] })],
  ])('is not for %s to bring about', async (_, actor) => {
    expect(await endComplaintTerms(at(OVER, actor))).toMatchObject({ ok: false, refusal: { code: 'not-allowed' } })
  })

  test('comes two years after it was closed, not a day sooner, and once', async () => {
    const { complaint } = await aClosedReport()
    expect(await endComplaintTerms(job('2028-03-15T20:00:00Z'))).toEqual({
      ok: true,
      value: { identities: 0, files: 0 },
    })
    expect(await findComplaint(complaint.no)).toMatchObject({ identityKey: complaint.identityKey })
    expect(await endComplaintTerms(job(OVER))).toEqual({ ok: true, value: { identities: 1, files: 1 } })
    expect(await endComplaintTerms(job(LAST_DAY))).toEqual({ ok: true, value: { identities: 0, files: 0 } })
  })

  test('destroys the keys and all that was sealed, and keeps that there was a report', async () => {
    const report = await aClosedReport()
    const { complaint } = report
    const [file] = await listFilesFor(filesOfComplaint(complaint.no))
    await endComplaintTerms(job(OVER))
    const row = await db().complaint.findUniqueOrThrow({ where: { no: complaint.no }, include: { signs: true } })
    expect(row).toMatchObject({
      ...{ contentKey: null, contentSealed: null, identityKey: null, identitySealed: null, secretHash: null },
      ...{ reporterHash: null, sentHash: null, wordPrint: [], signs: [] },
      contentSha256: complaint.contentSha256,
    })
    for (const key of [complaint.contentKey, complaint.identityKey]) {
      if (key) expect(await findDataKey(key)).toBeUndefined()
    }
    expect(file && (await findDataKey(FileId.parse(file.id)))).toBeUndefined()
    const ended = await findComplaint(complaint.no)
    expect(ended && (await readInbox(ended))).toMatchObject([{ text: null, files: [] }])
    const typed = { number: complaint.no, secret: report.secret, network: '10.0.0.1' }
    expect(await signInToReport(at(OVER), typed, { answerAfterMs: 0 })).toMatchObject({
      refusal: { code: 'not-opened' },
    })
    expect(await verifyLedger()).toMatchObject({ fault: null })
  })

  test('does not come for one that is open, or in a case that goes on', async () => {
    const [open, inCase] = [await aSentReport(), await aClosedReport()]
    await db().oversightCase.create({
      data: {
        ...{
          no: 'KSS-2026-000777',
          procedureId: 'sop-terintegrasi',
          procedureVersion: 1,
          leadKind: 'A6',
          kinds: ['A6'],
        },
        ...{ unitId: 'DISNAKER', withUnitIds: [], openedOn: new Date('2026-03-16'), openedAt: new Date('2026-03-16') },
        stage: 'S20',
        complaints: {
          create: { complaintId: inCase.complaint.id, joinedAt: new Date('2026-03-16'), joinedBy: 'x', reason: 'x' },
        },
      },
    })
    await endComplaintTerms(job(OVER))
    for (const { complaint } of [open, inCase]) {
      expect(await findComplaint(complaint.no)).toMatchObject({ contentKey: complaint.contentKey })
    }
  })
})

describe('a backup from before the end of a term', () => {
  test('opens nothing of it with the key store of today, and everything with a copy that should be gone', async () => {
    const { complaint } = await aClosedReport()
    const file = join(folder, 'before.backup')
    await takeBackup(config().DATABASE_URL, file)
    const copy = join(folder, 'old-keys.store')
    cpSync(keyStoreFolder(), copy, { recursive: true })
    await endComplaintTerms(job(OVER))

    const url = databaseUrl(server, restoredName)
    await restoreBackup(url, file, { replace: true })
    const restored = await sealedIn(url, complaint.no)
    // The backup still has what was sealed, and the name of the key; nobody has the key.
    expect(restored.content.key).toBe(complaint.contentKey)
    for (const { key } of [restored.content, restored.identity]) expect(await recordSeal(key)).toBeUndefined()
    expect(restored.files.length).toBeGreaterThan(0)
    for (const id of restored.files) expect(await findDataKey(id)).toBeUndefined()

    // What the rule of 30 days is for: a copy of the store from then opens it all again.
    cpSync(copy, keyStoreFolder(), { recursive: true })
    expect(await openedBy(restored.content, contentSubject(complaint.no))).toContain('pabrik')
    expect(await openedBy(restored.identity, identitySubject(complaint.no))).toContain('Melati')
  })
})

type Sealed = { key: RecordKey; sealed: Buffer }

async function sealedIn(url: string, no: string): Promise<{ content: Sealed; identity: Sealed; files: FileId[] }> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<Record<'ck' | 'ik', string> & Record<'cs' | 'is', Buffer>>(
      'select content_key ck, content_sealed cs, identity_key ik, identity_sealed "is" from complaint where no = $1',
      [no],
    )
    const [row] = rows
    if (!row) throw new Error('The report is not in the backup.')
    const files = await client.query<{ id: string }>('select file_id id from file_link where subject = $1', [
      filesOfComplaint(ComplaintNo.parse(no)),
    ])
    return {
      content: { key: RecordKey.parse(row.ck), sealed: row.cs },
      identity: { key: RecordKey.parse(row.ik), sealed: row.is },
      files: files.rows.map(({ id }) => FileId.parse(id)),
    }
  } finally {
    await client.end()
  }
}

async function openedBy({ key, sealed }: Sealed, subject: string): Promise<string> {
  const seal = await recordSeal(key)
  return seal ? openSealedRecord(sealed, subject, seal) : ''
}
