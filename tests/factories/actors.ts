import type { AgencyUserActor, StaffActor } from '#app/domain/access/actor.ts'

/** An officer of the manpower office; the test says what matters. */
export function aStaffActor(given: Partial<StaffActor> = {}): StaffActor {
  return {
    kind: 'staff',
    accountId: 'a-1',
    personKey: 'p-1',
    name: 'Petugas Satu',
    confirmedAt: null,
    roles: ['VERIFIER'],
    unitId: 'DISNAKER',
    ties: [],
    onBehalf: null,
    ...given,
  }
}

/** Somebody of an agency. */
export function anAgencyUser(given: Partial<AgencyUserActor> = {}): AgencyUserActor {
  return {
    kind: 'agency-user',
    accountId: 'u-1',
    personKey: 'p-100',
    name: 'Pengguna Lembaga',
    confirmedAt: null,
    agencies: [],
    ...given,
  }
}
