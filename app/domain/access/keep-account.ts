import { rolesRefusal, type RolesRefusal, type StaffRole } from './roles.ts'

export type StandingRefusal =
  RolesRefusal | { code: 'no-such-unit' } | { code: 'last-administrator' } | { code: 'not-an-officer' }

/** May an officer hold these roles in that unit? */
export function standingRefusal(given: {
  roles: readonly StaffRole[]
  unitId: string
  units: ReadonlySet<string>
}): RolesRefusal | { code: 'no-such-unit' } | undefined {
  if (!given.units.has(given.unitId)) return { code: 'no-such-unit' }
  return rolesRefusal(given.roles)
}

/** Would this leave nobody who runs the system? `after` are the roles the account keeps; none when it is disabled. */
export function leavesNoAdministrator(given: {
  administrators: readonly string[]
  accountId: string
  after: readonly StaffRole[]
}): boolean {
  const { administrators, accountId, after } = given
  if (after.includes('ADMINISTRATOR') || !administrators.includes(accountId)) return false
  return administrators.length === 1
}
