import { visitsMessages } from './messages.ts'
import type { VisitState } from '#app/domain/visits/visit.ts'
import type { Day } from '#app/domain/shared/day.ts'
import { formatFullDay } from '#app/i18n/format.ts'
import type { Language } from '#app/i18n/language.ts'

type Line = {
  ref: string
  agencyNo: string
  agencyName: string
  state: VisitState
  plannedOn: Day
  team: readonly string[]
  minutesNo: string | null
}

/** A visit as the list shows it. */
export function visitLineWords(
  { ref, agencyNo, agencyName, state, plannedOn, team, minutesNo }: Line,
  language: Language,
) {
  const said = visitsMessages(language).states[state]
  return {
    ...{ ref, agencyNo, agencyName, team: team.join(', ') },
    day: formatFullDay(plannedOn, language),
    state: minutesNo === null ? said : `${said}, ${minutesNo}`,
  }
}
