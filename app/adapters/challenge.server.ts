import { createChallenge, verifySolution, type Challenge, type Payload } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { z } from 'zod'
import { keyFor } from './keys.server.ts'
import { config } from '#app/config.server.ts'

/** How hard: some two seconds of one core of a cheap phone. */
const COST = 2_000
const PREFIX = '00'
const LIVES_MS = 10 * 60_000
const MOST_REMEMBERED = 50_000

/** A challenge as a client gets it: parameters and our signature (ALTCHA, version 2). */
export type { Challenge } from 'altcha-lib'

const Solved = z.object({
  challenge: z.object({ parameters: z.looseObject({ nonce: z.string().max(200) }), signature: z.string().max(200) }),
  solution: z.looseObject({ counter: z.number(), derivedKey: z.string().max(400) }),
})

/** Nonces that were used; each proves one report. Another process would take it once more: work is doubled, not saved. */
const used = new Map<string, number>()

/** More reports than this a minute, from everybody together, are an attack; 0: nothing is. */
export function attackLimit(): number {
  return config().ATTACK_REPORTS
}

/** Makes a proof-of-work challenge that is good for ten minutes by the clock of the machine, once. Nothing is kept of it. */
export async function newChallenge(): Promise<Challenge> {
  return createChallenge({
    ...{ algorithm: 'PBKDF2/SHA-256', cost: COST, keyPrefix: PREFIX, deriveKey },
    expiresAt: new Date(Date.now() + LIVES_MS),
    hmacSignatureSecret: secret(),
  })
}

/** Is this the solution of a challenge of ours, still good, and not used before? `proof`: base64 of JSON, as ALTCHA has it. */
export async function isSolved(proof: string): Promise<boolean> {
  const payload = payloadOf(proof)
  if (!payload || isUsed(payload.challenge.parameters.nonce)) return false
  const { challenge, solution } = payload
  const { verified } = await verifySolution({ challenge, solution, deriveKey, hmacSignatureSecret: secret() })
  if (verified) used.set(challenge.parameters.nonce, Date.now() + LIVES_MS)
  return verified
}

function payloadOf(proof: string): Payload | undefined {
  if (proof.length > 5_000) return undefined
  try {
    const parsed = Solved.safeParse(JSON.parse(Buffer.from(proof, 'base64').toString('utf8')))
    // The shape says what is looked at here; the library checks the rest, and the signature is over all of it.
    return parsed.success ? (parsed.data as unknown as Payload) : undefined
  } catch {
    return undefined
  }
}

function isUsed(nonce: string): boolean {
  if (used.size > MOST_REMEMBERED) forgetOld()
  return used.has(nonce)
}

function forgetOld(): void {
  for (const [nonce, until] of used) if (until < Date.now()) used.delete(nonce)
}

function secret(): string {
  return keyFor('challenges').toString('hex')
}
