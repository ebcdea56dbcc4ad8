import { z } from 'zod'
import type { Instant } from '#app/domain/shared/day.ts'

/** A passkey of an account, as its owner sees it. Times are those of the machine. */
export type PasskeyShown = { id: string; name: string; createdAt: Instant | null; lastUsedAt: Instant | null }

/** As it is kept: what proves that somebody holds it. */
export type KeptPasskey = {
  id: string
  accountId: string
  credentialId: string
  /** COSE key, base64url. */
  publicKey: string
  counter: number
  transports: readonly string[]
}

export type NewPasskey = Omit<KeptPasskey, 'id'> & {
  name: string
  deviceType: string
  backedUp: boolean
  aaguid: string | null
}

/** What a passkey proves: that its device is at hand and, where it has asked for finger, face or PIN, whose hand it is. */
export type PasskeyProof = { passkey: KeptPasskey; counter: number; userVerified: boolean }

/** Passkeys of one account: more than anybody has devices [P]. */
const MOST_PASSKEYS = 10

export type NewPasskeyRefusal = { code: 'passkey-too-many' } | { code: 'passkey-name-wrong' }

/** How a passkey is told from the others of its owner. */
const PasskeyName = z.string().trim().min(1).max(60)

/** May somebody who has so many add one of this name? */
export function newPasskeyRefusal(given: { has: number; name: string }): NewPasskeyRefusal | undefined {
  if (given.has >= MOST_PASSKEYS) return { code: 'passkey-too-many' }
  return PasskeyName.safeParse(given.name).success ? undefined : { code: 'passkey-name-wrong' }
}

const Part = z.string().max(20_000)

/** What a browser answers of a passkey it asked to sign (WebAuthn, AuthenticationResponseJSON). */
export const PasskeyAnswer = z.object({
  ...{ id: Part, rawId: Part, type: z.literal('public-key') },
  response: z.object({
    ...{ clientDataJSON: Part, authenticatorData: Part, signature: Part },
    userHandle: Part.optional(),
  }),
})
export type PasskeyAnswer = z.infer<typeof PasskeyAnswer>

/** What a browser answers of a passkey it made (RegistrationResponseJSON). */
export const PasskeyMade = z.object({
  ...{ id: Part, rawId: Part, type: z.literal('public-key') },
  response: z.object({
    ...{ clientDataJSON: Part, attestationObject: Part },
    transports: z.array(z.string().max(20)).max(10).optional(),
  }),
})
export type PasskeyMade = z.infer<typeof PasskeyMade>

/** Passkeys belong to a name: of an address that is a number browsers make none (WebAuthn 5.1.2, RP ID). */
export function canHavePasskeys(host: string): boolean {
  return !/^[\d.]+$/.test(host) && !host.startsWith('[')
}
