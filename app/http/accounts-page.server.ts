import type { SignedIn } from './signed-in.server.ts'
import type { StaffActor } from '#app/domain/access/actor.ts'
import { may } from '#app/domain/access/policy.ts'
import { presenceAsked } from '#app/domain/access/presence.ts'
import { STAFF_ROLES } from '#app/domain/access/roles.ts'
import { accountMessages } from '#app/i18n/accounts/messages.ts'
import { deskMessages } from '#app/i18n/desk/messages.ts'
import { formatDay, formatMoment } from '#app/i18n/format.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import { fill, type Language } from '#app/i18n/language.ts'
import { listAccounts, type KeptAccount } from '#app/repositories/account-list.server.ts'
import { listDelegations } from '#app/repositories/delegations.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'

/** What the page of accounts shows, and what its forms may choose from. */
export async function accountsView({ actor, account, context, preferences: { language } }: SignedIn<StaffActor>) {
  const [accounts, delegations, { orgUnits }] = await Promise.all([
    listAccounts(),
    listDelegations({ on: context.today }),
    loadNorms(),
  ])
  const { roles } = deskMessages(language)
  const { modes, one } = accountMessages(language).own.acting
  return {
    mayKeep: may(actor, 'account:keep'),
    by: presenceAsked({ actor, account }, 'account:keep', context.now),
    rows: accounts.map((each) => rowOf(each, { language, orgUnits })),
    officers: accounts
      .filter(({ kind }) => kind === 'STAFF')
      .map(({ id, name, email }) => ({ value: id, label: name || email })),
    units: [...orgUnits].map(([value, { shortId }]) => ({ value, label: shortId })),
    roles: STAFF_ROLES.map((value) => ({ value, label: roles[value] })),
    delegations: delegations.map(({ id, mode, actingName, principalName, basis, to }) => ({
      id,
      text: `${actingName}: ${fill(one, { mode: modes[mode], nama: principalName, dasar: basis, akhir: formatDay(to, language) })}`,
    })),
  }
}

function rowOf(account: KeptAccount, { language, orgUnits }: { language: Language } & Pick<Norms, 'orgUnits'>) {
  const { states, agency, seen } = accountMessages(language).keep
  const { roles } = deskMessages(language)
  const unit = account.unitId && (orgUnits.get(account.unitId)?.shortId ?? account.unitId)
  const standing = [...account.roles.map((role) => roles[role]), unit].filter(Boolean).join(', ')
  const state = [
    [account.disabledAt !== null, states.disabled],
    [!account.takenUp && !account.isDemonstration, states.waiting],
    [account.hasSecondFactor, states.secondFactor],
    [account.isDemonstration, states.demonstration],
    [
      account.lastSeenAt !== null,
      fill(seen, { waktu: account.lastSeenAt ? formatMoment(account.lastSeenAt, language) : '' }),
    ],
  ] as const
  return {
    ...{ id: account.id, name: account.name, email: account.email },
    standing: account.kind === 'STAFF' ? standing : agency,
    state: state.flatMap(([applies, text]) => (applies ? [text] : [])).join(' · '),
  }
}
