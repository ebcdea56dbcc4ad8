import { redirect } from '@remix-run/node'
import { publicContext } from './context.server.ts'
import { keepForm } from './kept-form.server.ts'
import { readPreferences, type Preferences } from './preferences.server.ts'
import type { AgencyUserActor, Context, StaffActor } from '#app/domain/access/actor.ts'
import { may, type Permission } from '#app/domain/access/policy.ts'
import type { Instant } from '#app/domain/shared/day.ts'
import { findSignedInAccount, type SignedInAccount } from '#app/repositories/accounts.server.ts'
import { listAgenciesOf } from '#app/repositories/agency-members.server.ts'
import { findSession } from '#app/repositories/find-session.server.ts'

export type SignedIn<Actor extends StaffActor | AgencyUserActor = StaffActor | AgencyUserActor> = {
  actor: Actor
  context: Context & { actor: Actor }
  preferences: Preferences
  account: SignedInAccount['account']
  session: SignedInAccount['session']
}

export const SIGN_IN = '/masuk'

/**
 * The officer behind a request, for a page or act of this permission. A stranger is led to sign in and comes back with
 * what they typed; who has no second factor yet is led to it; who may not is told so (403).
 */
export async function staffRequest(request: Request, permission: Permission): Promise<SignedIn<StaffActor>> {
  const signedIn = await accountRequest(request)
  if (signedIn.actor.kind !== 'staff') throw forbidden()
  return { ...allowed(signedIn, permission), ...ofStaff(signedIn) }
}

/** Somebody of an agency behind a request; as `staffRequest`. Which agencies are theirs is asked at every request. */
export async function agencyRequest(request: Request, permission: Permission): Promise<SignedIn<AgencyUserActor>> {
  const signedIn = await accountRequest(request)
  if (signedIn.actor.kind !== 'agency-user') throw forbidden()
  const { actor, context } = signedIn
  return { ...allowed(signedIn, permission), actor, context: { ...context, actor } }
}

/** Anybody who has signed in to the end. */
export async function accountRequest(request: Request): Promise<SignedIn> {
  const signedIn = await readSignedIn(request)
  if (!signedIn) throw await toSignIn(request)
  if (lacksSecondFactor(signedIn)) throw redirect(`${SIGN_IN}/dua-langkah?${backTo(request)}`, 303)
  return signedIn
}

/** Who is signed in, or nobody. Says nothing of what they may do, nor whether they have given their second factor. */
export async function readSignedIn(request: Request): Promise<SignedIn | undefined> {
  if (!/\bceklembaga\.session_token=/.test(request.headers.get('cookie') ?? '')) return undefined
  const found = await findSession(request.headers)
  if (!found) return undefined
  const context = publicContext(request)
  const known = await findSignedInAccount(found.session.id, context.today)
  if (!known) return undefined
  const actor = await actorOf(known.account, context.now)
  return { ...known, actor, context: { ...context, actor }, preferences: readPreferences(request) }
}

/** Staff always need a second factor; the accounts of a demonstration have none to give. */
export function lacksSecondFactor({ account, session }: Pick<SignedIn, 'account' | 'session'>): boolean {
  if (account.isDemonstration) return false
  const needed = account.kind === 'STAFF' || account.hasSecondFactor
  return needed && session.secondFactorAt === null
}

async function actorOf(
  account: SignedInAccount['account'],
  registerNow: Instant,
): Promise<StaffActor | AgencyUserActor> {
  const { accountId, personKey, alsoKnownAs = [], name, roles, ties, onBehalf } = account
  const confirmedAt = account.isDemonstration ? registerNow : inRegisterTime(account.confirmedAt, registerNow)
  const who = { accountId, personKey, alsoKnownAs, name, confirmedAt }
  if (account.kind === 'AGENCY') return { kind: 'agency-user', ...who, agencies: await listAgenciesOf(accountId) }
  return { kind: 'staff', ...who, roles, ties, onBehalf, unitId: account.unitId ?? '' }
}

/** Sessions live in the time of the machine, everything else in the register's, which a demonstration moves. */
function inRegisterTime(instant: Instant | null, registerNow: Instant): Instant | null {
  if (instant === null) return null
  const age = Date.now() - Date.parse(instant)
  return new Date(Date.parse(registerNow) - age).toISOString() as Instant
}

function allowed(signedIn: SignedIn, permission: Permission): SignedIn {
  if (!may(signedIn.actor, permission)) throw forbidden()
  return signedIn
}

function ofStaff({ actor, context }: SignedIn): Pick<SignedIn<StaffActor>, 'actor' | 'context'> {
  if (actor.kind !== 'staff') throw forbidden()
  return { actor, context: { ...context, actor } }
}

/** The page exists, and is not for this role. */
export function forbidden(): Response {
  return new Response(null, { status: 403 })
}

/** To the sign-in page and back. What was typed in a form is kept under a key that only this browser gets. */
async function toSignIn(request: Request): Promise<Response> {
  if (request.method !== 'POST') return redirect(`${SIGN_IN}?${backTo(request)}`, 303)
  const kept = await keepForm(request)
  return redirect(`${SIGN_IN}?${kept ?? backTo(request)}`, 303)
}

function backTo(request: Request): string {
  const { pathname, search } = new URL(request.url)
  return new URLSearchParams({ kembali: `${pathname}${search}` }).toString()
}
