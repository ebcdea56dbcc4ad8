import { describe, expect, test } from 'vitest'
import { leavesNoAdministrator, standingRefusal } from './keep-account.ts'
import type { StaffRole } from './roles.ts'

const units = new Set(['DISNAKER'])

describe('roles in a unit', () => {
  test.each([
    [['VERIFIER'], 'DISNAKER', undefined],
    [['VERIFIER'], 'NOWHERE', 'no-such-unit'],
    [[], 'DISNAKER', 'role-needed'],
    [['AUDITOR', 'VERIFIER'], 'DISNAKER', 'role-stands-alone'],
  ] as [StaffRole[], string, string | undefined][])('%j of %s', (roles, unitId, code) => {
    expect(standingRefusal({ roles, unitId, units })?.code).toBe(code)
  })
})

describe('the last administrator', () => {
  test.each([
    [['a'], 'a', [], true],
    [['a'], 'a', ['VERIFIER'], true],
    [['a'], 'a', ['ADMINISTRATOR'], false],
    [['a', 'b'], 'a', [], false],
    [['b'], 'a', [], false],
    [[], 'a', [], false],
  ] as [string[], string, StaffRole[], boolean][])(
    '%j, %s becomes %j',
    (...[administrators, accountId, after, last]) => {
      expect(leavesNoAdministrator({ administrators, accountId, after })).toBe(last)
    },
  )
})
