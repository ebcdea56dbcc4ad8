import type { ComplaintContent } from './content.ts'
import { kindOf, type ComplaintKinds, type Severity } from '#app/domain/norms/complaint-kinds.ts'

const MONEY_IS_MUCH = 5_000_000
const VICTIMS_ARE_MANY = 5
const HIGH: Severity = 3
const DANGER: Severity = 4

type Grave = Pick<ComplaintContent, 'kinds' | 'raisers' | 'danger' | 'moneyAsked' | 'moneyPaid' | 'victims'>

/**
 * How grave a report is, as far as it says itself (domain.md 4.1): the gravest of its kinds; 3 at least for vulnerable
 * victims, minors, more than five victims, more than Rp5.000.000, papers that are not genuine; 4 for violence,
 * confinement, trafficking, danger now. An officer may change it with a reason.
 */
export function severityOf(content: Grave, kinds: ComplaintKinds): Severity {
  const ofKinds = content.kinds.map((code) => kindOf(kinds, code).severity)
  return [...ofKinds, ofRaisers(content, kinds)].reduce((worst, one) => (one > worst ? one : worst))
}

function ofRaisers(content: Grave, kinds: ComplaintKinds): Severity {
  const { raisers, danger } = content
  const isOf = (list: readonly { id: string }[]): boolean => list.some(({ id }) => raisers.includes(id))
  if (danger || isOf(kinds.severityRaisersToDanger)) return DANGER
  return isMuch(content) || isOf(kinds.severityRaisersToHigh) ? HIGH : 1
}

function isMuch({ moneyAsked, moneyPaid, victims }: Grave): boolean {
  return Math.max(moneyAsked ?? 0, moneyPaid ?? 0) > MONEY_IS_MUCH || (victims ?? 0) > VICTIMS_ARE_MANY
}

/** The kind that leads: the gravest; of several equally grave ones the one named first. */
export function leadKindOf(codes: readonly string[], kinds: ComplaintKinds): string {
  const [first, ...others] = codes
  if (first === undefined) throw new Error('A complaint has at least one kind.')
  return others.reduce(
    (lead, code) => (kindOf(kinds, code).severity > kindOf(kinds, lead).severity ? code : lead),
    first,
  )
}
