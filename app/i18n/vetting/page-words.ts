import { checklistWords } from './checklist-words.ts'
import { documentWords, versionWords } from './document-words.ts'
import { vettingMessages } from './messages.ts'
import { previewWords } from './preview-words.ts'
import { notAllowedWords, proposalWords, type Names } from './proposal-words.ts'
import { formatMoment } from '#app/i18n/format.ts'
import { fill, inLanguage, type Language } from '#app/i18n/language.ts'
import { statusLabel, statusLabels } from '#app/i18n/status-labels.ts'
import type { NotAllowed } from '#app/domain/access/policy.ts'
import type { Proposal } from '#app/domain/acts/proposal.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import type { AgencyRecord, Evidence } from '#app/domain/registry/facts.ts'
import type { PublicRecord } from '#app/domain/registry/public-record.ts'
import type { Instant } from '#app/domain/shared/day.ts'
import type { ChecklistRow } from '#app/domain/vetting/checklist.ts'
import type { PublicPreview } from '#app/domain/vetting/preview.ts'

type Previewed = { ok: true; preview: PublicPreview } | { ok: false; why: { code: string } } | null

type Page = {
  agency: AgencyRecord
  record: PublicRecord
  norms: Norms
  rows: readonly ChecklistRow[]
  row: ChecklistRow | undefined
  document: Evidence | undefined
  requests: readonly { message: string; askedBy: string; askedAt: Instant }[]
  proposal: Proposal | undefined
  previews: { accepted: Previewed; rejected: Previewed; confirmed: Previewed }
  names: Names
}

/** Everything the vetting page says. */
export function vettingPageWords(page: Page, language: Language) {
  const { agency, record, norms, rows, row, requests, names } = page
  const said = vettingMessages(language)
  return {
    ...headWords(record, { norms, language }),
    list: checklistWords(rows, { no: agency.no, current: row?.key, language }),
    row: row && {
      title: `${row.requirement.requirementId} ${inLanguage(row.requirement.requirement, language)}`,
      blocking: said.blocking[row.requirement.blocking],
      here: `/petugas/lembaga/${agency.no}/verifikasi/${row.key}`,
      ...paperWords(page, row, { norms, language }),
      asked: requests.map(({ message, askedBy, askedAt }) => ({
        message,
        note: `${names.get(askedBy) ?? askedBy}, ${formatMoment(askedAt, language)}`,
      })),
    },
    proposal: page.proposal && proposalWords(page.proposal, { names, language }),
    previews: previewsOf(page, { norms, language }),
  }
}

type Telling = { norms: Norms; language: Language }

function paperWords({ document }: Page, row: ChecklistRow, telling: Telling) {
  return { document: document && documentWords(document, row, telling), versions: versionWords(row, telling) }
}

function headWords(record: PublicRecord, { norms, language }: Telling) {
  const said = vettingMessages(language)
  const labels = statusLabels(norms, language)
  return {
    title: fill(said.title, { nama: record.name }),
    name: record.name,
    no: record.no,
    facts: [
      record.types.map(({ label }) => inLanguage(label, language)).join(', '),
      record.district?.name ?? '',
      ...record.identifiers.filter(({ scheme }) => scheme === 'nib').map(({ value }) => `NIB ${value}`),
    ].filter((fact) => fact !== ''),
    status: { code: record.headline, word: statusLabel(record.headline, said.preview.unexamined, labels) },
  }
}

function previewsOf({ previews }: Page, telling: Telling) {
  const said = vettingMessages(telling.language).preview
  const titled: [Previewed, string][] = [
    [previews.accepted, said.accepted],
    [previews.rejected, said.rejected],
    [previews.confirmed, said.confirmed],
  ]
  return titled.flatMap(([previewed, title]) => (previewed ? [previewWords(previewed, title, telling)] : []))
}

/** Why this officer cannot be the second one, in a sentence; null: they can. */
export function notSecondWords(refusal: NotAllowed | undefined, language: Language): string | null {
  if (!refusal) return null
  return fill(vettingMessages(language).fourEyes.notYou, { sebab: notAllowedWords(refusal, language) })
}
