import type { z } from 'zod'
import { ActivitiesDocument, AgencyTypesDocument } from './agency-types.ts'
import { OrgUnitsDocument, OutsideBodiesDocument } from './bodies.ts'
import { ComplaintKindsDocument } from './complaint-kinds.ts'
import { EvidenceKindsDocument } from './evidence-kinds.ts'
import { LegalBasisDocument } from './legal-basis.ts'
import { LettersDocument } from './letters-catalogue.ts'
import { ParametersDocument } from './parameters.ts'
import { Region } from './region.ts'
import { RequirementsDocument } from './requirements.ts'
import { LaddersDocument } from './sanction-ladders.ts'
import { StatusesDocument } from './statuses.ts'
import { HolidayCalendar } from '#app/domain/shared/calendar.ts'
import { Procedure } from '#app/domain/sop/procedure.ts'

/** The shape of each document of the rules, by its name. A document that is not here is read, never written. */
export const DOCUMENT_SHAPES = {
  'calendar/id-holidays': HolidayCalendar,
  'letters/catalogue': LettersDocument,
  'norms/activities': ActivitiesDocument,
  'norms/agency-types': AgencyTypesDocument,
  'norms/complaint-kinds': ComplaintKindsDocument,
  'norms/evidence-kinds': EvidenceKindsDocument,
  'norms/legal-basis': LegalBasisDocument,
  'norms/org-units': OrgUnitsDocument,
  'norms/outside-bodies': OutsideBodiesDocument,
  'norms/parameters': ParametersDocument,
  'norms/requirements': RequirementsDocument,
  'norms/statuses': StatusesDocument,
  'region/kab-bekasi': Region,
  'sanctions/ladders': LaddersDocument,
  'sop/sop-terintegrasi': Procedure,
} as const satisfies Readonly<Record<string, z.ZodType>>

export type DocumentName = keyof typeof DOCUMENT_SHAPES

export function isDocumentName(name: string): name is DocumentName {
  return Object.hasOwn(DOCUMENT_SHAPES, name)
}
