import { openComplaintContent, requireComplaint, type OpenComplaintRefusal } from './open-complaint.server.ts'
import { matterHash } from './issue-complaint-letter.server.ts'
import { readInboxFor } from './read-inbox.server.ts'
import type { Context, StaffActor } from '#app/domain/access/actor.ts'
import type { Complaint } from '#app/domain/complaints/complaint.ts'
import type { ComplaintPage, OfferedAct } from '#app/domain/complaints/complaint-page.ts'
import { mayOpen } from '#app/domain/complaints/may-open.ts'
import { filesOfComplaint } from '#app/domain/complaints/sealed-parts.ts'
import { permissionOf, refusalOfAct, SCREENING_ACTS } from '#app/domain/complaints/screening-acts.ts'
import type { ComplaintStep } from '#app/domain/complaints/step.ts'
import { COMPLAINT_LETTERS, type LetterOfMatter } from '#app/domain/letters/complaint-letter.ts'
import { accept, type Result } from '#app/domain/shared/result.ts'
import { namesOfAccounts } from '#app/repositories/account-names.server.ts'
import { findOpeningFacts } from '#app/repositories/complaint-openings.server.ts'
import { listComplaintSteps } from '#app/repositories/complaints.server.ts'
import { listFilesFor } from '#app/repositories/files.server.ts'
import { findLetterFile, listLettersOfMatters } from '#app/repositories/letters.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import { listCasesOfComplaint } from '#app/repositories/oversight-cases.server.ts'

type StaffContext = Context & { actor: StaffActor }

/** Everything about a report that this officer may see; that it was read is recorded (`openComplaintContent`). */
export async function readComplaintPage(
  context: StaffContext,
  no: string,
): Promise<Result<ComplaintPage, OpenComplaintRefusal>> {
  const found = await requireComplaint(context, no, 'complaint:read')
  if (!found.ok) return found
  const complaint = found.value
  const [opened, steps, cases, facts, norms] = await Promise.all([
    openComplaintContent(context, no),
    listComplaintSteps(complaint.id),
    listCasesOfComplaint(complaint.id),
    findOpeningFacts(complaint.id),
    loadNorms(),
  ])
  const mayRead = opened.ok || opened.refusal.code === 'content-destroyed'
  const accounts = steps.flatMap(({ by }) => (by.startsWith('staff:') ? [by.slice('staff:'.length)] : []))
  const [files, messages, letters, names] = await Promise.all([
    mayRead ? listFilesFor(filesOfComplaint(complaint.no)) : [],
    mayRead ? readInboxFor(complaint, { by: 'OFFICE', at: context.now }) : null,
    listLetters(complaint, steps),
    namesOfAccounts(accounts),
  ])
  const acts = offeredActs(context.actor, { complaint, steps, norms, facts: { complaint, ...facts } })
  const { agencyNos } = facts
  const content = opened.ok ? opened.value.content : null
  const isDestroyed = mayRead && content === null
  return accept({
    ...{ complaint, steps, names, content, isDestroyed, files, messages },
    letters,
    cases,
    agencyNos,
    acts,
    norms,
  })
}

type Offering = Pick<ComplaintPage, 'complaint' | 'steps' | 'norms'> & { facts: Parameters<typeof mayOpen>[2] }

/** Acts at this stage for this officer: each is drawn as a button, or as text with why not. */
function offeredActs(actor: StaffActor, { complaint, steps, norms, facts }: Offering): OfferedAct[] {
  const rules = { kinds: norms.complaintKinds, procedure: norms.procedure }
  return SCREENING_ACTS.flatMap((act) => {
    const refused = refusalOfAct(act, { complaint, steps, rules })
    if (refused === 'NO_SUCH_MOVE' || (complaint.severity < 4 && refused === 'SEVERITY_TOO_LOW')) return []
    const isTheirs = mayOpen(actor, permissionOf(act), facts).ok
    return [{ act, refused: isTheirs ? (refused ?? null) : 'ROLE' }]
  })
}

async function listLetters({ no }: Complaint, steps: readonly ComplaintStep[]): Promise<LetterOfMatter[]> {
  const hashes = steps.flatMap(({ seq }) => COMPLAINT_LETTERS.map((kind) => matterHash({ no, seq, kind })))
  return hashes.length === 0 ? [] : listLettersOfMatters(hashes)
}

/** The bytes of a letter of this report, for whoever may read it. */
export async function readComplaintLetter(
  context: StaffContext,
  { no, code }: { no: string; code: string },
): Promise<Uint8Array | undefined> {
  const found = await requireComplaint(context, no, 'complaint:read')
  if (!found.ok) return undefined
  const letters = await listLetters(found.value, await listComplaintSteps(found.value.id))
  return letters.some((letter) => letter.code === code) ? findLetterFile(code) : undefined
}
