import { intake as english } from './en.ts'
import { intake as indonesian, type IntakeMessages } from './id.ts'
import type { ComplaintKinds } from '#app/domain/norms/complaint-kinds.ts'
import type { UploadFormCode } from '#app/domain/files/file.ts'
import { ownDeskMessages } from '#app/i18n/own-desk/messages.ts'
import type { Language } from '#app/i18n/language.ts'

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
