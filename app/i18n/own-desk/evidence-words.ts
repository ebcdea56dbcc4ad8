import { ownDeskMessages } from './messages.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import type { AgencyRecord } from '#app/domain/registry/facts.ts'
import { dayOf } from '#app/domain/shared/day.ts'
import { formatDay } from '#app/i18n/format.ts'
import { inLanguage, type Language } from '#app/i18n/language.ts'

type Telling = { norms: Norms; language: Language }

/** Kinds of documents to choose from: those a requirement asks for, or all, by name. */
export function evidenceKindChoices(requirementId: string | null, { norms, language }: Telling) {
  const asked = new Set(
    norms.requirements.filter(({ id }) => id === requirementId).flatMap(({ evidence }) => evidence?.kinds ?? []),
  )
  return [...norms.evidenceKinds.values()]
    .filter(({ id }) => asked.size === 0 || asked.has(id))
    .map(({ id, labelId, labelEn }) => ({ value: id, label: inLanguage({ id: labelId, en: labelEn }, language) }))
    .sort((a, b) => a.label.localeCompare(b.label))
}

/** The programmes of an agency to choose from. */
export function programmeChoices({ capabilities }: AgencyRecord) {
  return capabilities.flatMap(({ programmes }) => programmes.map(({ key, name }) => ({ value: key, label: name })))
}

/** What a requirement asks for, in the words of its newest version. */
export function requirementText(requirementId: string | null, { norms, language }: Telling): string | null {
  const row = norms.requirements.findLast(({ id }) => id === requirementId)
  return row ? inLanguage({ id: row.explainId, en: row.explainEn }, language) : null
}

/** What was sent before, newest first; of the kinds a requirement asks for, where one is named. */
export function sentEvidence(record: AgencyRecord, requirementId: string | null, telling: Telling) {
  const said = ownDeskMessages(telling.language).evidence
  const labels = new Map(evidenceKindChoices(requirementId, telling).map(({ value, label }) => [value, label]))
  return record.evidence
    .filter(({ kind }) => labels.has(kind))
    .toReversed()
    .map(({ ref, kind, decision, submittedAt }) => ({
      ref,
      kind: labels.get(kind) ?? kind,
      state: decision === null ? said.waiting : said.decided[decision],
      on: formatDay(dayOf(submittedAt), telling.language),
    }))
}
