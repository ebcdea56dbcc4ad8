import { documentWord, lapseItem } from './lapse-words.ts'
import { noticesMessages } from './messages.ts'
import { noticeText } from './notice-words.ts'
import { correctionMail } from '#app/i18n/corrections/mail.ts'
import type { MailBlock, MailBody } from '#app/domain/notices/mail-body.ts'
import type { LapseTold, Mail, MailFacts } from '#app/domain/notices/mail.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import { fill } from '#app/i18n/language.ts'
import { accountMail, type AccountFacts } from '#app/i18n/sign-in/account-mail.ts'
import { statusLabels } from '#app/i18n/status-labels.ts'
import { toldMessages } from '#app/i18n/told/messages.ts'

type Asked<Kind extends MailFacts['kind']> = {
  facts: Extract<MailFacts, { kind: Kind }>
  language: Mail['language']
  norms: Norms
  site: string
}
type Words = Omit<MailBody, 'language'>

/** What a mail says, in the language of the one it goes to. `site` is where this site is. */
export function mailBody({ facts, language }: Mail, norms: Norms, site: string): MailBody {
  const by = { language, norms, site }
  if (facts.kind === 'REPORT_NEWS') return { ...reportNews(by), language }
  return { ...(isOfAccount(facts) ? account({ facts, ...by }) : wordsOf(facts, by)), language }
}

function isOfAccount(facts: MailFacts): facts is AccountFacts {
  return facts.kind === 'ACCOUNT_LINK' || facts.kind === 'ACCOUNT_KNOWN'
}

function wordsOf(
  facts: Exclude<MailFacts, AccountFacts | { kind: 'REPORT_NEWS' }>,
  by: Omit<Asked<never>, 'facts'>,
): Words {
  switch (facts.kind) {
    case 'FOLLOW_ASKED':
      return followAsked({ facts, ...by })
    case 'FOLLOW_CHANGES':
      return followChanges({ facts, ...by })
    case 'LAPSES_SOON':
    case 'HAS_LAPSED':
      return lapses({ facts, ...by })
    case 'LETTER':
      return letter({ facts, ...by })
    case 'CORRECTION_ANSWERED':
      return correctionAnswered({ facts, ...by })
    case 'NOTICE':
      return notice({ facts, ...by })
  }
}

/** Not a word of which report, of whom, or by which office it is handled. */
function reportNews({ language, site }: Pick<Asked<'REPORT_NEWS'>, 'language' | 'site'>): Words {
  const { reportNews: said, automatic } = noticesMessages(language)
  return {
    subject: said.subject,
    leaveUrl: null,
    blocks: [
      text(said.text),
      { kind: 'link', text: said.link, url: `${site}/lacak?bahasa=${language}` },
      text(automatic),
    ],
  }
}

function account({ facts, language, site }: Asked<AccountFacts['kind']>): Words {
  const { subject, blocks } = accountMail(facts, { language, site })
  return { subject, leaveUrl: null, blocks: [...blocks, ...signed(noticesMessages(language))] }
}

function correctionAnswered({ facts, language, site }: Asked<'CORRECTION_ANSWERED'>): Words {
  const said = noticesMessages(language)
  const { subject, blocks } = correctionMail(facts, { language, site, numberLater: said.letter.numberLater })
  return { subject, leaveUrl: null, blocks: [...blocks, ...signed(said)] }
}

/** What somebody is told in the application, said by mail. */
function notice({ facts, ...by }: Asked<'NOTICE'>): Words {
  const said = toldMessages(by.language)
  const { title, text: sentence, href } = noticeText(facts.notice, by)
  return {
    subject: fill(said.subject, { judul: title }),
    leaveUrl: null,
    blocks: [
      text(sentence),
      { kind: 'link', text: said.open, url: `${by.site}${href}` },
      text(said.settingsHint),
      ...signed(noticesMessages(by.language)),
    ],
  }
}

function followAsked({ facts, language, site }: Asked<'FOLLOW_ASKED'>): Words {
  const said = noticesMessages(language)
  const { subject, asked, whatToDo, link, unknown } = said.followAsked
  const named = namedIn(facts)
  return {
    subject: fill(subject, named),
    leaveUrl: null,
    blocks: [
      text(fill(asked, named)),
      text(whatToDo),
      { kind: 'link', text: link, url: `${site}/ikuti/konfirmasi?kode=${facts.token}&bahasa=${language}` },
      text(unknown),
      ...signed(said),
    ],
  }
}

function followChanges({ facts, language, norms, site }: Asked<'FOLLOW_CHANGES'>): Words {
  const said = noticesMessages(language)
  const labels: Record<string, string> = statusLabels(norms, language)
  const label = (code: string | null | undefined) => labels[code ?? ''] ?? said.unexamined
  const leaveUrl = `${site}/ikuti/berhenti?kode=${facts.leave}`
  const named = namedIn(facts)
  return {
    subject: fill(said.followChanges.subject, named),
    leaveUrl,
    blocks: [
      text(fill(said.followChanges.lead, named)),
      { kind: 'list', items: facts.changes.map((change) => said.changes[change.kind](change, label)) },
      text(said.followChanges.now),
      { kind: 'link', text: said.agencyPage, url: `${site}/lembaga/${facts.agency.no}` },
      { kind: 'link', text: said.followChanges.leave, url: `${leaveUrl}&bahasa=${language}` },
      ...signed(said),
    ],
  }
}

function lapses({ facts, language, norms, site }: Asked<'LAPSES_SOON' | 'HAS_LAPSED'>): Words {
  const said = noticesMessages(language)
  const { subject, lead, whatToDo } = facts.kind === 'LAPSES_SOON' ? said.lapsesSoon : said.hasLapsed
  const named = namedIn(facts)
  return {
    subject: fill(subject, named),
    leaveUrl: null,
    blocks: [
      text(fill(said.greeting, named)),
      text(lead),
      listOf(facts.lapses, { language, norms }),
      text(whatToDo),
      { kind: 'link', text: said.ownDesk, url: `${site}/lembaga-saya/${facts.agency.no}` },
      { kind: 'link', text: said.agencyPage, url: `${site}/lembaga/${facts.agency.no}` },
      ...signed(said),
    ],
  }
}

function letter({ facts, language, norms, site }: Asked<'LETTER'>): Words {
  const said = noticesMessages(language)
  const { title, number, code } = facts.letter
  const named = { ...namedIn(facts), judul: title, nomor: number ?? said.letter.numberLater }
  const about = facts.lapses.length > 0 ? [text(said.letter.about), listOf(facts.lapses, { language, norms })] : []
  return {
    subject: fill(said.letter.subject, named),
    leaveUrl: null,
    blocks: [
      text(fill(said.greeting, named)),
      text(fill(said.letter.lead, named)),
      ...about,
      text(said.letter.read),
      { kind: 'link', text: said.letter.link, url: `${site}/cek/${code}` },
      ...signed(said),
    ],
  }
}

function listOf(lapsing: readonly LapseTold[], by: { language: Mail['language']; norms: Norms }): MailBlock {
  const items = lapsing.map((lapse) =>
    lapseItem({ ...lapse, document: documentWord(lapse.evidenceKind, by) }, by.language),
  )
  return { kind: 'list', items }
}

function namedIn({ agency }: { agency: { no: string; name: string } }): { nama: string; no: string } {
  return { nama: agency.name, no: agency.no }
}

function text(words: string): MailBlock {
  return { kind: 'text', text: words }
}

function signed({ office, automatic }: ReturnType<typeof noticesMessages>): MailBlock[] {
  return [text(office), text(automatic)]
}
