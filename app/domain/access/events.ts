import type { ProviderRefusal } from './identity-provider.ts'
import type { StaffRole } from './roles.ts'
import type { Day } from '#app/domain/shared/day.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'

/** How somebody came in. */
export type SignInMethod = 'PASSWORD' | 'PASSKEY' | 'OIDC' | 'DEMONSTRATION'

/** What happens with accounts. Ids only: names and addresses stay where they can be erased. */
export type AccessEvent =
  | { type: 'demonstration-accounts-added'; accountIds: readonly string[] }
  | {
      type: 'account-invited'
      accountId: string
      kind: 'STAFF' | 'AGENCY'
      roles: readonly StaffRole[]
      unitId: string | null
    }
  | { type: 'invitation-accepted'; accountId: string }
  | {
      type: 'roles-changed'
      accountId: string
      before: readonly StaffRole[]
      after: readonly StaffRole[]
      unitId: string | null
    }
  | { type: 'account-disabled'; accountId: string }
  | { type: 'account-enabled'; accountId: string }
  | { type: 'signed-in'; accountId: string; method: SignInMethod }
  | { type: 'second-factor-set-up'; accountId: string }
  | { type: 'second-factor-taken-off'; accountId: string }
  | { type: 'backup-codes-made'; accountId: string }
  | { type: 'password-changed'; accountId: string; by: 'ITSELF' | 'LINK' }
  | { type: 'passkey-added'; accountId: string; passkeyId: string }
  | { type: 'passkey-removed'; accountId: string; passkeyId: string }
  | { type: 'provider-linked'; accountId: string }
  | { type: 'provider-unlinked'; accountId: string }
  | { type: 'provider-refused'; why: ProviderRefusal['code']; detail: string }
  | { type: 'person-number-recorded'; accountId: string; scheme: 'NIP' | 'NIK' }
  | { type: 'person-number-cleared'; accountId: string }
  | { type: 'unused-account-cleared'; accountId: string; why: 'NEVER_TAKEN_UP' | 'NEVER_CLAIMED' }
  | { type: 'session-ended'; accountId: string; sessions: number }
  | { type: 'tie-declared'; accountId: string; tieId: number; agencyNo: AgencyNo; kind: string }
  | { type: 'tie-recorded'; accountId: string; tieId: number; agencyNo: AgencyNo }
  | { type: 'tie-ended'; accountId: string; tieId: number; agencyNo: AgencyNo }
  | {
      type: 'delegation-recorded'
      delegationId: number
      mode: 'PLT' | 'PLH' | 'AN'
      actingId: string
      principalId: string
      from: Day
      to: Day
    }
  | { type: 'delegation-ended'; delegationId: number; on: Day }
  | { type: 'acting-chosen'; accountId: string; delegationId: number | null }
  /** Who holds it is not in it: names stay where they can be erased. */
  | {
      type: 'office-holding-recorded'
      holdingId: number
      office: string
      capacity: string
      from: Day
      to: Day | null
      replaces: number | null
      isStruck: boolean
    }
  | { type: 'office-holdings-recorded'; office: string; holdings: number }
