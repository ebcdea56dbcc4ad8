import { z } from 'zod'
import { keepUploads, type KeptUploads, type UploadsOfForm } from './keep-uploads.server.ts'
import { recordCheckByHand, type RecordCheckRefusal } from './record-check.server.ts'
import { requestOfficialCheck, type RequestOfficialCheckRefusal } from './request-official-check.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { requirePermission } from '#app/domain/access/policy.ts'
import type { ByHandForm } from '#app/domain/checks/by-hand.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'

type WrongField = 'key' | 'lookedUp' | 'found' | 'points' | 'note' | 'sha256'
type Code = (RequestOfficialCheckRefusal | RecordCheckRefusal)['code']
export type SendCheckRefusal = KeptUploads & {
  wrong: readonly (WrongField | Code | 'files-refused' | 'too-many-files')[]
}

export type SentCheck = {
  no: AgencyNo
  evidenceRef: string
  fields: Readonly<Record<string, string>>
  uploads: UploadsOfForm
  /** What was typed, with the proof that waits. */
  read: (fields: Readonly<Record<string, string>>, fileId: string) => Result<ByHandForm, readonly WrongField[]>
}

/**
 * The form of the page on one document: asks the program to look it up, or records what was seen. A proof that came along
 * waits as a draft while the form is mended: nobody uploads twice.
 */
export async function sendCheck(
  context: Context,
  sent: SentCheck,
): Promise<Result<'minta' | 'catat', SendCheckRefusal>> {
  const { no, evidenceRef, fields, uploads } = sent
  const allowed = requirePermission(context.actor, 'verification:record', { agencyNo: no })
  if (allowed.ok && fields['maksud'] !== 'minta') return record(context, sent)
  for (const file of uploads.files) file.discard()
  if (!allowed.ok) return refused(['not-allowed'])
  const key = z.uuid().safeParse(fields['kunci'])
  if (!key.success) return refused(['key'])
  const asked = await requestOfficialCheck(context, { no, evidenceRef, key: key.data })
  return asked.ok ? accept('minta') : refused([asked.refusal.code])
}

function refused(wrong: SendCheckRefusal['wrong']): Result<never, SendCheckRefusal> {
  return refuse({ wrong, kept: [], refused: [] })
}

async function record(context: Context, sent: SentCheck): Promise<Result<'catat', SendCheckRefusal>> {
  const { no, evidenceRef, fields, uploads } = sent
  const waiting = await keepUploads(context, uploads)
  if (!waiting.ok) return refused([waiting.refusal.code])
  const form = sent.read(fields, waiting.value.kept[0]?.id ?? '')
  const wrong = [...(form.ok ? [] : form.refusal), ...wrongFiles(waiting.value)]
  if (!form.ok || wrong.length > 0) return refuse({ wrong, ...waiting.value })
  const recorded = await recordCheckByHand(context, { no, evidenceRef, form: form.value })
  return recorded.ok ? accept('catat') : refuse({ wrong: [recorded.refusal.code], ...waiting.value })
}

function wrongFiles({ kept, refused: bad }: KeptUploads): SendCheckRefusal['wrong'] {
  if (bad.length > 0) return ['files-refused']
  return kept.length > 1 ? ['too-many-files'] : []
}
