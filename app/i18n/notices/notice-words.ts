import { documentWord, lapseFields } from './lapse-words.ts'
import { noticesMessages } from './messages.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import type { Notice, NoticeFacts } from '#app/domain/notices/notice.ts'
import { formatMoment } from '#app/i18n/format.ts'
import { fill, type Language } from '#app/i18n/language.ts'

type By = { norms: Norms; language: Language }

/** A notice in words, and where it leads. */
export function noticeWords({ id, facts, createdAt, readAt }: Notice, by: By) {
  return {
    id,
    at: formatMoment(createdAt, by.language),
    text: textOf(facts, by),
    href: facts.kind === 'LETTER' ? `/cek/${facts.letter.code}` : `/lembaga-saya/${facts.agency.no}`,
    isRead: readAt !== null,
  }
}

function textOf(facts: NoticeFacts, { norms, language }: By): string {
  const said = noticesMessages(language)
  const named = { nama: facts.agency.name }
  if (facts.kind === 'LETTER') {
    const { title, number } = facts.letter
    return fill(said.inApp.LETTER, { ...named, judul: title, nomor: number ?? said.letter.numberLater })
  }
  const document = documentWord(facts.evidenceKind, { norms, language })
  return fill(said.inApp[facts.kind], { ...named, ...lapseFields({ ...facts, document }, language) })
}
