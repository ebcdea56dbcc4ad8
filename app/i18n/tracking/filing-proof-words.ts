import { trackingMessages } from './messages.ts'
import type { FilingProof } from '#app/domain/complaints/filing-proof.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import { formatMoment } from '#app/i18n/format.ts'
import { inLanguage, type Language } from '#app/i18n/language.ts'

/** What a proof of filing tells whoever it is shown to. */
export type FilingProofView = {
  isSound: boolean
  title: string
  lead: string
  facts: readonly { label: string; value: string; isCode: boolean }[]
  notes: readonly string[]
}

/** A proof of filing in words; `proof` null: it is not sound. */
export function filingProofWords(
  { proof, key }: { proof: FilingProof | null; key: string },
  { language, norms }: { language: Language; norms: Norms },
): FilingProofView {
  const { proofPage: said } = trackingMessages(language)
  if (!proof) return { isSound: false, title: said.unsoundTitle, lead: said.unsound, facts: [], notes: [] }
  const kind = norms.complaintKinds.kinds.find(({ code }) => code === proof.kind)
  const plain = (label: string, value: string) => ({ label, value, isCode: false })
  return {
    ...{ isSound: true, title: said.title, lead: said.lead },
    facts: [
      plain(said.kind, kind ? `${kind.code} ${inLanguage(kind.label, language)}` : proof.kind),
      plain(said.receivedAt, formatMoment(proof.receivedAt, language)),
      { label: said.hash, value: proof.contentSha256.match(/.{8}/g)?.join(' ') ?? '', isCode: true },
      { label: said.key, value: key, isCode: true },
    ],
    notes: [said.means, said.keyHint],
  }
}
