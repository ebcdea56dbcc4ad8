import { tokenHash } from './follow-tokens.server.ts'
import { personKeyOf } from './person-key-of.server.ts'
import { hashPassword, passwordScore } from '#app/adapters/passwords.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { newPasswordRefusal, type NewPasswordRefusal } from '#app/domain/access/new-password.ts'
import { readPersonNumber, type PersonNumber } from '#app/domain/access/person-number.ts'
import { ledgerActOf } from '#app/domain/audit/events.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { endSessions, savePassword, saveTakenUp } from '#app/repositories/account-writes.server.ts'
import { findOpenInvitation, useInvitation, type OpenInvitation } from '#app/repositories/invitations.server.ts'
import { appendLedger } from '#app/repositories/ledger.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'

export type InvitationForm = { name: string; number: string; password: string; again: string }
type InvitationField = 'name' | 'number' | 'password'
export type InvitationRefusal =
  | { code: 'link-ended' }
  | {
      code: 'form-wrong'
      fields: { field: InvitationField; why: NewPasswordRefusal['code'] | 'name-needed' | 'number-wrong' }[]
    }

const LONGEST_NAME = 120

/** What a link opens; undefined for one that was used, is too old, or was never ours. */
export async function openInvitation(context: Context, token: string): Promise<OpenInvitation | undefined> {
  return findOpenInvitation(tokenHash(token), context.now)
}

/**
 * Takes up an account by its link: who somebody is, and their password. Of an account that was taken up before, only the
 * password is set; the second factor stays. The link is used up, and sessions of the account end.
 */
export async function acceptInvitation(
  context: Context,
  { token, form }: { token: string; form: InvitationForm },
): Promise<Result<{ email: string }, InvitationRefusal>> {
  const invitation = await openInvitation(context, token)
  if (!invitation) return refuse({ code: 'link-ended' })
  const number = readPersonNumber(form.number, context.today)
  const fields = await wrongFields(form, { invitation, number })
  if (fields.length > 0) return refuse({ code: 'form-wrong', fields })
  const hash = await hashPassword(form.password)
  const { accountId, email } = invitation
  return inTransaction(async (tx) => {
    if (!(await useInvitation(tx, invitation.id, context.now))) return refuse({ code: 'link-ended' } as const)
    if (number && !invitation.takenUp) await saveTakenUp(tx, personOf(accountId, form.name, number))
    await savePassword(tx, accountId, hash)
    await endSessions(tx, accountId)
    const event = invitation.takenUp
      ? ({ type: 'password-changed', accountId, by: 'LINK' } as const)
      : ({ type: 'invitation-accepted', accountId } as const)
    await appendLedger(tx, context, ledgerActOf(event, accountId))
    return accept({ email })
  })
}

async function wrongFields(
  form: InvitationForm,
  { invitation, number }: { invitation: OpenInvitation; number: PersonNumber | undefined },
) {
  const wrong: Extract<InvitationRefusal, { code: 'form-wrong' }>['fields'] = []
  const name = form.name.trim()
  if (!invitation.takenUp && (name.length < 2 || name.length > LONGEST_NAME))
    wrong.push({ field: 'name', why: 'name-needed' })
  if (!invitation.takenUp && !number) wrong.push({ field: 'number', why: 'number-wrong' })
  const score = await passwordScore(form.password, [name, invitation.name, invitation.email])
  const refusal = newPasswordRefusal({ password: form.password, again: form.again, score })
  return refusal ? [...wrong, { field: 'password' as const, why: refusal.code }] : wrong
}

/** The number itself is kept for officers only, because letters print it; of others only a keyed hash. */
function personOf(accountId: string, name: string, given: PersonNumber) {
  const nip = given.scheme === 'NIP' ? given.number : null
  return { accountId, name: name.trim(), nip, personKey: personKeyOf(given) }
}
