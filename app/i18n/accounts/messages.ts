import type { Language } from '#app/i18n/language.ts'
import { agencyInvitation as invitationEnglish } from './agency-invitation-en.ts'
import { agencyInvitation as invitationIndonesian, type AgencyInvitationMessages } from './agency-invitation-id.ts'
import { accounts as english } from './en.ts'
import { accounts as indonesian, type AccountMessages } from './id.ts'
import { waysIn as waysInEnglish } from './ways-in-en.ts'
import { waysIn as waysInIndonesian, type WaysInMessages } from './ways-in-id.ts'

type Messages = AccountMessages & { waysIn: WaysInMessages; agencyInvitation: AgencyInvitationMessages }

const catalogues: Record<Language, Messages> = {
  id: { ...indonesian, waysIn: waysInIndonesian, agencyInvitation: invitationIndonesian },
  en: { ...english, waysIn: waysInEnglish, agencyInvitation: invitationEnglish },
}

export function accountMessages(language: Language): Messages {
  return catalogues[language]
}
