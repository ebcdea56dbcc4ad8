import { actsMessages } from './messages.ts'
import { factWords } from '#app/i18n/agency/fact-words.ts'
import { sanctionStepWords } from '#app/i18n/agency/sanction-words.ts'
import { formatDay } from '#app/i18n/format.ts'
import { fill, inLanguage, type Language } from '#app/i18n/language.ts'
import { statusLabel, statusLabels } from '#app/i18n/status-labels.ts'
import { vettingMessages } from '#app/i18n/vetting/messages.ts'
import { proposalWords, type Names } from '#app/i18n/vetting/proposal-words.ts'
import type { Proposal } from '#app/domain/acts/proposal.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import type { AgencyRecord, Ended, Sanction } from '#app/domain/registry/facts.ts'
import type { PublicRecord } from '#app/domain/registry/public-record.ts'
import type { Day } from '#app/domain/shared/day.ts'

type Page = {
  agency: AgencyRecord
  record: PublicRecord
  norms: Norms
  proposals: readonly Proposal[]
  names: Names
}

/** Everything the officers' page of an agency says. */
export function agencyWords({ agency, record, norms, proposals, names }: Page, language: Language) {
  const said = actsMessages(language)
  const labels = statusLabels(norms, language)
  const { unexamined } = vettingMessages(language).preview
  const status = (code: PublicRecord['headline']) => ({ code, word: statusLabel(code, unexamined, labels) })
  return {
    name: record.name,
    no: record.no,
    facts: factWords(record, language),
    status: status(record.headline),
    merged: record.redirectsTo && fill(said.agency.merged, { nomor: record.redirectsTo }),
    lines: record.lines.map((line) => ({
      name: [inLanguage(line.activityLabel, language), line.programmeName].filter(Boolean).join(': '),
      status: status(line.examined ? line.derived.status : null),
    })),
    proposals: proposals.map((proposal) => proposalWords(proposal, { names, language })),
    sanctions: agency.sanctions.map((sanction) => ({
      ref: sanction.ref,
      isOpen: sanction.lifted === null,
      text: [sanctionStepWords(sanction.step, language), sanction.number, daysOf(sanction, language)].join(', '),
    })),
    findings: agency.findings.map(({ ref, kind, effectiveFrom, resolved }) => ({
      ref,
      isOpen: resolved === null,
      text: [
        said.findings[kind],
        fill(said.agency.since, { tanggal: formatDay(effectiveFrom, language) }),
        endWords(resolved, said.agency.resolved, language),
      ]
        .filter(Boolean)
        .join(', '),
    })),
  }
}

function daysOf({ from, to, lifted }: Sanction, language: Language): string {
  const { since, until, lifted: liftedOn } = actsMessages(language).agency
  const day = (sentence: string, on: Day | null) => on && fill(sentence, { tanggal: formatDay(on, language) })
  return [day(since, from), day(until, to), endWords(lifted, liftedOn, language)].filter(Boolean).join(' ')
}

function endWords(end: Ended | null, sentence: string, language: Language): string {
  return end ? fill(sentence, { tanggal: formatDay(end.on, language) }) : ''
}
