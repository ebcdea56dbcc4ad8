import { APIError, createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { z } from 'zod'
import { readDemonstrationDoor } from './demonstration-accounts.server.ts'
import { db } from './db.server.ts'
import { mayUseDoor } from '#app/domain/access/demonstration-door.ts'
import { isStaffRole } from '#app/domain/access/roles.ts'

/**
 * Signing in to an account of the demonstration without a password. Has no address: only our own code reaches it, and
 * it asks for itself whether this database, this machine and this account allow it.
 */
export function demonstrationSignIn() {
  return {
    id: 'demonstration',
    endpoints: {
      signInDemonstration: createAuthEndpoint.serverOnly(
        { method: 'POST', body: z.object({ accountId: z.string() }) },
        async (ctx) => {
          const { accountId } = ctx.body
          if (!(await mayEnter(accountId))) throw new APIError('FORBIDDEN')
          const user = await ctx.context.internalAdapter.findUserById(accountId)
          if (!user) throw new APIError('FORBIDDEN')
          const session = await ctx.context.internalAdapter.createSession(accountId, false, { method: 'DEMONSTRATION' })
          await setSessionCookie(ctx, { session, user })
          return { sessionId: session.id }
        },
      ),
    },
  } as const
}

async function mayEnter(accountId: string): Promise<boolean> {
  const door = await readDemonstrationDoor()
  const account = await db().userAccount.findUnique({
    where: { id: accountId, isDemonstration: true, disabledAt: null },
    select: { roles: true },
  })
  return account !== null && mayUseDoor(door, account.roles.filter(isStaffRole))
}
