import { forbidden, type SignedIn } from './signed-in.server.ts'
import type { StaffActor } from '#app/domain/access/actor.ts'
import type { ComplaintPage } from '#app/domain/complaints/complaint-page.ts'
import type { OpenComplaintRefusal } from '#app/domain/complaints/may-open.ts'
import { officeOf } from '#app/domain/complaints/units.ts'
import { lastScreening } from '#app/domain/complaints/screening.ts'
import { fileLine } from '#app/i18n/files/messages.ts'
import { formatDay } from '#app/i18n/format.ts'
import { fill } from '#app/i18n/language.ts'
import { screeningMessages } from '#app/i18n/screening/messages.ts'
import {
  bodyName,
  contentRows,
  factRows,
  heldWords,
  officialSentence,
  severityName,
  stepRow,
  unitName,
  type By,
} from '#app/i18n/screening/page-words.ts'
import { inboxWords } from '#app/i18n/tracking/inbox-words.ts'

/** Headers of every page about a report: kept nowhere. */
export const REPORT_HEADERS = { 'Cache-Control': 'no-store' }

/** The answer to an officer who may not see a report: as if it were not there, unless it is their role or a tie. */
export function refusedReport(refusal: OpenComplaintRefusal): Response {
  return refusal.code === 'no-such-complaint' ? new Response(null, { status: 404 }) : forbidden()
}

/** Everything on the page of a report, in words. */
export function complaintPageWords(page: ComplaintPage, by: By) {
  const { complaint, steps, content, messages } = page
  const { language } = by
  const said = screeningMessages(language)
  const filesAt = `/petugas/laporan/${complaint.no}/berkas`
  const office = unitName(officeOf(complaint), by)
  return {
    no: complaint.no,
    severity: { level: complaint.severity, words: severityName(complaint.severity, by) },
    mode: complaint.mode,
    hasIdentity: complaint.identityKey !== null,
    official: officialSentence(complaint, by),
    facts: factRows(complaint, lastScreening(steps)?.withUnitIds ?? [], by),
    content: content && contentRows(content, by),
    isDestroyed: page.isDestroyed,
    files: page.files.map((file) => ({
      ...{ id: file.id, name: file.name, line: fileLine(file, language) },
      href: `${filesAt}/${file.id}`,
    })),
    messages: messages && inboxWords(messages, { language, side: 'OFFICE', office, filesAt }),
    steps: steps.map((step) => stepRow(step, page.names, by)),
    moves: page.acts.map(({ act, refused }) => ({ act, held: heldWords(refused, by) })),
    letters: page.letters.map((letter) => letterRow(letter, { no: complaint.no, ...by })),
    cases: page.cases.map(({ no, unitId }) => fill(said.page.caseOf, { nomor: no, unit: unitName(unitId, by) })),
    agencyNos: page.agencyNos,
    bodies: bodiesFor(page, by),
    version: fill(said.page.movesNote, { versi: by.norms.procedure.version }),
  }
}

function letterRow(
  { code, kind, number, day }: ComplaintPage['letters'][number],
  { no, language }: By & { no: string },
) {
  const said = screeningMessages(language)
  const titles: Readonly<Record<string, string>> = said.letters
  const line = [number ?? said.page.numberLater, formatDay(day, language)].join(', ')
  return { code, title: `${kind} ${titles[kind] ?? ''}`, line, href: `/petugas/laporan/${no}/surat/${code}` }
}

/** Bodies a report may be handed to: those its kinds name first. */
function bodiesFor({ complaint, norms }: ComplaintPage, by: By) {
  const named = norms.complaintKinds.kinds.flatMap((kind) =>
    complaint.kinds.includes(kind.code) ? kind.outsideBodyIds : [],
  )
  const others = [...norms.outsideBodies.values()].filter(({ kind }) => kind === 'REFERRAL' || kind === 'OVERSIGHT')
  const ids = [...new Set([...named, ...others.map(({ id }) => id)])]
  return ids.map((value) => ({ value, label: bodyName(value, by) }))
}

export type StaffSignedIn = SignedIn<StaffActor>
