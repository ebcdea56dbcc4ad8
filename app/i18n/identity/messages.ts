import { identity as english } from './en.ts'
import { identity as indonesian, type IdentityMessages } from './id.ts'
import type { IdentityOpening, OpeningState } from '#app/domain/complaints/custody.ts'
import type { ReporterIdentity } from '#app/domain/complaints/identity.ts'
import { formatMoment } from '#app/i18n/format.ts'
import { fill, type Language } from '#app/i18n/language.ts'

/** The sentences about who a reporter is. */
export function identityMessages(language: Language): IdentityMessages {
  return language === 'en' ? english : indonesian
}

/** Why something about an identity was refused. */
export function identityRefusal({ code, why }: { code: string; why?: string }, language: Language): string {
  const { refusals } = identityMessages(language)
  return refusals[why ?? ''] ?? refusals[code] ?? refusals['not-allowed'] ?? code
}

/** Who a reporter is, part by part; parts they did not give are left out. */
export function identityRows(identity: ReporterIdentity, language: Language): { label: string; value: string }[] {
  const { shown } = identityMessages(language)
  const { company } = identity
  return [
    { label: shown.name, value: identity.name },
    { label: shown.phone, value: identity.phone },
    { label: shown.email, value: identity.email },
    { label: shown.contact, value: identity.contact },
    { label: shown.hours, value: shown.hoursWords[identity.hours] },
    ...companyRows(company, shown),
  ].filter(({ value }) => value !== '')
}

function companyRows(company: ReporterIdentity['company'], shown: IdentityMessages['shown']) {
  if (!company) return []
  return [
    { label: shown.company, value: company.name },
    { label: shown.nib, value: company.nib ?? '' },
    { label: shown.position, value: company.position },
  ]
}

/** A request in words, and what it stands at. */
export function requestWords(
  { ref, reason, askedBy, askedAt }: IdentityOpening,
  { state, name, language }: { state: OpeningState; name: string; language: Language },
) {
  const said = identityMessages(language)
  const by = fill(said.requestOf, { nama: name === '' ? askedBy : name, waktu: formatMoment(askedAt, language) })
  return { ref, reason, by, state: said.state[state], isAgreed: state === 'AGREED' }
}
