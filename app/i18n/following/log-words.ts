import { followingMessages } from './messages.ts'
import type { PublicChange } from '#app/domain/registry/public-change.ts'
import type { Instant } from '#app/domain/shared/day.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import { formatMoment } from '#app/i18n/format.ts'
import { fill, type Language } from '#app/i18n/language.ts'
import { noticesMessages } from '#app/i18n/notices/messages.ts'
import { statusLabels } from '#app/i18n/status-labels.ts'

type Seen = {
  ref: string
  createdAt: Instant
  change: Pick<PublicChange, 'kind' | 'detail'>
  state: 'WAITING' | 'SENDING' | 'DELIVERED' | 'GIVEN_UP' | 'STOPPED'
  status: number | null
  trouble: string | null
  attempts: number
  round: number
}

/** One delivery of a webhook in words. */
export function deliveryWords(seen: Seen, { norms, language }: { norms: Norms; language: Language }) {
  const { page } = followingMessages(language)
  const notices = noticesMessages(language)
  const labels: Record<string, string> = statusLabels(norms, language)
  const label = (code: string | null | undefined) => labels[code ?? ''] ?? notices.unexamined
  const troubles: Record<string, string> = page.troubles
  const notes = [
    seen.round > 1 ? fill(page.round, { n: seen.round - 1 }) : '',
    seen.attempts > 1 ? fill(page.attempts, { n: seen.attempts }) : '',
    seen.status === null ? '' : fill(page.answered, { status: seen.status }),
    troubles[seen.trouble ?? ''] ?? '',
  ]
  return {
    ref: seen.ref,
    at: formatMoment(seen.createdAt, language),
    change: notices.changes[seen.change.kind](seen.change, label),
    result: page.deliveries[seen.state],
    notes: notes.filter((note) => note !== ''),
    mayReplay: seen.state !== 'WAITING' && seen.state !== 'SENDING',
  }
}
