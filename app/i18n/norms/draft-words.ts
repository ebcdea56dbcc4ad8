import { documentWord, normsMessages } from './messages.ts'
import { changeWords } from './row-words.ts'
import { formatCount, formatDay, formatMoment } from '#app/i18n/format.ts'
import { fill, type Language } from '#app/i18n/language.ts'
import { statusLabel, statusLabels } from '#app/i18n/status-labels.ts'
import type { By, Proposal } from '#app/domain/acts/proposal.ts'
import { differenceBetween } from '#app/domain/norm-changes/difference.ts'
import type { NormAct } from '#app/domain/norm-changes/norm-act.ts'
import type { StatusChange } from '#app/domain/norm-changes/status-changes.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import type { Day } from '#app/domain/shared/day.ts'

type Preview = {
  day: Day
  seen: number
  total: number
  changed: number
  first: readonly StatusChange[]
  isDone: boolean
}
type Draft = { ref: string; name: string; version: number; body: unknown; reasonBack: string | null; preview: Preview }
type Telling = { norms: Norms; language: Language }

/** A draft in words: what it is, what differs, and whose status would change. */
export function draftWords({ draft, before }: { draft: Draft; before: unknown }, { norms, language }: Telling) {
  const said = normsMessages(language)
  const { ref, name, version, reasonBack, body, preview } = draft
  const labels = statusLabels(norms, language)
  const word = (code: StatusChange['before']): string => statusLabel(code, said.draft.unexamined, labels)
  return {
    ref,
    title: fill(said.draft.title, { ref, dokumen: documentWord(name, language), n: version }),
    reasonBack: reasonBack === null ? null : fill(said.draft.reasonBack, { alasan: reasonBack }),
    caption: fill(said.difference.title, { dari: version - 1, ke: version }),
    changes: changeWords(differenceBetween(before, body), language),
    progress: progressWords(preview, language),
    rows: preview.first.map(({ no, name: agency, before: was, after, lines }) => ({
      ...{ no, agency, before: word(was), after: word(after) },
      lines: lines === 0 ? '' : fill(said.draft.lines, { n: lines }),
    })),
  }
}

function progressWords({ isDone, seen, total, changed, day, first }: Preview, language: Language): string {
  const said = normsMessages(language).draft
  const semua = formatCount(isDone ? seen : total, language)
  if (!isDone) return fill(said.progress, { n: formatCount(seen, language), semua })
  const count = fill(said.count, { n: formatCount(changed, language), semua, hari: formatDay(day, language) })
  return changed > first.length ? `${count} ${fill(said.first, { n: first.length })}` : count
}

/** A proposal in words, with those behind it. */
export function normProposalWords(
  { ref, state, proposed, decided }: Proposal<NormAct, null>,
  { names, language }: { names: ReadonlyMap<string, string>; language: Language },
) {
  const said = normsMessages(language).draft
  const by = ({ accountId, at, note }: By) => ({
    nama: names.get(accountId) ?? accountId,
    waktu: formatMoment(at, language),
    catatan: note,
  })
  return {
    ref,
    isOpen: state === 'PROPOSED',
    proposed: fill(said.proposed, by(proposed)),
    settled: decided && fill(said.settled, { keadaan: said.states[state], ...by(decided) }),
  }
}
