import { signInMessages } from './messages.ts'
import type { MailBlock } from '#app/domain/notices/mail-body.ts'
import type { Mail, MailFacts } from '#app/domain/notices/mail.ts'

export type AccountFacts = Extract<MailFacts, { kind: 'ACCOUNT_LINK' | 'ACCOUNT_KNOWN' }>

/** What a mail about an account says: the link that was asked for, or that there is an account already. */
export function accountMail(
  facts: AccountFacts,
  { language, site }: { language: Mail['language']; site: string },
): { subject: string; blocks: MailBlock[] } {
  const said = signInMessages(language).mail
  const link = (path: string, words: string): MailBlock => {
    return { kind: 'link', text: words, url: `${site}${path}?bahasa=${language}` }
  }
  if (facts.kind === 'ACCOUNT_KNOWN') {
    return { subject: said.subjectKnown, blocks: [text(said.leadKnown), link('/masuk/lupa', said.linkKnown)] }
  }
  const path = `/masuk/undangan/${facts.token}`
  return facts.takenUp
    ? {
        subject: said.subjectPassword,
        blocks: [text(said.leadPassword), link(path, said.linkPassword), text(said.terms)],
      }
    : { subject: said.subjectNew, blocks: [text(said.leadNew), link(path, said.linkNew), text(said.terms)] }
}

function text(words: string): MailBlock {
  return { kind: 'text', text: words }
}
