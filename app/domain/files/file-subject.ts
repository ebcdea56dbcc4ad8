import { actorName, type Actor } from '#app/domain/access/actor.ts'
import type { StoredFile } from './file.ts'

/**
 * What files are offered for, and whether the agency it concerns sees them beside the office. Photos of a visit, pictures
 * of an official system and what others sent in belong to the office.
 */
const SUBJECT_KINDS = {
  evidence: { agencySees: true },
  application: { agencySees: true },
  proposal: { agencySees: true },
  claim: { agencySees: false },
  visit: { agencySees: false },
  check: { agencySees: false },
  activity: { agencySees: false },
  correction: { agencySees: false },
  /** Evidence and messages of a report: sealed matter, read by whoever may open the report (`complaint:…`). */
  complaint: { agencySees: false },
  /** Received with a form that is not right yet; of whoever uploaded it, for a day. */
  draft: { agencySees: false },
} as const satisfies Record<string, { agencySees: boolean }>

type SubjectKind = keyof typeof SUBJECT_KINDS
export type FileSubject = `${SubjectKind}:${string}`

/** Files that came with a form that has to be mended wait under this name for their uploader. */
export function draftOf(actor: Actor): FileSubject {
  return `draft:${actorName(actor)}`
}

/**
 * May an agency user see this file? What they uploaded themselves; else a file of an agency of theirs that was offered
 * for something the agency is part of. The answer to a "no" is that there is no such file.
 */
export function agencyUserSees(
  actor: Extract<Actor, { kind: 'agency-user' }>,
  file: Pick<StoredFile, 'agencyNo' | 'uploadedBy'>,
  subjects: readonly string[],
): boolean {
  if (file.uploadedBy === actorName(actor)) return true
  if (file.agencyNo === null || !actor.agencies.includes(file.agencyNo)) return false
  return subjects.some((subject) => agencySees(subject))
}

function agencySees(subject: string): boolean {
  const kind = subject.slice(0, subject.indexOf(':'))
  return Object.entries(SUBJECT_KINDS).some(([name, rule]) => name === kind && rule.agencySees)
}
