import { documentWord, lapseFields } from './lapse-words.ts'
import { noticesMessages } from './messages.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import type { Notice, NoticeFacts } from '#app/domain/notices/notice.ts'
import { formatMoment } from '#app/i18n/format.ts'
import { fill, type Language } from '#app/i18n/language.ts'
import { toldWords } from '#app/i18n/told/told-words.ts'

type By = { norms: Norms; language: Language }

/** A notice in words, and where it leads. */
export function noticeWords({ id, facts, createdAt, readAt }: Notice, by: By) {
  const { text, href } = noticeText(facts, by)
  return { id, at: formatMoment(createdAt, by.language), text, href, isRead: readAt !== null }
}

/** What a notice says, under a title, and where it leads. */
export function noticeText(facts: NoticeFacts, by: By): { title: string; text: string; href: string } {
  const { inApp } = noticesMessages(by.language)
  if (facts.kind === 'LETTER') {
    return { title: inApp.title, text: letterText(facts, by.language), href: `/cek/${facts.letter.code}` }
  }
  if (facts.kind !== 'DOCUMENT_LAPSES' && facts.kind !== 'DOCUMENT_LAPSED') return toldWords(facts, by)
  return { title: inApp.title, text: lapseText(facts, by), href: `/lembaga-saya/${facts.agency.no}` }
}

function letterText({ agency, letter }: Extract<NoticeFacts, { kind: 'LETTER' }>, language: Language): string {
  const said = noticesMessages(language)
  const { title, number } = letter
  return fill(said.inApp.LETTER, { nama: agency.name, judul: title, nomor: number ?? said.letter.numberLater })
}

type Lapse = Extract<NoticeFacts, { kind: 'DOCUMENT_LAPSES' | 'DOCUMENT_LAPSED' }>

function lapseText(facts: Lapse, { norms, language }: By): string {
  const document = documentWord(facts.evidenceKind, { norms, language })
  const fields = { nama: facts.agency.name, ...lapseFields({ ...facts, document }, language) }
  return fill(noticesMessages(language).inApp[facts.kind], fields)
}
