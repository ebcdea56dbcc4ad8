import { betterAuth, type BetterAuthOptions } from 'better-auth'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { APIError } from 'better-auth/api'
import { twoFactor } from 'better-auth/plugins'
import { demonstrationSignIn } from './auth-demonstration.server.ts'
import { provenSignIn } from './auth-proven.server.ts'
import { secondFactorAtHand } from './auth-second-factor.server.ts'
import { db } from './db.server.ts'
import { config } from '#app/config.server.ts'

/** What signing in needs from outside of the database: the key it signs with, and how passwords are kept. */
export type AuthParts = {
  secret: string
  hashPassword: (password: string) => Promise<string>
  verifyPassword: (kept: { hash: string; password: string }) => Promise<boolean>
}

const AUTH_PATH = '/masuk/auth'

const HOUR_S = 3_600
const WORKING_DAY_S = 12 * HOUR_S

type Auth = ReturnType<typeof makeAuth>

let parts: AuthParts | undefined
let made: Auth | undefined

/** Called once, by whatever starts the process. */
export function setUpAuth(given: AuthParts): void {
  parts = given
  made = undefined
}

/** Signing in: better-auth over our tables. What a role may do is not its business (domain/access). */
export function auth(): Auth {
  if (!parts) throw new Error('Nobody has set up signing in (setUpAuth).')
  made ??= makeAuth(parts)
  return made
}

/**
 * What better-auth may know of a request: its cookies and its browser. Told that a form came with it, it would look for a
 * body that is not there and find no session.
 */
export function browserOf(headers: Headers): Headers {
  const known = new Headers()
  for (const name of ['cookie', 'user-agent']) {
    const value = headers.get(name)
    if (value !== null) known.set(name, value)
  }
  return known
}

const ONLY_OURS = { required: false, input: false }

const TABLES = {
  user: { modelName: 'userAccount' },
  account: { modelName: 'accountCredential', accountLinking: { enabled: false } },
  verification: { modelName: 'signInToken' },
  session: {
    modelName: 'signInSession',
    expiresIn: WORKING_DAY_S,
    updateAge: HOUR_S,
    additionalFields: {
      method: { type: 'string' as const, ...ONLY_OURS },
      secondFactorAt: { type: 'date' as const, ...ONLY_OURS },
      confirmedAt: { type: 'date' as const, ...ONLY_OURS },
    },
  },
} satisfies Partial<BetterAuthOptions>

function makeAuth({ secret, hashPassword, verifyPassword }: AuthParts) {
  const { baseUrl } = config()
  return betterAuth({
    appName: 'CekLembaga',
    baseURL: baseUrl,
    basePath: AUTH_PATH,
    secret,
    trustedOrigins: [baseUrl],
    database: prismaAdapter(db(), { provider: 'postgresql', transaction: true }),
    ...TABLES,
    emailAndPassword: {
      enabled: true,
      disableSignUp: true, // an account is taken up by the link of an invitation
      minPasswordLength: 1, // the rules for new passwords are ours (domain/access/new-password)
      maxPasswordLength: 256,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    plugins: [...plugins()],
    databaseHooks: { session: { create: { before: (session, context) => begun(session, context?.path ?? '') } } },
    rateLimit: { enabled: false }, // ours counts by account and device, in the database (sign-in-failures)
    advanced: {
      cookiePrefix: 'ceklembaga',
      useSecureCookies: baseUrl.startsWith('https:'),
      ipAddress: { disableIpTracking: true },
    },
    telemetry: { enabled: false },
    logger: { disabled: true },
  })
}

function plugins() {
  return [
    twoFactor({ issuer: 'CekLembaga', allowPasswordless: true, schema: { twoFactor: { modelName: 'secondFactor' } } }),
    demonstrationSignIn(),
    provenSignIn(),
    secondFactorAtHand(),
  ] as const
}

/**
 * How a session began, and whether that was with a second factor. An account that was disabled begins none, by whatever
 * way: the answer is that of a wrong password. Whoever comes from elsewhere has proved nothing at this keyboard yet.
 */
async function begun<Session extends { userId: string; method?: unknown; secondFactorAt?: unknown }>(
  session: Session,
  path: string,
): Promise<{ data: Session }> {
  if (await isDisabled(session.userId)) throw new APIError('UNAUTHORIZED')
  const now = new Date()
  const method = typeof session.method === 'string' ? session.method : 'PASSWORD'
  const secondFactorAt = session.secondFactorAt instanceof Date || path.startsWith('/two-factor/verify') ? now : null
  const isProven = secondFactorAt !== null || !FROM_ELSEWHERE.has(method)
  return { data: { ...session, method, secondFactorAt, confirmedAt: isProven ? now : null } }
}

/** An identity provider that knew its person already; a passkey that has not asked whose hand it is in. */
const FROM_ELSEWHERE = new Set(['OIDC', 'PASSKEY'])

async function isDisabled(accountId: string): Promise<boolean> {
  const row = await db().userAccount.findUnique({ where: { id: accountId }, select: { disabledAt: true } })
  return row?.disabledAt !== null
}
