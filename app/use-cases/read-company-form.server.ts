import type { Context } from '#app/domain/access/actor.ts'
import type { Company } from '#app/domain/complaints/company.ts'
import {
  companyTyped,
  fieldOf,
  readCompanyReport,
  type CompanyDraft,
  type CompanyReport,
  type CompanyReportError,
} from '#app/domain/complaints/company-report.ts'
import { expectedSteps, type ExpectedStep } from '#app/domain/complaints/expected-steps.ts'
import { pressureRules, type PressureRule } from '#app/domain/complaints/pressure-rules.ts'
import { unitsOf } from '#app/domain/complaints/screening.ts'
import { leadKindOf, severityOf } from '#app/domain/complaints/severity.ts'
import type { StoredFile } from '#app/domain/files/file.ts'
import type { FileSubject } from '#app/domain/files/file-subject.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import type { PublicRecord } from '#app/domain/registry/public-record.ts'
import type { Result } from '#app/domain/shared/result.ts'
import { findCompanies, findCompany } from '#app/repositories/companies.server.ts'
import { listFilesFor } from '#app/repositories/files.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import { findPublicAgencies } from './find-public-agencies.server.ts'

/** As many agencies as fit beside a question. */
const MOST_AGENCIES = 3
/** Shown while nothing is ticked: pressure to take workers. */
const USUAL_KIND = 'B1'

/** What the office knows about what was typed, and what would follow from sending it. */
export type CompanyForm = {
  norms: Norms
  report: Result<CompanyReport, CompanyReportError[]>
  /** Of the register, under a name like the one typed. */
  agencies: readonly PublicRecord[]
  companies: readonly Company[]
  chosen: Company | undefined
  evidence: readonly StoredFile[]
  rules: readonly PressureRule[]
  severity: number
  steps: readonly ExpectedStep[]
  handledBy: { unitId: string; withUnitIds: readonly string[]; bodyIds: readonly string[] }
}

/** The form of a company as it stands: read against the register, the list of companies and the rules. Keeps nothing. */
export async function readCompanyForm(
  context: Context,
  { draft, files }: { draft: CompanyDraft; files: FileSubject | undefined },
): Promise<CompanyForm> {
  const [norms, agencies, companies, chosen, evidence] = await Promise.all([
    loadNorms(),
    agenciesLike(context, fieldOf(draft, 'siapa')),
    findCompanies(companyTyped(draft)),
    findCompany(fieldOf(draft, 'perusahaanRef')),
    files === undefined ? [] : listFilesFor(files),
  ])
  const report = readCompanyReport(draft, { ...rulesFor(norms), chosen })
  const kinds = report.ok ? report.value.content.kinds : pressureKinds(draft, norms)
  const severity = severityOf(report.ok ? report.value.content : gravityOf(draft, kinds), norms.complaintKinds)
  const { today } = context
  return {
    ...{ norms, report, agencies, companies, chosen, severity },
    evidence: evidence.filter(({ destroyedAt }) => destroyedAt === null),
    rules: pressureRules(norms, today),
    steps: expectedSteps({ kinds, severity, on: today, knownOn: today }, norms),
    handledBy: handledBy(kinds, norms),
  }
}

async function agenciesLike(context: Context, name: string): Promise<PublicRecord[]> {
  if (name === '') return []
  const { found } = await findPublicAgencies(context, { q: name.slice(0, 200), limit: MOST_AGENCIES })
  return found.map(({ record }) => record)
}

function rulesFor({ complaintKinds, region, orgUnits }: Norms) {
  return {
    kinds: complaintKinds,
    estateIds: new Set(region.industrialEstates.map(({ id }) => id)),
    unitIds: new Set(orgUnits.keys()),
  }
}

function pressureKinds({ kinds }: CompanyDraft, { complaintKinds }: Norms): string[] {
  const ticked = complaintKinds.kinds.filter(({ code, group }) => group === 'B' && kinds.includes(code))
  return ticked.length > 0 ? ticked.map(({ code }) => code) : [USUAL_KIND]
}

function gravityOf(draft: CompanyDraft, kinds: string[]) {
  const danger = fieldOf(draft, 'bahaya') === 'YA'
  return { kinds, danger, raisers: [], moneyAsked: null, moneyPaid: null, victims: null }
}

function handledBy(kinds: readonly string[], { complaintKinds }: Norms) {
  const all = complaintKinds.kinds.filter(({ code }) => kinds.includes(code))
  const namesOfficial = all.some(({ leadUnitId }) => leadUnitId === 'INSPEKTORAT')
  return unitsOf({ kinds: [...kinds], leadKind: leadKindOf(kinds, complaintKinds), namesOfficial }, complaintKinds)
}
