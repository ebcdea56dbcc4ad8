import type { Lapse } from './lapses.ts'
import type { DueWarning } from './thresholds.ts'
import type { LapseTold, NewMail } from '#app/domain/notices/mail.ts'
import type { MailOwner } from '#app/domain/notices/mail.ts'
import type { NewNotice } from '#app/domain/notices/notice.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'

/** Who is told about an agency: the address on its record, and people who may work at its desk. */
export type Recipient = { address: string; owner: MailOwner }
export type Told = { no: AgencyNo; name: string }

/** A document that ends, as people are told of it. */
export function lapseTold({ evidenceKind, until, covers }: Lapse): LapseTold {
  return {
    evidenceKind,
    until,
    requirementIds: [...new Set(covers.map(({ requirementId }) => requirementId))],
    programmes: [...new Set(covers.flatMap(({ programmeName }) => (programmeName === null ? [] : [programmeName])))],
  }
}

/** Mails about new warnings of one agency: one of what lapses, one of what has lapsed, to each address. */
export function warningMails(agency: Told, due: readonly DueWarning[], recipients: readonly Recipient[]): NewMail[] {
  const groups = [
    { kind: 'LAPSES_SOON', of: due.filter(({ threshold }) => threshold > 0) },
    { kind: 'HAS_LAPSED', of: due.filter(({ threshold }) => threshold === 0) },
  ] as const
  return groups.flatMap(({ kind, of }) => {
    const [first] = of
    if (!first) return []
    const facts = { kind, agency, lapses: of.map(lapseTold) }
    return recipients.map(({ address, owner }) => ({
      ...{ to: address, language: 'id' as const, owner, facts },
      onceFor: warningKey(first),
    }))
  })
}

/** A notice for each account and document. */
export function warningNotices(agency: Told, due: readonly DueWarning[], accountIds: readonly string[]): NewNotice[] {
  return due.flatMap((warning) =>
    accountIds.map((accountId) => ({
      accountId,
      onceFor: warningKey(warning),
      facts: {
        kind: warning.threshold === 0 ? ('DOCUMENT_LAPSED' as const) : ('DOCUMENT_LAPSES' as const),
        agency,
        evidenceKind: warning.evidenceKind,
        until: warning.until,
        programmes: lapseTold(warning).programmes,
      },
    })),
  )
}

function warningKey({ evidenceRef, threshold }: DueWarning): string {
  return `expiry/${evidenceRef}/${String(threshold)}`
}
