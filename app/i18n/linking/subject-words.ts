import { linkingMessages } from './messages.ts'
import { candidateRows, type PartyRow } from './page-words.ts'
import type { Complaint } from '#app/domain/complaints/complaint.ts'
import type { LinkTarget } from '#app/domain/complaints/links.ts'
import type { UnregisteredSubject } from '#app/domain/complaints/subject.ts'
import type { PartyMatch } from '#app/domain/linking/party.ts'
import { formatDay } from '#app/i18n/format.ts'
import { fill, type Language } from '#app/i18n/language.ts'
import { kindName, stageName, type By } from '#app/i18n/screening/page-words.ts'

export type SubjectRow = { ref: string; name: string; since: string; reports: number; state: string }
export type ReportRow = { no: string; line: string }

export function subjectRow(subject: UnregisteredSubject & { reports: number }, language: Language): SubjectRow {
  const { ref, name, firstSeenOn, reports } = subject
  return { ref, name, since: formatDay(firstSeenOn, language), reports, state: stateWords(subject, language) }
}

/** Whether it is in the register by now. */
function stateWords({ promotedTo }: Pick<UnregisteredSubject, 'promotedTo'>, language: Language): string {
  const { open, promoted } = linkingMessages(language).subjects
  return promotedTo === null ? open : fill(promoted, { nomor: promotedTo })
}

/** What is known of a subject, row by row; what is not known has none. */
export function subjectFacts(subject: UnregisteredSubject, language: Language): { label: string; value: string }[] {
  const { subjects: said, open } = linkingMessages(language)
  return [
    { label: said.columns.since, value: formatDay(subject.firstSeenOn, language) },
    { label: said.columns.state, value: stateWords(subject, language) },
    { label: said.otherNames, value: subject.otherNames.join(', ') },
    { label: open.phones, value: subject.phones.join(', ') },
    { label: open.addresses, value: subject.addresses.join('; ') },
    { label: open.people, value: subject.people.join(', ') },
  ].filter(({ value }) => value !== '')
}

/** Reports about somebody, each in a line: day, kind, stage. Not a word of what they say. */
export function reportRows(reports: readonly Complaint[], by: By): ReportRow[] {
  return reports.map(({ no, receivedOn, kinds, stage }) => ({
    no,
    line: `${formatDay(receivedOn, by.language)}, ${kinds.map((kind) => kindName(kind, by)).join(', ')}, ${stageName(stage, by)}`,
  }))
}

type About = {
  reports: readonly Complaint[]
  hidden: number
  returning: readonly { target: LinkTarget; name: string; match: PartyMatch }[]
}

/** What the officers' page of an agency says of reports, and of subjects it may have been. */
export function reportedWords(
  { reports, hidden, returning }: About,
  by: By,
): { rows: ReportRow[]; hidden: number; returning: PartyRow[] } {
  return { rows: reportRows(reports, by), hidden, returning: candidateRows(returning, by.language) }
}
