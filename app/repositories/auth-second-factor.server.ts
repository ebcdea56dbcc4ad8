import { createAuthEndpoint } from 'better-auth/api'
import { symmetricDecrypt } from 'better-auth/crypto'
import { z } from 'zod'
import { db } from './db.server.ts'

/**
 * What our own pages need to know of the second factor, and no address tells: whose code is awaited after a right
 * password, and the secret that somebody is about to put into an authenticator.
 */
export function secondFactorAtHand() {
  return {
    id: 'second-factor-at-hand',
    endpoints: {
      awaitedAccount: createAuthEndpoint.serverOnly({ method: 'GET', requireHeaders: true }, async (ctx) => {
        const { name } = ctx.context.createAuthCookie('two_factor')
        const challenge = await ctx.getSignedCookie(name, ctx.context.secret)
        const awaited = challenge ? await ctx.context.internalAdapter.findVerificationValue(challenge) : null
        const runs = awaited && awaited.expiresAt > new Date()
        return { accountId: runs ? awaited.value : null }
      }),
      secretToScan: createAuthEndpoint.serverOnly(
        { method: 'POST', body: z.object({ accountId: z.string() }) },
        async (ctx) => {
          const row = await db().secondFactor.findFirst({
            where: { userId: ctx.body.accountId, verified: false },
            select: { secret: true },
          })
          const { secretConfig } = ctx.context
          return { secret: row && (await symmetricDecrypt({ key: secretConfig, data: row.secret })) }
        },
      ),
    },
  } as const
}
