import { describe, expect, test } from 'vitest'
import { WORK_KINDS } from './kinds.ts'
import { workRow, type WorkItem } from './work-item.ts'
import { day } from '#tests/factories/agency-record.ts'
import { testNorms } from '#tests/factories/norms.ts'

const { parameters, calendar } = testNorms()
const counting = { parameters, calendar, today: day('2026-11-24') }
const item: WorkItem = { kind: 'CORRECTION', ref: 'KOR-1', agencyId: 1, startedOn: day('2026-11-23') }

describe('a piece of work', () => {
  test('has what follows from its kind', () => {
    expect(workRow(item, counting)).toEqual({
      ...{ kind: 'CORRECTION', ref: 'KOR-1', agencyId: 1, detail: null, unitId: 'DISNAKER' },
      ...{ permission: 'correction:answer', startedOn: '2026-11-23', workingDays: 3, dueOn: '2026-11-26' },
      ...{ urgency: 3, waitingFor: 'US', excluded: [] },
    })
  })

  test.each([
    [
      'a deadline somebody set goes before its budget',
      { setOn: day('2026-12-01') },
      { dueOn: '2026-12-01', workingDays: null },
    ],
    [
      'its clock stands',
      { pauses: [{ from: day('2026-11-23'), to: null }], waitingFor: 'APPLICANT' },
      { dueOn: null, workingDays: 3, waitingFor: 'APPLICANT' },
    ],
    ['it says who has acted', { excluded: ['p-1'] }, { excluded: ['p-1'] }],
  ] as [string, Partial<WorkItem>, object][])('%s', (_, given, expected) => {
    expect(workRow({ ...item, ...given }, counting)).toMatchObject(expected)
  })

  test.each(WORK_KINDS)('of kind %s can be counted', (kind) => {
    const row = workRow({ ...item, kind }, counting)
    expect(row.dueOn === null).toBe(row.workingDays === null)
  })
})
