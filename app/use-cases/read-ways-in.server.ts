import { providerSettings } from '#app/adapters/identity-provider.server.ts'
import { passkeyHost } from '#app/adapters/passkeys.server.ts'
import type { PasskeyShown } from '#app/domain/access/passkey.ts'
import { numbersKnown } from '#app/domain/access/person-keys.ts'
import type { PersonNumber } from '#app/domain/access/person-number.ts'
import type { Instant } from '#app/domain/shared/day.ts'
import { listPasskeys } from '#app/repositories/passkeys.server.ts'
import { findNumbers } from '#app/repositories/person-numbers.server.ts'
import { findLinkedSince } from '#app/repositories/provider-links.server.ts'

/** What lets somebody into their account besides the password, and what says who they are. */
export type WaysIn = {
  passkeys: PasskeyShown[]
  /** The name passkeys belong to; null where they do not work. */
  passkeyHost: string | null
  /** Null where there is no identity provider; `since` null while the account is not linked with it. */
  provider: { name: string | null; since: Instant | null } | null
  /** Which number was given first, and whether the other is there too. */
  number: { first: PersonNumber['scheme']; hasSecond: boolean }
}

/** As the owner of an account sees it. */
export async function readWaysIn(accountId: string): Promise<WaysIn> {
  const provider = providerSettings()
  const [passkeys, numbers, since] = await Promise.all([
    listPasskeys(accountId),
    findNumbers(accountId),
    provider && findLinkedSince(accountId, provider.issuer),
  ])
  return {
    ...{ passkeys, passkeyHost: passkeyHost() ?? null },
    provider: provider ? { name: provider.name ?? null, since: since ?? null } : null,
    number: numbersKnown(numbers),
  }
}
