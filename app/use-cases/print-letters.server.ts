import { joinPdfs } from '#app/adapters/join-pdfs.server.ts'
import type { Actor, Context } from '#app/domain/access/actor.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import type { WorkRef } from '#app/domain/queue/work-item.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { findApplication } from '#app/repositories/applications.server.ts'
import { findLastLetterOf, findLetterFile } from '#app/repositories/letters.server.ts'
import { findVisit } from '#app/repositories/visits.server.ts'
import { listWorkCalled, type ListedWork } from '#app/repositories/work-list.server.ts'

/** SPN of the catalogue of letters: the reminder that a document ends. */
const REMINDER = 'SPN'

/** Null where a letter is printed. */
type Refusal = NotAllowed | { code: 'no-letter' } | null

/** A piece of work and the letter that goes with it, or why there is none to print. */
type Found = { work: ListedWork; code: string | null; refusal: Refusal }

/** Which of these pieces of work have a letter to print, and which have none; writes nothing. */
export async function previewLetters(
  context: Context,
  refs: readonly WorkRef[],
): Promise<Result<Pick<Found, 'work' | 'refusal'>[], NotAllowed>> {
  const found = await findLetters(context, refs)
  return found.ok ? accept(found.value.map(({ work, refusal }) => ({ work, refusal }))) : found
}

/**
 * The newest letter of each piece of work, one behind the other in one PDF: of an application that of its last step, of a
 * visit its minutes, of a document that ends the last reminder. The letters are those that were issued, not new ones; one
 * that belongs to several pieces of work is printed once. What has none is passed over.
 */
export async function printLetters(
  context: Context,
  refs: readonly WorkRef[],
): Promise<Result<Uint8Array, NotAllowed | { code: 'no-letters' }>> {
  const found = await findLetters(context, refs)
  if (!found.ok) return found
  const codes = [...new Set(found.value.flatMap(({ code, refusal }) => (code === null || refusal ? [] : [code])))]
  return codes.length === 0 ? refuse({ code: 'no-letters' }) : accept(await joinPdfs(filesOf(codes)))
}

/** One at a time, so that a hundred letters are never in memory beside what is made of them. */
async function* filesOf(codes: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const code of codes) {
    const pdf = await findLetterFile(code)
    if (pdf) yield pdf
  }
}

async function findLetters(context: Context, refs: readonly WorkRef[]): Promise<Result<Found[], NotAllowed>> {
  const allowed = requirePermission(context.actor, 'queue:read')
  if (!allowed.ok) return allowed
  const found: Found[] = []
  for (const work of await listWorkCalled(refs)) found.push(await letterOf(context.actor, work))
  return accept(found)
}

/** Letters name what an agency asks for and was told: nothing for an officer with a tie to it. */
async function letterOf(actor: Actor, work: ListedWork): Promise<Found> {
  const allowed = requirePermission(actor, 'file:read', work.agencyNo === null ? {} : { agencyNo: work.agencyNo })
  if (!allowed.ok) return { work, code: null, refusal: allowed.refusal }
  const code = await codeOf(work)
  return { work, code, refusal: code === null ? { code: 'no-letter' } : null }
}

async function codeOf({ kind, ref, agencyNo }: ListedWork): Promise<string | null> {
  if (kind === 'APPLICATION') return lastOfApplication(ref)
  if (kind === 'VISIT') return minutesOf(ref)
  return kind === 'EXPIRY' && agencyNo !== null ? findLastLetterOf(agencyNo, REMINDER) : null
}

async function lastOfApplication(ref: string): Promise<string | null> {
  const found = await findApplication(ref)
  return found?.file.steps.findLast(({ letterCode }) => letterCode !== null)?.letterCode ?? null
}

async function minutesOf(ref: string): Promise<string | null> {
  const visit = await findVisit(ref)
  return visit ? (visit.signedCode ?? visit.draftCode) : null
}
