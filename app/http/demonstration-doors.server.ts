import { STAFF_ROLES } from '#app/domain/access/roles.ts'
import { deskMessages } from '#app/i18n/desk/messages.ts'
import type { Language } from '#app/i18n/language.ts'
import { signInMessages } from '#app/i18n/sign-in/messages.ts'
import {
  listDemonstrationAccounts,
  type DemonstrationAccount,
} from '#app/repositories/demonstration-accounts.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'

type Doors = { role: string; accounts: { id: string; name: string; standing: string }[] }[]

/** The accounts that a demonstration lets anybody try, by role in the order of the table; none anywhere else. */
export async function listDoors(language: Language): Promise<Doors> {
  const accounts = await listDemonstrationAccounts()
  if (accounts.length === 0) return []
  const { orgUnits } = await loadNorms()
  const drawn = (one: DemonstrationAccount) => ({
    id: one.id,
    name: one.name,
    standing: [one.position, orgUnits.get(one.unitId ?? '')?.shortId].filter(Boolean).join(', '),
  })
  const ofRoles = STAFF_ROLES.map((role) => ({
    role: deskMessages(language).roles[role],
    accounts: accounts.filter(({ roles }) => roles[0] === role).map(drawn),
  }))
  const ofAgencies = {
    role: signInMessages(language).demonstration.agencies,
    accounts: accounts.filter(({ kind }) => kind === 'AGENCY').map(drawn),
  }
  return [...ofRoles, ofAgencies].filter(({ accounts: some }) => some.length > 0)
}
