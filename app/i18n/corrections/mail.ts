import { correctionMessages } from './messages.ts'
import type { MailBlock } from '#app/domain/notices/mail-body.ts'
import type { MailFacts } from '#app/domain/notices/mail.ts'
import { fill, type Language } from '#app/i18n/language.ts'

type Answered = Extract<MailFacts, { kind: 'CORRECTION_ANSWERED' }>

/** The mail by which an answer is told: what the letter says, and where the letter can be checked. */
export function correctionMail(
  { ref, agency, outcome, text, letter }: Answered,
  { language, site, numberLater }: { language: Language; site: string; numberLater: string },
): { subject: string; blocks: MailBlock[] } {
  const { mail, outcomes } = correctionMessages(language)
  const nomor = letter.number ?? numberLater
  return {
    subject: fill(mail.subject, { ref }),
    blocks: [
      { kind: 'text', text: fill(mail.lead, { nama: agency.name, hasil: outcomes[outcome] }) },
      ...(text === '' ? [] : [{ kind: 'text' as const, text }]),
      { kind: 'text', text: fill(mail.letter, { nomor }) },
      { kind: 'link', text: mail.link, url: `${site}/cek/${letter.code}` },
      { kind: 'link', text: mail.page, url: `${site}/lembaga/${agency.no}` },
    ],
  }
}
