import { APIError, createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { z } from 'zod'

const Proven = z.object({
  accountId: z.string(),
  method: z.enum(['PASSKEY', 'OIDC']),
  /** Two factors in one: a passkey that has seen a finger, a face or a PIN. */
  secondFactor: z.boolean(),
})

/**
 * Begins the session of an account whose owner was proved by our own code: by a passkey, or by the identity provider.
 * Has no address: nobody else reaches it.
 */
export function provenSignIn() {
  return {
    id: 'proven',
    endpoints: {
      signInProven: createAuthEndpoint.serverOnly({ method: 'POST', body: Proven }, async (ctx) => {
        const { accountId, method, secondFactor } = ctx.body
        const user = await ctx.context.internalAdapter.findUserById(accountId)
        if (!user) throw new APIError('UNAUTHORIZED')
        const given = { method, secondFactorAt: secondFactor ? new Date() : null }
        const session = await ctx.context.internalAdapter.createSession(accountId, false, given)
        await setSessionCookie(ctx, { session, user })
        return { sessionId: session.id }
      }),
    },
  } as const
}
