import { intake as english } from './en.ts'
import { intake as indonesian, type IntakeMessages } from './id.ts'
import type { ComplaintKinds } from '#app/domain/norms/complaint-kinds.ts'
import type { UploadFormCode } from '#app/domain/files/file.ts'
import { ownDeskMessages } from '#app/i18n/own-desk/messages.ts'
import { fill, type Language } from '#app/i18n/language.ts'

export function intakeMessages(language: Language): IntakeMessages {
  return language === 'en' ? english : indonesian
}

/** The kinds of complaint by their groups, for boxes to tick. */
export function kindGroups({ groups, kinds }: ComplaintKinds, language: Language) {
  return groups.map(({ id, labelId, labelEn }) => ({
    id,
    label: language === 'en' ? labelEn : labelId,
    kinds: kinds.flatMap(({ code, group, label }) => (group === id ? [{ code, label: label[language] }] : [])),
  }))
}

/** Why a whole form was not taken. */
export function refusedWords(code: keyof IntakeMessages['refused'] | UploadFormCode, language: Language): string {
  const { refused } = intakeMessages(language)
  return code in refused
    ? refused[code as keyof typeof refused]
    : ownDeskMessages(language).refusals[code as UploadFormCode]
}

/** The kinds of complaint as one list. */
export function kindChoices({ kinds }: ComplaintKinds, language: Language): { value: string; label: string }[] {
  return kinds.map(({ code, label }) => ({ value: code, label: `${code} ${label[language]}` }))
}

type Exchange = IntakeMessages['exchange']
type ImportedRows = {
  created: number
  known: number
  errors: readonly { line: number; code: keyof Exchange['errors'] }[]
}

/** What became of an export that was taken in. */
export function importedWords(
  { created, known, errors }: ImportedRows,
  language: Language,
): { summary: string; errors: string[] } {
  const { exchange: said } = intakeMessages(language)
  return {
    summary: fill(said.done, { baru: created, lama: known, salah: errors.length }),
    errors: errors.map(({ line, code }) => `${fill(said.line, { baris: line })}: ${said.errors[code]}`),
  }
}

/** Why an export was not taken in. */
export function exchangeRefusal(
  { code, missing = [] }: { code: keyof Exchange['refused']; missing?: readonly string[] },
  language: Language,
): string {
  const { refused, columns } = intakeMessages(language).exchange
  const names = missing.map((name) => (name in columns ? columns[name as keyof typeof columns] : name))
  return fill(refused[code], { kolom: names.join(', ') })
}
