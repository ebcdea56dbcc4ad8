import { provePasskey, readAnswer } from './prove-passkey.server.ts'
import { recordSignIn } from './record-sign-in.server.ts'
import { forgetFlow } from './sign-in-flow.server.ts'
import { throttled } from './throttled.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import type { PasskeyAnswer, PasskeyProof } from '#app/domain/access/passkey.ts'
import type { Instant } from '#app/domain/shared/day.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { auth, browserOf } from '#app/repositories/auth.server.ts'
import { findKeptAccount } from '#app/repositories/account-list.server.ts'

type PasskeyGiven = { answer: string; headers: Headers; network: string }
/** `next`: in, or another factor first, because the passkey has not asked whose hand it is in. */
type PasskeyAccepted = { next: 'in' | 'second-factor'; kind: 'STAFF' | 'AGENCY'; cookies: string[] }

/**
 * Signs in with a passkey. One that asked for finger, face or PIN is two factors in one; with another, whoever has to
 * give a second factor still gives it. A key that was taken off, one of a shut account and a wrong answer are one answer.
 */
export async function signInWithPasskey(
  context: Context,
  { answer, headers, network }: PasskeyGiven,
): Promise<Result<PasskeyAccepted, { code: 'wrong' } | { code: 'try-later'; until: Instant }>> {
  const read = readAnswer(answer)
  if (!read) return refuse({ code: 'wrong' })
  return throttled({ place: `passkey:${read.id}:${network}`, now: context.now }, async () =>
    attempt(context, { answer: read, headers }),
  )
}

async function attempt(
  context: Context,
  { answer, headers }: { answer: PasskeyAnswer; headers: Headers },
): Promise<Result<PasskeyAccepted, { code: 'wrong' }>> {
  const proof = await provePasskey('passkey-sign-in', { answer, headers })
  const account = proof && (await findKeptAccount({ id: proof.passkey.accountId }))
  if (!account) return refuse({ code: 'wrong' })
  const begun = await begin(proof, headers)
  if (!begun) return refuse({ code: 'wrong' })
  const { kind, hasSecondFactor } = account
  const isIn = proof.userVerified || (kind === 'AGENCY' && !hasSecondFactor)
  if (isIn) await recordSignIn(context, begun.sessionId)
  const cookies = [...begun.cookies, await forgetFlow('passkey-sign-in')]
  return accept({ next: isIn ? 'in' : 'second-factor', kind, cookies })
}

async function begin({ passkey, userVerified }: PasskeyProof, headers: Headers) {
  const answer = await auth().api.signInProven({
    body: { accountId: passkey.accountId, method: 'PASSKEY', secondFactor: userVerified },
    headers: browserOf(headers),
    asResponse: true,
  })
  if (!answer.ok) return undefined
  const { sessionId } = (await answer.json()) as { sessionId: string }
  return { sessionId, cookies: answer.headers.getSetCookie() }
}
