import { ownDeskMessages } from './messages.ts'
import type { AgencyProposal, ProposedChange } from '#app/domain/proposals/agency-proposal.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import type { AgencyRecord } from '#app/domain/registry/facts.ts'
import { dayOfInstant } from '#app/domain/shared/day.ts'
import { capabilityLabel, programmeWords } from '#app/i18n/applications/words.ts'
import { correctionMessages } from '#app/i18n/corrections/messages.ts'
import { formatDay } from '#app/i18n/format.ts'
import { fill, type Language } from '#app/i18n/language.ts'

type Telling = { norms: Norms; language: Language }

/** One proposal: what it is, how it stands, and what would change. */
export function proposalWords(
  proposal: AgencyProposal & { agencyName: string },
  record: AgencyRecord | undefined,
  telling: Telling,
) {
  const said = ownDeskMessages(telling.language).proposals
  const { ref, agencyNo, agencyName, change, note, outcome, reason } = proposal
  return {
    ...{ ref, no: agencyNo, agency: agencyName, note },
    type: said.types[change.type],
    sent: formatDay(dayOfInstant(proposal.proposedAt), telling.language),
    state: outcome === null ? said.waiting : said.states[outcome],
    isOpen: outcome === null,
    reason: reason === null ? null : fill(said.reason, { alasan: reason }),
    rows: changeRows(change, record, telling),
  }
}

/** What would change, part by part: how it is said now, and how it would be said. */
function changeRows(change: ProposedChange, record: AgencyRecord | undefined, telling: Telling) {
  const said = ownDeskMessages(telling.language).proposals
  if (change.type === 'PROGRAMME') {
    const proposed = `${capabilityLabel(change.of, telling)}: ${programmeWords(change.programme, telling.language)}`
    return [{ field: said.types.PROGRAMME, now: said.empty, proposed }]
  }
  const { fields } = correctionMessages(telling.language).change
  return Object.entries(change.correction).map(([name, value]) => {
    const field = name as keyof typeof fields
    return {
      field: fields[field],
      now: shown(record?.[field], field, telling) ?? said.empty,
      proposed: shown(value, field, telling) ?? said.empty,
    }
  })
}

function shown(value: string | null | undefined, field: string, { norms }: Telling): string | null | undefined {
  if (field !== 'districtCode') return value
  return norms.region.kecamatan.find(({ code }) => code === value)?.name ?? value
}

/** The districts of the regency to choose from. */
export function districtChoices({ region }: Norms) {
  return region.kecamatan.map(({ code, name }) => ({ value: code, label: name }))
}

/** The legal forms to choose from; they are called what they are. */
export function legalFormChoices({ legalForms }: Norms) {
  return [...legalForms.keys()].map((id) => ({ value: id, label: id }))
}
