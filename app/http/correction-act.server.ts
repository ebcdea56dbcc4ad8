import { linesOf } from './application-pages.server.ts'
import { DataForm } from './proposal-form.server.ts'
import { changedFields } from '#app/domain/proposals/agency-proposal.ts'
import type { AgencyRecord } from '#app/domain/registry/facts.ts'

/** What the form of a request asks for; undefined where a field is not as it must be. */
export function correctionActIn(record: AgencyRecord, typed: Record<string, string>) {
  const text = (typed['text'] ?? '').replaceAll('\r\n', '\n')
  if (typed['tindakan'] === 'muat') {
    const sanctionRef = typed['sanctionRef'] ?? ''
    return { act: 'muat' as const, sanctionRef, phrases: linesOf(typed['phrases']), text }
  }
  if (typed['tindakan'] !== 'perbaiki') return { act: 'jawab' as const, outcome: outcomeIn(typed), text }
  const form = DataForm.safeParse(typed)
  if (!form.success) return undefined
  const { correction } = changedFields(record, form.data)
  const seenVersion = Number(typed['versi'] ?? 0)
  return { act: 'perbaiki' as const, correction, reason: typed['reason'] ?? '', seenVersion }
}

/** Without a choice nothing is granted. */
function outcomeIn({ outcome }: Record<string, string>): 'GRANTED' | 'PARTLY' | 'REFUSED' {
  return outcome === 'GRANTED' || outcome === 'PARTLY' ? outcome : 'REFUSED'
}
