import { addVisitPhotos } from './add-visit-photos.server.ts'
import { cancelVisit } from './cancel-visit.server.ts'
import { keepUploads, type KeptUploads, type UploadsOfForm } from './keep-uploads.server.ts'
import { reportVisit } from './report-visit.server.ts'
import { signVisit } from './sign-visit.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { requirePermission } from '#app/domain/access/policy.ts'
import type { VisitMinutesWords } from '#app/domain/letters/visit-minutes.ts'
import type { VisitAct } from '#app/domain/visits/act.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'

export type VisitActOrder = { ref: string; act: VisitAct; uploads: UploadsOfForm; words: VisitMinutesWords }
/** A refusal with what it is about; files that came along wait, or say why they were refused. */
export type VisitActRefusal = KeptUploads & { code: string; tasks?: readonly string[] }

/** Carries out what a form of the page of a visit asks for; each is a use case of its own. Answers what is told of it. */
export async function actOnVisit(context: Context, order: VisitActOrder): Promise<Result<string, VisitActRefusal>> {
  const { act, uploads } = order
  if (act.act === 'foto') return addPhotos(context, order, act)
  if (act.act === 'kertas') return attachPaper(context, order)
  for (const file of uploads.files) file.discard()
  const done = await actWithoutFiles(context, order, act)
  return done.ok ? accept(act.act) : refuse({ kept: [], refused: [], ...done.refusal })
}

type WithoutFiles = Exclude<VisitAct, { act: 'foto' | 'kertas' }>

async function actWithoutFiles(
  context: Context,
  { ref, words }: VisitActOrder,
  act: WithoutFiles,
): Promise<Result<unknown, { code: string; tasks?: readonly string[] }>> {
  switch (act.act) {
    case 'lapor':
      return reportVisit(context, { ref, key: act.key, report: act.report, words })
    case 'batal':
      return cancelVisit(context, { ref, reason: act.reason })
    case 'tanda':
      return signVisit(context, { ref, words, way: 'officer' })
    case 'wakil':
      return signVisit(context, { ref, words, way: 'representative', form: act.form })
  }
}

async function addPhotos(
  context: Context,
  { ref, uploads }: VisitActOrder,
  { caption, facts, isUnread }: Extract<VisitAct, { act: 'foto' }>,
): Promise<Result<string, VisitActRefusal>> {
  const added = await addVisitPhotos(context, { ref, files: uploads.files, caption, form: facts })
  if (!added.ok) return refuse({ code: added.refusal.code, kept: [], refused: [] })
  const { refused } = added.value
  if (refused.length > 0) return refuse({ code: 'files-refused', kept: [], refused })
  return accept(isUnread ? 'foto-tanpa-tempat' : 'foto')
}

async function attachPaper(
  context: Context,
  { ref, uploads, words }: VisitActOrder,
): Promise<Result<string, VisitActRefusal>> {
  const allowed = requirePermission(context.actor, 'visit:keep')
  if (!allowed.ok) {
    for (const file of uploads.files) file.discard()
    return refuse({ code: allowed.refusal.code, kept: [], refused: [] })
  }
  const waiting = await keepUploads(context, uploads)
  if (!waiting.ok) return refuse({ code: waiting.refusal.code, kept: [], refused: [] })
  const { kept, refused } = waiting.value
  const [scan] = kept
  if (refused.length > 0) return refuse({ code: 'files-refused', kept, refused })
  if (!scan || kept.length > 1) return refuse({ code: 'no-such-file', kept, refused })
  const signed = await signVisit(context, { ref, words, way: 'paper', fileId: scan.id })
  return signed.ok ? accept('kertas') : refuse({ code: signed.refusal.code, kept, refused })
}
