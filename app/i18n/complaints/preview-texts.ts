import { complaintFormWords } from './messages.ts'
import { safetyPreview, type Passage } from '#app/domain/complaints/safety-preview.ts'
import type { Typed } from '#app/domain/complaints/wizard/draft.ts'
import type { WholeDraft } from '#app/domain/complaints/wizard/whole.ts'
import type { Language } from '#app/i18n/language.ts'

type Previewed = { label: string; text: string; passages: readonly Passage[] }

/**
 * What was written, text by text, with what could tell who wrote it. `privacy`: as typed, so that an own name is found
 * also where it will not be sent.
 */
export function previewTexts(
  { event, party }: WholeDraft,
  { privacy, districts, language }: { privacy: Typed; districts: readonly string[]; language: Language },
): Previewed[] {
  const labels = complaintFormWords(language).privacy.previewTexts
  const own = ['nama', 'telepon', 'surel'].map((field) => privacy[field] ?? '').filter((text) => text.trim() !== '')
  const known = { own, harmless: [party.name, ...districts].filter((name) => name !== '') }
  const texts = [
    { label: labels.story, text: event.story },
    { label: labels.place, text: event.place },
    { label: labels.witnesses, text: event.witnesses },
    { label: labels.wants, text: event.wants },
    { label: labels.answers, text: Object.values(event.answers).join('\n') },
  ]
  return texts.map((one) => ({ ...one, passages: safetyPreview(one.text, known) }))
}
