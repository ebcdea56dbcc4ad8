import { inviteAgain, inviteOfficer } from './invite-account.server.ts'
import { changeRoles, disableAccount, enableAccount, takeOffSecondFactor } from './keep-account.server.ts'
import { clearSecondNumber } from './keep-second-number.server.ts'
import { recordDelegation, withdrawDelegation } from './keep-delegations.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { DelegationForm } from '#app/domain/access/delegation.ts'
import { requirePermission } from '#app/domain/access/policy.ts'
import type { StaffRole } from '#app/domain/access/roles.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { findKeptAccount } from '#app/repositories/account-list.server.ts'

/** What whoever keeps accounts asks for in a form. */
export type AccountOrder = {
  act: string
  email: string
  roles: StaffRole[]
  unitId: string
  fields: Readonly<Record<string, string>>
}
type Done = Result<{ token?: string } | null, { code: string }>
type Act = (context: Context, order: AccountOrder, accountId: string) => Promise<Done>

const ON_ACCOUNT: Readonly<Record<string, Act>> = {
  peran: async (context, { roles, unitId }, accountId) => changeRoles(context, { accountId, roles, unitId }),
  tutup: async (context, _order, accountId) => disableAccount(context, accountId),
  buka: async (context, _order, accountId) => enableAccount(context, accountId),
  tautan: async (context, _order, accountId) => inviteAgain(context, accountId),
  'lepas-kode': async (context, _order, accountId) => takeOffSecondFactor(context, accountId),
  'lepas-nomor': async (context, _order, accountId) => clearSecondNumber(context, accountId),
}

/** Carries out one act of the page of accounts. Gives a one-time link where it made one. */
export async function actOnAccount(context: Context, order: AccountOrder): Promise<Done> {
  const allowed = requirePermission(context.actor, 'account:keep')
  if (!allowed.ok) return allowed
  if (order.act === 'undang') return invite(context, order)
  if (order.act === 'penugasan') return delegate(context, order.fields)
  const account = await findKeptAccount({ email: order.email.trim().toLowerCase() })
  const run = Object.hasOwn(ON_ACCOUNT, order.act) ? ON_ACCOUNT[order.act] : undefined
  return run && account ? run(context, order, account.id) : refuse({ code: 'no-such-account' })
}

async function invite(context: Context, { email, roles, unitId, fields }: AccountOrder): Promise<Done> {
  const { nama: name = '', jabatan: position = '' } = fields
  return inviteOfficer(context, { email, name, position, roles, unitId })
}

/** Records an assignment, or ends the one whose button was pressed. */
async function delegate(context: Context, fields: AccountOrder['fields']): Promise<Done> {
  const { penugasan } = fields
  if (penugasan !== undefined) return withdrawDelegation(context, Number(penugasan) || 0)
  const form = DelegationForm.safeParse(fields)
  if (!form.success) return refuse({ code: 'delegation-wrong' })
  const recorded = await recordDelegation(context, form.data)
  return recorded.ok ? accept(null) : recorded
}
