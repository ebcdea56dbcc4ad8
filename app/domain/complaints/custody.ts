import { z } from 'zod'
import type { Complaint } from './complaint.ts'
import { officeOf, SCREENING_UNIT } from './units.ts'
import type { Assignee } from '#app/domain/queue/assign.ts'
import type { StaffRole } from '#app/domain/access/roles.ts'
import type { PersonKey } from '#app/domain/access/actor.ts'
import { sharePerson } from '#app/domain/access/person-keys.ts'
import type { Instant } from '#app/domain/shared/day.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'

/** So many officers keep who a reporter is (architecture.md, Secrets at rest). */
const CUSTODIANS = 2

/** How long a request to open an identity waits, and how long it opens once it was agreed to. */
const REQUEST_MS = 24 * 3_600_000

/** A reason that says something, in signs. */
export const OpeningReason = z.string().trim().min(10).max(500)

/** Who keeps identities where nobody was named: whoever takes reports in and calls reporters back, not who agrees. */
const KEEPERS: readonly StaffRole[] = ['INTAKE_OFFICER', 'SCREENER', 'SECTION_HEAD', 'OFFICE_SECRETARY']
const KEEPERS_OF_OTHERS: readonly StaffRole[] = ['INSPECTOR', 'REGIONAL_SECRETARY']

/** What decides who keeps the identity of a report by default. */
export type KeepingOffice = { accounts: readonly Assignee[]; set: readonly string[] }

/**
 * The two who keep who a reporter is until a head names others: those the office has set, else the two accounts of the
 * office that reads the report that exist longest, of people who take reports in. `accounts` come in that order. Two
 * accounts of one person count as one; a report is never given to nobody because somebody forgot to name them.
 */
export function defaultCustodians(
  complaint: Pick<Complaint, 'namesOfficial' | 'officialUnitId'>,
  { accounts, set }: KeepingOffice,
): string[] {
  const office = officeOf(complaint)
  const keepers = office === SCREENING_UNIT ? KEEPERS : KEEPERS_OF_OTHERS
  const able = accounts.filter(({ unitId, roles }) => unitId === office && roles.some((role) => keepers.includes(role)))
  const inOrder = [
    ...able.filter(({ accountId }) => set.includes(accountId)),
    ...keepers.flatMap((role) => able.filter(({ roles }) => roles.includes(role))),
  ]
  return distinct(inOrder).slice(0, CUSTODIANS)
}

function distinct(accounts: readonly Assignee[]): string[] {
  const taken: Assignee[] = []
  for (const one of accounts) {
    if (taken.every((other) => !sharePerson(personsOf(one), personsOf(other)))) taken.push(one)
  }
  return taken.map(({ accountId }) => accountId)
}

function personsOf({ personKey, alsoKnownAs = [] }: Assignee): PersonKey[] {
  return [personKey, ...alsoKnownAs]
}

export type NameCustodiansRefusal = { code: 'two-needed' } | { code: 'no-such-officer' } | { code: 'may-not-open' }

/** Names two: of different people, who may open what the report says. */
export function nameCustodians(
  accountIds: readonly string[],
  able: readonly Assignee[],
  all: readonly Assignee[],
): Result<string[], NameCustodiansRefusal> {
  const named = all.filter(({ accountId }) => accountIds.includes(accountId))
  if (named.length !== new Set(accountIds).size) return refuse({ code: 'no-such-officer' })
  if (distinct(named).length !== CUSTODIANS || named.length !== CUSTODIANS) return refuse({ code: 'two-needed' })
  const mayOpen = named.every(({ accountId }) => able.some((one) => one.accountId === accountId))
  return mayOpen ? accept(named.map(({ accountId }) => accountId)) : refuse({ code: 'may-not-open' })
}

/** A request to open who a reporter is, by somebody who is no custodian; or a custodian's own opening. */
export type IdentityOpening = {
  ref: string
  kind: 'CUSTODIAN' | 'BREAK_GLASS'
  reason: string
  askedBy: string
  askedAt: Instant
  secondBy: string | null
  secondAt: Instant | null
  declined: boolean
  openedAt: Instant | null
  tellAt: Instant | null
  toldAt: Instant | null
}

export type OpeningState = 'WAITS' | 'AGREED' | 'DECLINED' | 'OPENED' | 'LAPSED'

/** Where a request stands: a day to be agreed to, then a day to be used, once. */
export function openingState(opening: IdentityOpening, now: Instant): OpeningState {
  const { declined, openedAt, secondAt, askedAt } = opening
  if (declined) return 'DECLINED'
  if (openedAt !== null) return 'OPENED'
  const since = Date.parse(secondAt ?? askedAt)
  if (Date.parse(now) - since > REQUEST_MS) return 'LAPSED'
  return secondAt === null ? 'WAITS' : 'AGREED'
}

/** When the time of a request is over. */
export function openUntil({ secondAt, askedAt }: IdentityOpening): Instant {
  return new Date(Date.parse(secondAt ?? askedAt) + REQUEST_MS).toISOString() as Instant
}

/** A second role: nobody who holds the role by which the first asked, where it could be the second too. */
export function isAnotherRole(asking: readonly StaffRole[], agreeing: readonly StaffRole[]): boolean {
  return agreeing.some((role) => AGREEING.includes(role) && !asking.includes(role))
}

/** Who may be the second (policy, identity:agree). */
const AGREEING: readonly StaffRole[] = ['OFFICE_HEAD', 'INSPECTOR', 'REGIONAL_SECRETARY']
