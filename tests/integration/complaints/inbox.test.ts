import { beforeAll, describe, expect, test } from 'vitest'
import { unsealMail } from '#app/use-cases/post-mails.server.ts'
import { actOnOwnReport } from '#app/use-cases/act-on-own-report.server.ts'
import { readInbox } from '#app/use-cases/read-inbox.server.ts'
import { sendOfficeMessage } from '#app/use-cases/send-office-message.server.ts'
import type { ReporterAct } from '#app/domain/complaints/reporter-act.ts'
import type { StepBody } from '#app/domain/complaints/step.ts'
import { findComplaint, listComplaintSteps, addComplaintSteps } from '#app/repositories/complaints.server.ts'
import { db } from '#app/repositories/db.server.ts'
import { verifyLedger } from '#app/repositories/ledger.server.ts'
import { addAccount } from '#app/repositories/accounts.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'
import { aStaffActor } from '#tests/factories/actors.ts'
import { aComplaintContent, anIdentity } from '#tests/factories/complaints.ts'
import { day, instant } from '#tests/factories/agency-record.ts'
import { aPhoto, anUpload } from '#tests/factories/uploads.ts'
import { openFolder } from '#tests/setup/folder.ts'
import { aSentReport, at, tracked } from '#tests/setup/reports.ts'

process.env['DATA_DIR'] = openFolder('ceklembaga-inbox-')

const screener = aStaffActor({ accountId: 'screener', personKey: 'p-screener', roles: ['SCREENER'] })
const duty = aStaffActor({ accountId: 'duty', personKey: 'p-duty', roles: ['DUTY_OFFICER'] })
const office = at('2026-03-16T02:00:00Z', screener)

beforeAll(async () => {
  const verifier = aStaffActor({ accountId: 'verifier', personKey: 'p-verifier', roles: ['VERIFIER'] })
  for (const { accountId, roles, unitId, personKey } of [screener, duty, verifier]) {
    const account = { id: accountId, email: `${accountId}@uji.example`, name: accountId, kind: 'STAFF' as const }
    await inTransaction(async (tx) => addAccount(tx, { ...account, roles, unitId, personKey }))
  }
})

async function act(
  report: Awaited<ReturnType<typeof aSentReport>>,
  given: ReporterAct,
  files: never[] | Awaited<ReturnType<typeof anUpload>>[] = [],
) {
  return actOnOwnReport(at('2026-03-17T02:00:00Z'), {
    token: await tracked(report, '2026-03-17T01:59:00Z'),
    act: given,
    files,
  })
}

const noticesOf = async (accountId: string) => db().notice.findMany({ where: { accountId } })

describe('the office writes', () => {
  test.each([
    ['an auditor', aStaffActor({ roles: ['AUDITOR'] })],
    ['an administrator', aStaffActor({ roles: ['ADMINISTRATOR'] })],
    ['the public', { kind: 'public' } as const],
  ])('but not %s', async (_, actor) => {
    const { complaint } = await aSentReport()
    const sent = await sendOfficeMessage(at(undefined, actor), { no: complaint.no, kind: 'MESSAGE', text: 'Halo' })
    expect(sent).toMatchObject({ ok: false, refusal: { code: 'not-allowed' } })
  })

  test('about a report it does not know of no more than about none', async () => {
    const { complaint } = await aSentReport({ content: aComplaintContent({ kinds: ['D2'] }) })
    const sent = await sendOfficeMessage(office, { no: complaint.no, kind: 'MESSAGE', text: 'Halo' })
    expect(sent).toMatchObject({ ok: false, refusal: { code: 'no-such-complaint' } })
  })

  test('and the reporter reads it, sealed in between, with its files', async () => {
    const { complaint } = await aSentReport()
    const files = [await anUpload('surat.jpg', await aPhoto(40, 40))]
    const text = 'Mohon kirim kuitansi yang terbaca.'
    expect(await sendOfficeMessage(office, { no: complaint.no, kind: 'MESSAGE', text, files })).toMatchObject({
      ok: true,
    })
    expect(await readInbox(complaint)).toMatchObject([
      { from: 'OFFICE', kind: 'MESSAGE', text, sentBy: 'screener', seenAt: null, files: [{ name: 'surat.jpg' }] },
    ])
    const rows = JSON.stringify(await db().complaintMessage.findMany(), latin)
    expect(rows).not.toContain('kuitansi')
    expect(await verifyLedger()).toMatchObject({ fault: null })
  })

  test('without a word or a file is told so', async () => {
    const { complaint } = await aSentReport()
    const sent = await sendOfficeMessage(office, { no: complaint.no, kind: 'MESSAGE', text: '  ' })
    expect(sent).toMatchObject({ refusal: { code: 'nothing-said' } })
  })
})

describe('mail', () => {
  const mails = async () => db().outboxMessage.findMany({ where: { kind: 'REPORT_NEWS' }, orderBy: { id: 'asc' } })

  test('is not sent unasked', async () => {
    const { complaint } = await aSentReport({ identity: anIdentity({ email: 'melati@contoh.example' }) })
    const before = (await mails()).length
    await sendOfficeMessage(office, { no: complaint.no, kind: 'MESSAGE', text: 'Halo' })
    expect(await mails()).toHaveLength(before)
  })

  test('says that there is news and nothing else, once until it was seen, and lies nowhere in clear', async () => {
    const identity = anIdentity({ email: 'melati@contoh.example', wantsMail: true })
    const { complaint } = await aSentReport({ identity })
    const before = (await mails()).length
    for (const text of ['Satu', 'Dua']) await sendOfficeMessage(office, { no: complaint.no, kind: 'MESSAGE', text })
    const [mail, ...others] = (await mails()).slice(before)
    if (!mail) throw new Error('No mail waits.')
    expect(others).toEqual([])
    expect(unsealMail(mail.sealed, mail.ref)).toEqual({
      to: 'melati@contoh.example',
      language: 'id',
      facts: { kind: 'REPORT_NEWS' },
    })
    const row = JSON.stringify(mail, latin)
    for (const told of ['melati', complaint.no]) expect(row).not.toContain(told)
  })

  test('of two reports with one address cannot be matched', async () => {
    const identity = anIdentity({ email: 'sama@contoh.example', wantsMail: true })
    const before = (await mails()).length
    for (const { complaint } of [await aSentReport({ identity }), await aSentReport({ identity })]) {
      await sendOfficeMessage(office, { no: complaint.no, kind: 'MESSAGE', text: 'Halo' })
    }
    const hashes = (await mails()).slice(before).map(({ addressHash }) => addressHash)
    expect(new Set(hashes).size).toBe(2)
  })
})

describe('the reporter', () => {
  test('writes nothing without a session, or with one that is over', async () => {
    const report = await aSentReport()
    const message = { act: 'message', text: 'Halo' } as const
    expect(await actOnOwnReport(at(), { token: undefined, act: message })).toMatchObject({
      refusal: { code: 'closed' },
    })
    const token = await tracked(report, '2026-03-17T01:00:00Z')
    const late = await actOnOwnReport(at('2026-03-17T01:30:00Z'), { token, act: message })
    expect(late).toMatchObject({ refusal: { code: 'closed' } })
    expect(await readInbox(report.complaint)).toEqual([])
  })

  test('writes with a file, whose name is not kept, and a file that is none leaves nothing', async () => {
    const report = await aSentReport()
    const sent = await act(report, { act: 'message', text: 'Ini fotonya.' }, [
      await anUpload('foto.jpg', await aPhoto(40, 40)),
    ])
    expect(sent).toEqual({ ok: true, value: null })
    const refused = await act(report, { act: 'message', text: 'Lagi' }, [await anUpload('x.exe', Buffer.from('MZ'))])
    expect(refused).toMatchObject({ refusal: { code: 'files-refused', files: [{ name: 'x.exe' }] } })
    expect(await readInbox(report.complaint)).toMatchObject([
      { from: 'REPORTER', kind: 'MESSAGE', text: 'Ini fotonya.', sentBy: null, files: [{ name: 'bukti-1.jpg' }] },
    ])
  })

  test('completes what was asked for, which brings it back to the screener', async () => {
    const report = await aSentReport()
    const { complaint } = report
    const asked: StepBody = { type: 'completion-asked', missing: ['kuitansi'], until: '2026-04-15', letter: '' }
    await inTransaction(async (tx) =>
      addComplaintSteps(tx, complaint.id, [
        { on: day('2026-03-16'), at: instant('2026-03-16T02:00:00Z'), by: 'staff:screener', body: asked },
      ]),
    )
    expect(await act(report, { act: 'completion', text: 'Ini kuitansinya.' })).toMatchObject({ ok: true })
    expect(await findComplaint(complaint.no)).toMatchObject({ stage: 'S10', stageSince: '2026-03-17' })
    expect(await noticesOf('screener')).toMatchObject([{ facts: { about: 'COMPLETED', no: complaint.no } }])
    expect(await act(report, { act: 'completion', text: 'Lagi.' })).toMatchObject({
      refusal: { code: 'nothing-asked' },
    })
  })

  test('corrects beside the report, which stays as it was', async () => {
    const report = await aSentReport()
    await act(report, { act: 'correction', text: 'Tanggalnya 12 Maret.' })
    expect(await findComplaint(report.complaint.no)).toEqual(report.complaint)
    expect(await readInbox(report.complaint)).toMatchObject([{ kind: 'CORRECTION' }])
  })

  test('withdraws once', async () => {
    const report = await aSentReport()
    expect(await act(report, { act: 'withdraw', text: '' })).toMatchObject({ ok: true })
    expect(await findComplaint(report.complaint.no)).toMatchObject({ stage: 'S72' })
    expect(await act(report, { act: 'withdraw', text: '' })).toMatchObject({ refusal: { code: 'closed-already' } })
  })

  test('under pressure is raised at once, and the duty officer is told without a word of it', async () => {
    const report = await aSentReport({ reception: { reporterKind: 'COMPANY' } })
    await act(report, { act: 'pressure', text: 'Mereka datang ke rumah saya.', danger: true })
    expect(await findComplaint(report.complaint.no)).toMatchObject({ severity: 4, stage: 'S10' })
    const steps = await listComplaintSteps(report.complaint.id)
    expect(steps.at(-1)?.body).toEqual({ type: 'raised', severity: 4, because: 'RETALIATION' })
    const told = JSON.stringify(await noticesOf('duty'))
    expect(told).toContain(report.complaint.no)
    expect(told).not.toContain('rumah')
    expect(JSON.stringify(await noticesOf('verifier'))).not.toContain(report.complaint.no)
    expect(await verifyLedger()).toMatchObject({ fault: null })
  })

  test('about an official of the office under pressure tells nobody of that office', async () => {
    const report = await aSentReport({ content: aComplaintContent({ kinds: ['D2'] }) })
    await act(report, { act: 'pressure', text: '', danger: false })
    expect(JSON.stringify(await noticesOf('duty'))).not.toContain(report.complaint.no)
  })
})

function latin(_: string, value: unknown): unknown {
  return value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value
}
