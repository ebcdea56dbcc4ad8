import type { readDemonstrationAccounts } from '#app/adapters/demonstration-files.server.ts'
import type { AgencyUserActor, Context, StaffActor } from '#app/domain/access/actor.ts'
import { demonstrationNo } from '#app/domain/registry/demonstration-registrations.ts'

type Accounts = Awaited<ReturnType<typeof readDemonstrationAccounts>>

/** An officer of the demonstration, who has just proved to be at the keyboard. */
export function staffActor({ id, name, personKey, roles, unitId }: Accounts[number], { now }: Context): StaffActor {
  const person = { accountId: id, name, personKey, confirmedAt: now }
  return { kind: 'staff', ...person, roles, unitId: unitId ?? '', ties: [], onBehalf: null }
}

/** Somebody of an agency of the demonstration. */
export function agencyUser({ id, name, personKey, agencies }: Accounts[number], { now }: Context): AgencyUserActor {
  const own = agencies.map((agency) => demonstrationNo(agency.id))
  return { kind: 'agency-user', accountId: id, name, personKey, confirmedAt: now, agencies: own }
}
