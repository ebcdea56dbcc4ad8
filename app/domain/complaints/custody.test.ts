import { describe, expect, test } from 'vitest'
import {
  defaultCustodians,
  isAnotherRole,
  nameCustodians,
  openingState,
  openUntil,
  type IdentityOpening,
} from './custody.ts'
import type { StaffRole } from '#app/domain/access/roles.ts'
import type { Assignee } from '#app/domain/queue/assign.ts'
import { instant } from '#tests/factories/agency-record.ts'

function officer(accountId: string, role: StaffRole, given: Partial<Assignee> = {}): Assignee {
  return {
    accountId,
    personKey: `p-${accountId}`,
    name: accountId,
    roles: [role],
    unitId: 'DISNAKER',
    ties: [],
    ...given,
  }
}

const ordinary = { namesOfficial: false, officialUnitId: null }
const accounts = [
  officer('head', 'OFFICE_HEAD'),
  officer('screener', 'SCREENER'),
  officer('intake-1', 'INTAKE_OFFICER'),
  officer('intake-2', 'INTAKE_OFFICER'),
  officer('inspector', 'INSPECTOR', { unitId: 'INSPEKTORAT' }),
  officer('sekda', 'REGIONAL_SECRETARY', { unitId: 'SETDA' }),
]

describe('who keeps the identity of a reporter', () => {
  test.each([
    ['the two who take reports in for the longest', ordinary, [], ['intake-1', 'intake-2']],
    ['those the office has set', ordinary, ['screener'], ['screener', 'intake-1']],
    ['never who agrees to open it, whatever is set', ordinary, ['head'], ['intake-1', 'intake-2']],
    ['the inspectorate, of an official', { namesOfficial: true, officialUnitId: 'DISNAKER' }, [], ['inspector']],
    [
      'the regional secretary, of the inspectorate',
      { namesOfficial: true, officialUnitId: 'INSPEKTORAT' },
      [],
      ['sekda'],
    ],
  ])('%s', (...[, complaint, set, expected]) => {
    expect(defaultCustodians(complaint, { accounts, set })).toEqual(expected)
  })

  test('two accounts of one person are one', () => {
    const twice = [officer('a', 'INTAKE_OFFICER'), officer('b', 'INTAKE_OFFICER', { personKey: 'p-a' }), ...accounts]
    expect(defaultCustodians(ordinary, { accounts: twice, set: [] })).toEqual(['a', 'intake-1'])
  })

  test.each([
    [['intake-1', 'screener'], { ok: true }],
    [['intake-1'], { refusal: { code: 'two-needed' } }],
    [['intake-1', 'gone'], { refusal: { code: 'no-such-officer' } }],
    [['intake-1', 'inspector'], { refusal: { code: 'may-not-open' } }],
  ])('named: %j', (named, answer) => {
    const able = accounts.filter(({ unitId }) => unitId === 'DISNAKER')
    expect(nameCustodians(named, able, accounts)).toMatchObject(answer)
  })
})

describe('a request to open it', () => {
  const asked: IdentityOpening = {
    ...{ ref: 'x', kind: 'BREAK_GLASS', reason: 'alasan', askedBy: 'a', askedAt: instant('2026-11-24T03:00:00Z') },
    ...{ secondBy: null, secondAt: null, declined: false, openedAt: null, tellAt: null, toldAt: null },
  }
  const agreed = { ...asked, secondBy: 'b', secondAt: instant('2026-11-25T02:00:00Z') }
  test.each<[string, IdentityOpening, string, string]>([
    ['waits', asked, '2026-11-25T03:00:00Z', 'WAITS'],
    ['for a day', asked, '2026-11-25T03:00:01Z', 'LAPSED'],
    ['once agreed to, opens', agreed, '2026-11-26T02:00:00Z', 'AGREED'],
    ['for a day', agreed, '2026-11-26T02:00:01Z', 'LAPSED'],
    ['once', { ...agreed, openedAt: instant('2026-11-25T03:00:00Z') }, '2026-11-25T03:00:01Z', 'OPENED'],
    ['or is declined', { ...agreed, declined: true }, '2026-11-25T03:00:00Z', 'DECLINED'],
  ])('%s', (...[, opening, now, state]) => {
    expect(openingState(opening, instant(now))).toBe(state)
  })

  test('says until when', () => {
    expect(openUntil(agreed)).toBe('2026-11-26T02:00:00.000Z')
  })

  test.each<[StaffRole[], StaffRole[], boolean]>([
    [['SCREENER'], ['OFFICE_HEAD'], true],
    [['OFFICE_HEAD'], ['INSPECTOR'], true],
    [['OFFICE_HEAD'], ['OFFICE_HEAD'], false],
    [['INSPECTOR'], ['INSPECTOR'], false],
    [['INSPECTOR'], ['REGIONAL_SECRETARY'], true],
    [['SCREENER'], ['SECTION_HEAD'], false],
  ])('asked by %j, agreed by %j: %s', (asking, agreeing, answer) => {
    expect(isAnotherRole(asking, agreeing)).toBe(answer)
  })
})
