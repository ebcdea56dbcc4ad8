import { describe, expect, test } from 'vitest'
import { actorName, onBehalfName, type Actor, type StaffActor } from './actor.ts'
import { may, needsConfirmation, requirePermission, type Permission } from './policy.ts'
import { policy, type Rule } from './policy-table.ts'
import { rolesRefusal, STAFF_ROLES, type StaffRole } from './roles.ts'
import { agencyNo } from '#app/domain/shared/ids.ts'
import { instant } from '#tests/factories/agency-record.ts'
import { aStaffActor, anAgencyUser } from '#tests/factories/actors.ts'

const no = agencyNo(12)
const rows = Object.entries(policy) as [Permission, Rule][]

describe('the table', () => {
  test.each(rows.filter(([, rule]) => rule.everybody !== true))('%s is closed to the public', (permission) => {
    expect(may({ kind: 'public' }, permission)).toBe(false)
  })

  const readsOnly = /:(?:read|open)$|^own-account:/
  test.each(rows.map(([permission]) => permission).filter((permission) => !readsOnly.test(permission)))(
    'the auditor does not %s',
    (permission) => {
      expect(may(aStaffActor({ roles: ['AUDITOR'] }), permission)).toBe(false)
    },
  )

  test.each(['vetting:read', 'file:read', 'file:read-original', 'queue:read', 'agency:read'] as const)(
    'the administrator has no part in %s',
    (permission) => {
      expect(may(aStaffActor({ roles: ['ADMINISTRATOR'] }), permission)).toBe(false)
    },
  )

  test('whoever confirms is another person, everywhere', () => {
    const confirming = rows.filter(([permission]) => permission.startsWith('act:confirm-'))
    expect(confirming.filter(([, rule]) => rule.secondPerson !== true || rule.confirm !== true)).toEqual([])
  })

  test('every role has something to do', () => {
    const idle = STAFF_ROLES.filter((role) => !rows.some(([, rule]) => rule.staff?.includes(role)))
    expect(idle).toEqual([])
  })
})

describe('who may', () => {
  const one = aStaffActor({ roles: ['VERIFIER'], personKey: 'p-1' })
  const onBehalf = { mode: 'PLH', accountId: 'a-9', personKey: 'p-9', name: 'Kepala' } as const
  const whys: [string, Actor, Permission, Parameters<typeof requirePermission>[2], string | undefined][] = [
    ['a verifier proposes', one, 'act:propose-decision', { agencyNo: no }, undefined],
    ['a second person confirms', one, 'act:confirm-decision', { agencyNo: no, actedBy: ['p-2'] }, undefined],
    ['the same person does not', one, 'act:confirm-decision', { actedBy: ['p-1'] }, 'same-person'],
    [
      'not through a second account either',
      aStaffActor({ accountId: 'a-2', personKey: 'p-1', roles: ['OFFICE_HEAD'] }),
      'act:confirm-decision',
      { actedBy: ['p-1'] },
      'same-person',
    ],
    [
      'not for somebody who has acted',
      aStaffActor({ personKey: 'p-3', roles: ['OFFICE_HEAD'], onBehalf }),
      'act:confirm-decision',
      { actedBy: ['p-9'] },
      'same-person',
    ],
    [
      'not with a tie to the agency',
      aStaffActor({ roles: ['VERIFIER'], ties: [no] }),
      'act:propose-decision',
      { agencyNo: no },
      'conflict-of-interest',
    ],
    [
      'with a tie to another',
      aStaffActor({ ties: [agencyNo(13)] }),
      'act:propose-decision',
      { agencyNo: no },
      undefined,
    ],
    ['a stranger does nothing', { kind: 'public' }, 'queue:read', {}, 'role'],
    ['an agency submits its papers', anAgencyUser({ agencies: [no] }), 'evidence:submit', { agencyNo: no }, undefined],
    [
      'not those of another',
      anAgencyUser({ agencies: [no] }),
      'evidence:submit',
      { agencyNo: agencyNo(13) },
      'not-your-agency',
    ],
    ['an agency decides nothing', anAgencyUser({ agencies: [no] }), 'act:confirm-decision', { agencyNo: no }, 'role'],
    ['a job keeps the index', { kind: 'system', job: 'x' }, 'index:rebuild', {}, undefined],
    ['a job does not confirm', { kind: 'system', job: 'x' }, 'act:confirm-decision', {}, 'role'],
  ]
  test.each(whys)('%s', (...[, actor, permission, subject, why]) => {
    expect(requirePermission(actor, permission, subject)).toEqual(
      why === undefined ? { ok: true, value: null } : { ok: false, refusal: { code: 'not-allowed', permission, why } },
    )
  })
})

describe('being at the keyboard', () => {
  const at = instant('2026-11-24T03:00:00Z')
  const confirmed = (confirmedAt: StaffActor['confirmedAt']) => aStaffActor({ confirmedAt })
  test.each([
    ['never proved', confirmed(null), 'act:confirm-decision', true],
    ['proved a quarter of an hour ago', confirmed(instant('2026-11-24T02:45:00Z')), 'act:confirm-decision', false],
    ['proved longer ago', confirmed(instant('2026-11-24T02:44:59Z')), 'act:confirm-decision', true],
    ['for what is not dangerous', confirmed(null), 'act:propose-decision', false],
    ['for a job', { kind: 'system', job: 'x' }, 'account:keep', false],
  ] as [string, Actor, Permission, boolean][])('%s', (...[, actor, permission, needed]) => {
    expect(needsConfirmation(actor, permission, at)).toBe(needed)
  })
})

describe('roles of one account', () => {
  test.each([
    [[], { code: 'role-needed' }],
    [['VERIFIER', 'FIELD_TEAM'], undefined],
    [['AUDITOR'], undefined],
    [['AUDITOR', 'VERIFIER'], { code: 'role-stands-alone', role: 'AUDITOR' }],
    [['VERIFIER', 'ADMINISTRATOR'], { code: 'role-stands-alone', role: 'ADMINISTRATOR' }],
  ] as [StaffRole[], unknown][])('%j', (roles, refusal) => {
    expect(rolesRefusal(roles)).toEqual(refusal)
  })
})

describe('in the ledger', () => {
  test.each([
    [{ kind: 'public' }, 'public', null],
    [{ kind: 'system', job: 'night' }, 'system:night', null],
    [{ kind: 'operator', name: 'root' }, 'operator:root', null],
    [aStaffActor({ accountId: 'a-1' }), 'staff:a-1', null],
    [
      aStaffActor({ accountId: 'a-1', onBehalf: { mode: 'PLT', accountId: 'a-2', personKey: 'p-2', name: 'B' } }),
      'staff:a-1',
      'PLT:a-2',
    ],
    [anAgencyUser({ accountId: 'u-1' }), 'agency-user:u-1', null],
  ] as [Actor, string, string | null][])('%j', (actor, name, onBehalf) => {
    expect([actorName(actor), onBehalfName(actor)]).toEqual([name, onBehalf])
  })
})
