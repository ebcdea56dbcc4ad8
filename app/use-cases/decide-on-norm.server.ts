import { previewAgain } from './preview-norm-draft.server.ts'
import { proposeNorm } from './propose-norm.server.ts'
import { confirmNorm, declineNorm, withdrawNorm } from './settle-norm.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import type { Permission } from '#app/domain/access/policy.ts'
import { refuse, type Result } from '#app/domain/shared/result.ts'

/** What the page of a draft can ask for, and the row of the policy that its proof of presence goes by. */
export const NORM_DECISIONS = {
  pratinjau: 'norm:read',
  usulkan: 'act:propose-norm',
  konfirmasi: 'act:confirm-norm',
  tolak: 'act:confirm-norm',
  tarik: 'act:withdraw',
} as const satisfies Readonly<Record<string, Permission>>
export type NormDecision = keyof typeof NORM_DECISIONS

type Form = { draft: string; proposal: string | undefined; note: string; seenVersion: number }

/** Does what was asked for with a draft; each is an act with its own rules. */
export async function decideOnNorm(
  context: Context,
  decision: NormDecision,
  form: Form,
): Promise<Result<unknown, { code: string }>> {
  const { draft, note, seenVersion } = form
  if (decision === 'pratinjau') return previewAgain(context, draft)
  if (decision === 'usulkan') return proposeNorm(context, { draft, reason: note })
  if (form.proposal === undefined) return refuse({ code: 'no-such-proposal' })
  const settled = { ref: form.proposal, note }
  if (decision === 'konfirmasi') return confirmNorm(context, { ...settled, seenVersion })
  return decision === 'tolak' ? declineNorm(context, settled) : withdrawNorm(context, settled)
}
