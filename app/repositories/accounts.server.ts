import { db } from './db.server.ts'
import type { Tx } from './transaction.server.ts'
import type { OnBehalf, StaffActor } from '#app/domain/access/actor.ts'
import { pairsOf, personOf, type KeptKeys, type PersonPair } from '#app/domain/access/person-keys.ts'
import { isStaffRole, type StaffRole } from '#app/domain/access/roles.ts'
import type { Day, Instant } from '#app/domain/shared/day.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'

/** What is known of who is signed in, besides what better-auth knows. */
export type SignedInAccount = {
  account: Pick<
    StaffActor,
    'accountId' | 'personKey' | 'alsoKnownAs' | 'name' | 'roles' | 'ties' | 'confirmedAt' | 'onBehalf'
  > & {
    kind: 'STAFF' | 'AGENCY'
    unitId: string | null
    position: string | null
    email: string
    isDemonstration: boolean
    hasSecondFactor: boolean
    hasPassword: boolean
  }
  session: { id: string; token: string; method: string | null; secondFactorAt: Instant | null }
}

const signedInColumns = {
  id: true,
  token: true,
  method: true,
  secondFactorAt: true,
  confirmedAt: true,
  delegation: {
    select: {
      ...{ mode: true, from: true, to: true },
      principal: { select: { id: true, personKey: true, secondPersonKey: true, name: true } },
    },
  },
  user: {
    select: {
      id: true,
      name: true,
      email: true,
      kind: true,
      roles: true,
      unitId: true,
      position: true,
      personKey: true,
      secondPersonKey: true,
      isDemonstration: true,
      twoFactorEnabled: true,
      disabledAt: true,
      credentials: { where: { providerId: 'credential' }, select: { id: true } },
      ties: { where: { endedAt: null }, select: { agency: { select: { no: true } } } },
    },
  },
} as const

/** The account of a session, as it is at this very moment: a role that was taken away is gone with the next request. */
export async function findSignedInAccount(sessionId: string, today: Day): Promise<SignedInAccount | undefined> {
  return signedInBy({ id: sessionId }, today)
}

/** The account of a session that has just begun, of which only its token is known. */
export async function findSignedInByToken(token: string, today: Day): Promise<SignedInAccount | undefined> {
  return signedInBy({ token }, today)
}

async function signedInBy(where: { id: string } | { token: string }, today: Day): Promise<SignedInAccount | undefined> {
  const [row, pairs] = await Promise.all([
    db().signInSession.findUnique({ where, select: signedInColumns }),
    listPersonPairs(),
  ])
  if (!row || row.user.disabledAt !== null) return undefined
  const { user, delegation } = row
  return {
    account: {
      accountId: user.id,
      ...personOf(user, pairs),
      name: user.name,
      email: user.email,
      kind: user.kind === 'STAFF' ? 'STAFF' : 'AGENCY',
      roles: user.roles.filter(isStaffRole),
      unitId: user.unitId,
      position: user.position,
      ties: user.ties.map(({ agency }) => agency.no as AgencyNo),
      isDemonstration: user.isDemonstration,
      hasSecondFactor: user.twoFactorEnabled === true,
      hasPassword: user.credentials.length > 0,
      confirmedAt: instantOf(row.confirmedAt),
      onBehalf: delegation && isOn(delegation, today) ? onBehalfOf(delegation, pairs) : null,
    },
    session: { id: row.id, token: row.token, method: row.method, secondFactorAt: instantOf(row.secondFactorAt) },
  }
}

type DelegationRow = {
  mode: string
  from: Date
  to: Date
  principal: KeptKeys & { id: string; name: string }
}

function isOn({ from, to }: DelegationRow, today: Day): boolean {
  return dayOf(from) <= today && today <= dayOf(to)
}

function onBehalfOf({ mode, principal }: DelegationRow, pairs: readonly PersonPair[]): OnBehalf {
  return {
    mode: mode as OnBehalf['mode'],
    accountId: principal.id,
    ...personOf(principal, pairs),
    name: principal.name,
  }
}

/** The numbers of which somebody has said that they are of one person; few have two. */
async function listPersonPairs(): Promise<PersonPair[]> {
  const both = { personKey: true, secondPersonKey: true }
  return pairsOf(await db().userAccount.findMany({ where: { secondPersonKey: { not: null } }, select: both }))
}

/** Somebody proved to be at the keyboard, in this session. */
export async function saveConfirmed(sessionId: string, at: Instant): Promise<void> {
  await db().signInSession.updateMany({ where: { id: sessionId }, data: { confirmedAt: new Date(at) } })
}

/** The password of an account as it is kept; undefined where it has none. */
export async function findPasswordHash(accountId: string): Promise<string | undefined> {
  const row = await db().accountCredential.findFirst({
    where: { userId: accountId, providerId: 'credential' },
    select: { password: true },
  })
  return row?.password ?? undefined
}

/** A second factor was given after the session had begun (identity provider). */
export async function saveSecondFactorGiven(sessionId: string, at: Instant): Promise<void> {
  const moment = new Date(at)
  await db().signInSession.updateMany({
    where: { id: sessionId },
    data: { secondFactorAt: moment, confirmedAt: moment },
  })
}

export type NewAccount = {
  id: string
  kind: 'STAFF' | 'AGENCY'
  email: string
  name: string
  roles: readonly StaffRole[]
  unitId: string | null
  position?: string | null
  personKey?: string | null
  isDemonstration?: boolean
}

export async function addAccount(tx: Tx, { roles, ...account }: NewAccount): Promise<void> {
  await tx.userAccount.create({ data: { ...account, roles: [...roles], emailVerified: false }, select: { id: true } })
}

/** The address of an account, as it was given at its invitation. */
export async function findEmail(accountId: string): Promise<string | undefined> {
  const row = await db().userAccount.findUnique({ where: { id: accountId }, select: { email: true } })
  return row?.email
}

function instantOf(date: Date | null): Instant | null {
  // A date of the database has the form by construction.
  return date && (date.toISOString() as Instant)
}

function dayOf(date: Date): Day {
  return date.toISOString().slice(0, 10) as Day
}
