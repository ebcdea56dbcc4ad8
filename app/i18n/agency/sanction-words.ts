import { formatDay } from '#app/i18n/format.ts'
import { fill, inLanguage, type Language } from '#app/i18n/language.ts'
import { messages } from '#app/i18n/messages.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import type { StatusCode } from '#app/domain/competency/status.ts'
import type { PublicRecord, PublicSanction } from '#app/domain/registry/public-record.ts'

/** A step of a ladder of sanctions as its decision calls it. */
export function sanctionStepWords(step: string, language: Language): string {
  const { steps } = messages(language).agency.sanctions
  return (steps as Readonly<Record<string, string>>)[step] ?? steps.other
}

/** What the page says of each sanction in force. */
export function sanctionWords(record: PublicRecord, { norms, language }: { norms: Norms; language: Language }) {
  const { sanctions: words } = messages(language).agency
  return record.sanctions.map((one) => ({
    ref: one.ref,
    title: sanctionStepWords(one.step, language),
    inForce: words.inForce,
    code: statusOf(one.effect, norms),
    facts: factsOf(one, language),
    reply: replyOf(one, record.name, language),
  }))
}

function statusOf(effect: string | null, norms: Norms): StatusCode | null {
  return (effect && norms.statuses.get(effect)?.id) || null
}

function factsOf(sanction: PublicSanction, language: Language): { term: string; value: string }[] {
  const { sanctions: words } = messages(language).agency
  const remedy = [sanction.underObjection ? words.objection : '', sanction.inCourt ? words.court : ''].filter(Boolean)
  return [
    { term: words.number, value: fill(words.numberValue, { nomor: sanction.number }) },
    { term: words.date, value: dateOf(sanction, language) },
    { term: words.signer, value: inLanguage(sanction.signer, language) },
    { term: words.scope, value: scopeOf(sanction, language) },
    { term: words.end, value: sanction.to === null ? words.noEnd : formatDay(sanction.to, language) },
    ...remedy.map((value) => ({ term: words.remedy, value })),
  ]
}

function dateOf({ decidedOn, from }: PublicSanction, language: Language): string {
  const { dateValue, dateFrom } = messages(language).agency.sanctions
  const mulai = formatDay(from, language)
  return decidedOn === null
    ? fill(dateFrom, { mulai })
    : fill(dateValue, { tanggal: formatDay(decidedOn, language), mulai })
}

function scopeOf({ scope }: PublicSanction, language: Language): string {
  const words = messages(language).agency.sanctions
  if (scope.programmeName !== null) return fill(words.scopeProgramme, { program: scope.programmeName })
  if (scope.activity) return fill(words.scopeActivity, { kegiatan: inLanguage(scope.activity, language) })
  return words.scopeAgency
}

function replyOf({ rightOfReply }: PublicSanction, name: string, language: Language) {
  const { reply, replyOn, replyFooter } = messages(language).agency.sanctions
  if (!rightOfReply) return null
  const title = rightOfReply.on === null ? reply : fill(replyOn, { tanggal: formatDay(rightOfReply.on, language) })
  return { title, text: rightOfReply.text, footer: fill(replyFooter, { nama: name }) }
}
