import type { ComplaintNo } from './complaint.ts'
import type { FileSubject } from '#app/domain/files/file-subject.ts'

/** What the seal of a part is bound to: a part moved to another report does not open. */
export function contentSubject(no: ComplaintNo): string {
  return `complaint/${no}/content`
}

export function identitySubject(no: ComplaintNo): string {
  return `complaint/${no}/identity`
}

export function messageSubject(no: ComplaintNo, ref: string): string {
  return `complaint/${no}/message/${ref}`
}

/** Under which the evidence of a report is kept. */
export function filesOfComplaint(no: ComplaintNo): FileSubject {
  return `complaint:${no}`
}

/** Under which the files of a message are kept. */
export function filesOfMessage(no: ComplaintNo, ref: string): FileSubject {
  return `complaint:${no}/message/${ref}`
}

/** The report a file belongs to, by what it was offered for; undefined where it belongs to none. */
export function complaintOfFile(subjects: readonly string[]): string | undefined {
  return subjects.map((subject) => /^complaint:([^/]+)/.exec(subject)?.[1]).find((no) => no !== undefined)
}

/** Under which the evidence of a report that is being written waits; it is swept after a day. */
export function filesOfDraft(draftId: string): FileSubject {
  return `draft:lapor-${draftId}`
}
