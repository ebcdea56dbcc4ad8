import { ComplaintContent } from '#app/domain/complaints/content.ts'
import { ReporterIdentity } from '#app/domain/complaints/identity.ts'
import type { ComplaintOrder } from '#app/domain/complaints/order.ts'
import type { Reception } from '#app/domain/complaints/receive.ts'
import { instant } from './agency-record.ts'

/** A report of a levy, as somebody may write it. */
export function aComplaintContent(given: Partial<ComplaintContent> = {}): ComplaintContent {
  return ComplaintContent.parse({
    kinds: ['A6', 'C1'],
    story: 'Petugas mengatakan biaya pelatihan sudah termasuk tempat di pabrik.',
    party: { name: 'LPK Pelita Rekaan' },
    happenedOn: '2026-03-13',
    districtCode: '32.16.09',
    moneyPaid: 6_500_000,
    ...given,
  })
}

/** Somebody with a name and a telephone. */
export function anIdentity(given: Partial<ReporterIdentity> = {}): ReporterIdentity {
  return ReporterIdentity.parse({ name: 'Melati Umpama', phone: '081299000111', ...given })
}

/** An order that is taken as it is: confidential, by the form on the web. */
export function aComplaintOrder(
  given: Partial<Omit<ComplaintOrder, 'reception'>> & { reception?: Partial<Reception> } = {},
): ComplaintOrder {
  const { reception, ...rest } = given
  return {
    content: aComplaintContent(),
    identity: anIdentity(),
    sentKey: crypto.randomUUID(),
    ...rest,
    reception: {
      channel: 'WEB',
      mode: 'RAHASIA',
      reporterKind: 'JOB_SEEKER',
      language: 'id',
      receivedAt: instant('2026-03-13T02:10:00Z'),
      ...reception,
    },
  }
}
