import { deskData } from './desk-frame.server.ts'
import type { SignedIn } from './signed-in.server.ts'
import type { AgencyUserActor, StaffActor } from '#app/domain/access/actor.ts'
import { presenceAsked } from '#app/domain/access/presence.ts'
import type { PasskeyShown } from '#app/domain/access/passkey.ts'
import type { PersonNumber } from '#app/domain/access/person-number.ts'
import type { Permission } from '#app/domain/access/policy.ts'
import type { Instant } from '#app/domain/shared/day.ts'
import { accountMessages } from '#app/i18n/accounts/messages.ts'
import { formatDay, formatMoment } from '#app/i18n/format.ts'
import { fill, type Language } from '#app/i18n/language.ts'
import { providerName } from '#app/i18n/sign-in/provider-words.ts'
import { listDelegations } from '#app/repositories/delegations.server.ts'
import { listSessions, type RunningSession } from '#app/repositories/sessions.server.ts'
import { listTies } from '#app/repositories/ties.server.ts'

/** The frame around one's own account: that of the officers, or that of agencies. */
export async function frameOf(signedIn: SignedIn, given: { request: Request; rooms: readonly Permission[] }) {
  const { actor, context, preferences } = signedIn
  if (actor.kind === 'staff')
    return {
      kind: 'staff',
      desk: await deskData({ ...signedIn, actor, context: { ...context, actor } }, given),
    } as const
  return { kind: 'agency', language: preferences.language, name: actor.name } as const
}

/** What the page of one's own account shows. */
export async function ownAccountView({ actor, account, session, context, preferences }: SignedIn) {
  const { language } = preferences
  const sessions = await listSessions(actor.accountId)
  return {
    account: {
      hasPassword: account.hasPassword,
      hasSecondFactor: account.hasSecondFactor,
      isDemonstration: account.isDemonstration,
    },
    sessions: sessions.map((one) => ({
      id: one.id,
      isThis: one.id === session.id,
      text: sessionText(one, language),
      agent: one.userAgent,
    })),
    ...(await staffParts(actor, { today: context.today, language })),
  }
}

type WaysIn = {
  passkeys: readonly PasskeyShown[]
  passkeyHost: string | null
  provider: { name: string | null; since: Instant | null } | null
  number: { first: PersonNumber['scheme']; hasSecond: boolean }
}

/** The ways into an account as its owner reads of them, and what its forms ask for. */
export function waysInView({ actor, account, context, preferences: { language } }: SignedIn, ways: WaysIn) {
  const { passkeys, provider } = accountMessages(language).waysIn
  const said = (at: Instant | null) => (at === null ? passkeys.never : formatMoment(at, language))
  const since = ways.provider?.since ?? null
  return {
    by: presenceAsked({ actor, account }, 'own-account:secure', context.now),
    passkeyHost: ways.passkeyHost,
    passkeys: ways.passkeys.map(({ id, name, createdAt, lastUsedAt }) => ({
      ...{ id, name },
      text: fill(passkeys.one, { dibuat: said(createdAt), dipakai: said(lastUsedAt) }),
    })),
    provider: ways.provider && {
      name: providerName(ways.provider, language),
      linked: since && fill(provider.on, { sejak: formatMoment(since, language) }),
    },
    number: { asked: ways.number.first === 'NIP' ? 'NIK' : 'NIP', hasSecond: ways.number.hasSecond },
  }
}

/** What only officers have: for whom they act, and their ties. */
async function staffParts(
  actor: StaffActor | AgencyUserActor,
  given: { today: SignedIn['context']['today']; language: Language },
) {
  if (actor.kind !== 'staff') return { acting: null, ties: null }
  const said = accountMessages(given.language).own
  const delegations = await listDelegations({ actingId: actor.accountId, on: given.today })
  const acting = delegations.map(({ id, mode, principalId, principalName, basis, to }) => ({
    id,
    isChosen: actor.onBehalf?.accountId === principalId && actor.onBehalf.mode === mode,
    text: fill(said.acting.one, {
      mode: said.acting.modes[mode],
      nama: principalName,
      dasar: basis,
      akhir: formatDay(to, given.language),
    }),
  }))
  const ties = (await listTies(actor.accountId)).map(({ id, agencyNo, kind, note }) => ({ id, agencyNo, kind, note }))
  return { acting, ties }
}

function sessionText({ method, begunAt, seenAt }: RunningSession, language: Language): string {
  const { methods, one } = accountMessages(language).own.sessions
  const words: Record<string, string> = methods
  const said = (at: Instant) => formatMoment(at, language)
  return fill(one, { cara: words[method ?? ''] ?? methods.PASSWORD, mulai: said(begunAt), akhir: said(seenAt) })
}
