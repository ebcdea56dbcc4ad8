import { createHash, randomBytes } from 'node:crypto'
import { finishPreview, newPreview, startPreview } from './preview-norm-draft.server.ts'
import { readJsonText, type JsonRefusal } from '#app/adapters/json-text.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import { canonicalJson } from '#app/domain/audit/canonical-json.ts'
import { firstDayOfEffect } from '#app/domain/norm-changes/append-only.ts'
import { checkNewVersion, type NormFault } from '#app/domain/norm-changes/check-version.ts'
import { newCheckCode, SHORT_CODE_SIGNS } from '#app/domain/shared/check-code.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { countAgencies } from '#app/repositories/agencies.server.ts'
import { addNormDraft, type NormDraft } from '#app/repositories/norm-drafts.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import { listNewestReference } from '#app/repositories/reference.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'

export type DraftRefusal =
  | NotAllowed
  | JsonRefusal
  | { code: 'no-such-document' }
  | { code: 'nothing-changed' }
  | { code: 'faults'; faults: readonly (NormFault & { line: number })[] }

type Form = { name: string; text: string; reasonBack: string }

/**
 * A new version of a document as somebody typed it: read, checked against its shape, against all other rules and against
 * the version before, and kept as a draft with a preview. Nothing of the rules changes. Answers the number of the draft.
 */
export async function draftNormVersion(context: Context, form: Form): Promise<Result<string, DraftRefusal>> {
  const allowed = requirePermission(context.actor, 'act:propose-norm')
  if (!allowed.ok) return allowed
  const read = readJsonText(form.text)
  if (!read.ok) return read
  const newest = await listNewestReference()
  const before = newest.find(({ name }) => name === form.name)
  if (!before) return refuse({ code: 'no-such-document' })
  const { value: body, lineOf } = read.value
  const { today } = context
  const checked = checkNewVersion({ name: form.name, body }, { newest, today, reasonBack: form.reasonBack })
  if (!checked.ok) {
    const { code, faults } = checked.refusal
    return refuse({ code, faults: faults.map((fault) => ({ ...fault, line: lineOf(fault.path) })) })
  }
  const { changes, backdated } = checked.value
  if (changes.every(({ list, fields }) => list === '' && fields.every(({ field }) => field === 'version')))
    return refuse({ code: 'nothing-changed' })
  const reasonBack = backdated.length > 0 ? form.reasonBack.trim().slice(0, 2_000) : null
  const draft = { name: form.name, version: before.version + 1, body, reasonBack }
  return accept(await keep(context, { draft, day: firstDayOfEffect(changes, today) }))
}

type Kept = { draft: Pick<NormDraft, 'name' | 'version' | 'body' | 'reasonBack'>; day: NormDraft['preview']['day'] }

async function keep(context: Context, { draft, day }: Kept): Promise<string> {
  const [norms, total] = await Promise.all([loadNorms(), countAgencies()])
  const ref = `NRM-${newCheckCode(randomBytes(48), SHORT_CODE_SIGNS)}`
  const sha256 = createHash('sha256').update(canonicalJson(draft.body)).digest('hex')
  const madeBy = context.actor.kind === 'staff' ? context.actor.accountId : context.actor.kind
  const preview = newPreview(norms.fingerprint, { day, total })
  const start = await inTransaction(async (tx) => {
    await addNormDraft(tx, { ...draft, ref, sha256, madeBy, madeAt: context.now, preview })
    return startPreview(tx, total)
  })
  if (start === 'now') await finishPreview(context, ref)
  return ref
}
