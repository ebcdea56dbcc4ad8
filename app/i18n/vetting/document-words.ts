import { vettingMessages } from './messages.ts'
import { formatDay, formatMoment } from '#app/i18n/format.ts'
import { fill, inLanguage, type Language } from '#app/i18n/language.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import type { Evidence } from '#app/domain/registry/facts.ts'
import { isDay, type Moment } from '#app/domain/shared/day.ts'
import type { ChecklistRow } from '#app/domain/vetting/checklist.ts'

type Telling = { norms: Norms; language: Language }

/** A document as an officer reads it: what it says, what it covers, how it stands. */
export function documentWords(document: Evidence, row: ChecklistRow, { norms, language }: Telling) {
  const { document: said } = vettingMessages(language)
  const facts: [string, string | null][] = [
    [said.number, document.number],
    [said.validity, validityOf(document, language)],
    [said.covers, row.programmeName ?? said.wholeAgency],
    [said.kbli, document.kbli && `${document.kbli.join(', ')} (${String(document.kbliVersion ?? '')})`],
    [said.offered, momentWords(document.submittedAt, language)],
    [said.basis, basisOf(row, language)],
  ]
  return {
    ref: document.ref,
    kind: kindLabel(document.kind, { norms, language }),
    facts: facts.filter((fact): fact is [string, string] => fact[1] !== null && fact[1] !== ''),
    decision: said.decision[document.decision ?? 'none'],
    isUndecided: document.decision === null,
    isAccepted: document.decision === 'ACCEPTED' && document.invalidatedFrom === null,
    result: document.result && said.result[document.result],
    ended: endedWords(document, language),
  }
}

/** Every document of a row, the newest first: earlier versions stay to be read. */
export function versionWords(row: ChecklistRow, telling: Telling) {
  const { document: said } = vettingMessages(telling.language)
  return row.documents.map((one) => ({
    ref: one.ref,
    title: [kindLabel(one.kind, telling), one.number].filter(Boolean).join(' '),
    note: `${momentWords(one.submittedAt, telling.language)}, ${said.decision[one.decision ?? 'none'].toLowerCase()}`,
  }))
}

function kindLabel(kind: string, { norms, language }: Telling): string {
  const known = norms.evidenceKinds.get(kind)
  return known ? inLanguage({ id: known.labelId, en: known.labelEn }, language) : kind
}

/** A moment with its time where it is known; an older record may know the day only. */
function momentWords(moment: Moment, language: Language): string {
  return isDay(moment) ? formatDay(moment, language) : formatMoment(moment, language)
}

function validityOf({ validFrom, validTo }: Evidence, language: Language): string {
  const { until, openEnd } = vettingMessages(language).document
  const dari = formatDay(validFrom, language)
  return validTo === null ? fill(openEnd, { dari }) : fill(until, { dari, sampai: formatDay(validTo, language) })
}

function basisOf({ requirement }: ChecklistRow, language: Language): string {
  const { unsure } = vettingMessages(language).document
  return requirement.legalBasis
    .map(({ citation, provision, verify }) => {
      const norm = [citation, provision].filter(Boolean).join(' ')
      return verify ? `${norm} (${unsure})` : norm
    })
    .join('; ')
}

function endedWords({ invalidatedFrom, invalidationReason }: Evidence, language: Language): string | null {
  if (invalidatedFrom === null) return null
  const { ended } = vettingMessages(language).document
  return fill(ended, { tanggal: formatDay(invalidatedFrom, language), alasan: invalidationReason ?? '' })
}
