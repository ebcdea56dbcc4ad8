import { describe, expect, test } from 'vitest'
import { findComplaint, listComplaintSteps } from '#app/repositories/complaints.server.ts'
import { db } from '#app/repositories/db.server.ts'
import { actOnOwnReport } from '#app/use-cases/act-on-own-report.server.ts'
import { askCheckIns } from '#app/use-cases/ask-check-ins.server.ts'
import { readInbox } from '#app/use-cases/read-inbox.server.ts'
import { readOwnReport } from '#app/use-cases/read-own-report.server.ts'
import { aStaffActor } from '#tests/factories/actors.ts'
import { openFolder } from '#tests/setup/folder.ts'
import { aSentReport, at, tracked } from '#tests/setup/reports.ts'

process.env['DATA_DIR'] = openFolder('ceklembaga-check-ins-')

/** Reports of 13 March 2026: asked on 12 April, 12 May and 11 June. */
const job = (moment: string) => at(moment, { kind: 'system', job: 'ask-check-ins' })
const ASKED = '2026-04-12T00:10:00Z'
const A_WEEK_ON = '2026-04-19T00:10:00Z'

describe('the question whether a reporter is under pressure', () => {
  test('is not for officers to send', async () => {
    const officer = at(ASKED, aStaffActor({ roles: ['SCREENER'] }))
    expect(await askCheckIns(officer)).toMatchObject({ ok: false, refusal: { code: 'not-allowed' } })
  })

  test('is asked of who wants it, once, on its day', async () => {
    const [wants, does] = [await aSentReport({ checkIns: true }), await aSentReport()]
    expect(await askCheckIns(job('2026-04-11T00:10:00Z'))).toEqual({ ok: true, value: { asked: 0, raised: 0 } })
    expect(await askCheckIns(job(ASKED))).toEqual({ ok: true, value: { asked: 1, raised: 0 } })
    expect(await askCheckIns(job('2026-04-13T00:10:00Z'))).toEqual({ ok: true, value: { asked: 0, raised: 0 } })
    expect(await readInbox(wants.complaint)).toMatchObject([{ from: 'SYSTEM', kind: 'CHECK_IN', text: '30' }])
    expect(await readInbox(does.complaint)).toEqual([])
    const page = await readOwnReport(at('2026-04-13T01:00:00Z'), await tracked(wants, '2026-04-13T00:59:00Z'))
    expect(page).toMatchObject({ value: { openCheckIns: [{ day: 30 }] } })
    await db().safetyCheckIn.deleteMany()
  })

  test('that is answered with yes raises nothing, and cannot be answered twice', async () => {
    const report = await aSentReport({ checkIns: true })
    await askCheckIns(job(ASKED))
    const answer = { act: 'check-in', day: 30, answer: 'SAFE', text: '' } as const
    const token = await tracked(report, '2026-04-13T00:59:00Z')
    expect(await actOnOwnReport(at('2026-04-13T01:00:00Z'), { token, act: answer })).toMatchObject({ ok: true })
    expect(await actOnOwnReport(at('2026-04-13T01:00:01Z'), { token, act: answer })).toMatchObject({
      refusal: { code: 'nothing-asked' },
    })
    expect(await askCheckIns(job(A_WEEK_ON))).toEqual({ ok: true, value: { asked: 0, raised: 0 } })
    await db().safetyCheckIn.deleteMany()
  })

  test.each([
    ['PRESSURE', 3],
    ['DANGER', 4],
  ] as const)('that is answered with %s raises the matter at once', async (answer, severity) => {
    const report = await aSentReport({ checkIns: true })
    await askCheckIns(job(ASKED))
    const token = await tracked(report, '2026-04-13T00:59:00Z')
    const act = { act: 'check-in', day: 30, answer, text: 'Ditelepon terus.' } as const
    await actOnOwnReport(at('2026-04-13T01:00:00Z'), { token, act })
    expect(await findComplaint(report.complaint.no)).toMatchObject({ severity })
    const steps = await listComplaintSteps(report.complaint.id)
    expect(steps.at(-1)?.body).toEqual({ type: 'raised', severity, because: 'CHECK_IN' })
    await db().safetyCheckIn.deleteMany()
  })

  test('that nobody answers for a week raises the matter, once; a late answer is still taken', async () => {
    const report = await aSentReport({ checkIns: true, reception: { reporterKind: 'COMPANY' } })
    await askCheckIns(job(ASKED))
    expect(await askCheckIns(job('2026-04-18T00:10:00Z'))).toMatchObject({ value: { raised: 0 } })
    expect(await askCheckIns(job(A_WEEK_ON))).toEqual({ ok: true, value: { asked: 0, raised: 1 } })
    expect(await askCheckIns(job('2026-04-20T00:10:00Z'))).toMatchObject({ value: { raised: 0 } })
    const steps = await listComplaintSteps(report.complaint.id)
    expect(steps.at(-1)).toMatchObject({ by: 'system:ask-check-ins', body: { type: 'raised', because: 'NO_ANSWER' } })
    const token = await tracked(report, '2026-04-21T00:59:00Z')
    const late = { act: 'check-in', day: 30, answer: 'SAFE', text: '' } as const
    expect(await actOnOwnReport(at('2026-04-21T01:00:00Z'), { token, act: late })).toMatchObject({ ok: true })
  })
})
