import type { Complaint, Channel, EvidenceLevel, Mode, ReporterKind } from './complaint.ts'
import type { ComplaintContent } from './content.ts'
import { leadKindOf, severityOf } from './severity.ts'
import { kindOf, type ComplaintKinds, type ReportLanguage } from '#app/domain/norms/complaint-kinds.ts'
import { dayOfInstant, type Instant } from '#app/domain/shared/day.ts'

/** The office that leads where an official is named, so that their own does not (domain.md 5.4). */
const INSPECTORATE = 'INSPEKTORAT'
/** Whose official it is where the report does not say: the office that would read it otherwise. */
const OWN_OFFICE = 'DISNAKER'

/** How a report comes in, besides what it says. */
export type Reception = {
  channel: Channel
  mode: Mode
  reporterKind: ReporterKind
  language: ReportLanguage
  /** When it reached the office: a letter may be keyed in later. */
  receivedAt: Instant
  /** Of the sender, where an officer keys it in; left out, it follows from what came with it. */
  evidenceLevel?: EvidenceLevel
}

type Received = Pick<
  Complaint,
  | keyof Omit<Reception, 'evidenceLevel'>
  | 'receivedOn'
  | 'kinds'
  | 'leadKind'
  | 'severity'
  | 'evidenceLevel'
  | 'unitId'
  | 'namesOfficial'
  | 'officialUnitId'
  | 'districtCode'
>

/**
 * What follows from a report when it is received: its leading kind, how grave it is, what it rests on, and which office
 * leads. One that names an official goes to the inspectorate at once (domain.md 5.4, 11.9). Decides nothing of its truth.
 */
export function receive(
  content: ComplaintContent,
  { evidenceLevel, ...reception }: Reception,
  { kinds, files }: { kinds: ComplaintKinds; files: number },
): Received {
  const leadKind = leadKindOf(content.kinds, kinds)
  const namesOfficial = content.kinds.some((code) => kindOf(kinds, code).leadUnitId === INSPECTORATE)
  return {
    ...reception,
    receivedOn: dayOfInstant(reception.receivedAt),
    kinds: content.kinds,
    leadKind,
    severity: severityOf(content, kinds),
    evidenceLevel: evidenceLevel ?? restsOn(content, files),
    unitId: namesOfficial ? INSPECTORATE : kindOf(kinds, leadKind).leadUnitId,
    namesOfficial,
    officialUnitId: namesOfficial ? (content.official?.unitId ?? OWN_OFFICE) : null,
    districtCode: content.districtCode,
  }
}

function restsOn({ witnesses }: ComplaintContent, files: number): EvidenceLevel {
  if (files > 0) return 'DOKUMEN'
  return witnesses === '' ? 'KLAIM' : 'SAKSI'
}
