import type { AgencyNo } from '#app/domain/shared/ids.ts'
import type { Language } from '#app/i18n/language.ts'
import { evidenceKindChoices, programmeChoices, requirementText } from '#app/i18n/own-desk/evidence-words.ts'
import { findAgency } from '#app/repositories/agencies.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'

/**
 * What a page asks on which a document is handed in, at the agency's own desk or at the counter: for which requirement and
 * programme (from its address), and what there is to choose from. 404 where there is no such agency.
 */
export async function evidenceAsked(request: Request, { no, language }: { no: AgencyNo; language: Language }) {
  const [record, norms] = await Promise.all([findAgency(no), loadNorms()])
  if (!record) throw new Response(null, { status: 404 })
  const query = new URL(request.url).searchParams
  const requirementId = query.get('syarat')
  const telling = { norms, language }
  return {
    ...{ record, requirementId, telling },
    asked: {
      requirement: requirementText(requirementId, telling),
      programme: query.get('program') ?? '',
      sent: query.get('terkirim'),
      kinds: evidenceKindChoices(requirementId, telling),
      programmes: programmeChoices(record),
    },
  }
}
