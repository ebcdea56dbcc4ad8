import { proofMessages } from './messages.ts'
import { momentWords } from './slip-words.ts'
import { isGivenOutByCode } from '#app/domain/letters/given-out.ts'
import type { LetterTold, ReceiptTold, VerifiedDocument } from '#app/domain/letters/verified-document.ts'
import type { Language } from '#app/i18n/language.ts'

type Ours = Exclude<VerifiedDocument, { outcome: 'not-ours' }>

/** What the page says of a document of ours, and where the document itself is. */
export function toldWords(verified: Ours, language: Language) {
  return verified.kind === 'receipt' ? receiptTold(verified.receipt, language) : letterTold(verified.letter, language)
}

function receiptTold({ code, issuedAt, agency, query }: ReceiptTold, language: Language) {
  const { verify, receipt } = proofMessages(language)
  return {
    facts: [{ label: receipt.checkedAt, value: momentWords(issuedAt, language) }],
    lines: [agency?.name ?? query ?? ''],
    page: { href: `/cek/${code}`, text: verify.openReceipt },
    file: { href: `/cek/${code}/unduh`, text: receipt.download },
  }
}

function letterTold({ code, kind, issuedAt, number, agency, signed }: LetterTold, language: Language) {
  const { verify, letter } = proofMessages(language)
  return {
    facts: [
      { label: letter.number, value: number ?? letter.numberLater },
      { label: letter.issuedAt, value: momentWords(issuedAt, language) },
    ],
    lines: [...(agency ? [agency.name] : []), signed ? letter.signed : letter.draft],
    page: { href: `/cek/${code}`, text: verify.openCode },
    // Other letters are their recipients': who holds the file has it already.
    file:
      agency && isGivenOutByCode(kind)
        ? { href: `/lembaga/${agency.no}/surat-status?kode=${code}`, text: letter.download }
        : null,
  }
}
