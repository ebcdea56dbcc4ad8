import { actRefusalWords, vettingMessages } from './messages.ts'
import { fill, inLanguage, type Language } from '#app/i18n/language.ts'
import { statusLabel, statusLabels } from '#app/i18n/status-labels.ts'
import type { StatusCode } from '#app/domain/competency/status.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import type { PublicPreview } from '#app/domain/vetting/preview.ts'

type Telling = { norms: Norms; language: Language }
type Others = readonly { name: string; preview: PublicPreview }[]
type Previewed = { ok: true; preview: PublicPreview; others?: Others } | { ok: false; why: { code: string } }

/** What the public page would say, line by line: only lines that change, under the headline. */
export function previewWords(previewed: Previewed, title: string, { norms, language }: Telling) {
  const said = vettingMessages(language).preview
  if (!previewed.ok) {
    const note = fill(said.impossible, { sebab: actRefusalWords(previewed.why, language) })
    return { title, note, rows: [] }
  }
  const { headline, lines, changes } = previewed.preview
  const labels = statusLabels(norms, language)
  const status = (code: StatusCode | null) => ({ code, word: statusLabel(code, said.unexamined, labels) })
  const row = (name: string, change: { before: StatusCode | null; after: StatusCode | null }) => ({
    name,
    before: status(change.before),
    after: status(change.after),
  })
  const changed = lines.filter(({ before, after }) => before !== after)
  return {
    title,
    note: changes ? '' : said.same,
    rows: [
      row(said.headline, headline),
      ...changed.map((line) =>
        row([inLanguage(line.activity, language), line.programmeName].filter(Boolean).join(': '), line),
      ),
    ],
  }
}

/** The same for the pages of other agencies that an act changes, each under its name. */
export function otherPreviews(previewed: Previewed | null, telling: Telling) {
  const others = previewed?.ok ? (previewed.others ?? []) : []
  return others.map(({ name, preview }) => previewWords({ ok: true, preview }, name, telling))
}
