import { officesMessages, termWords } from './messages.ts'
import { capacityOn, OFFICES, type OfficeHolding } from '#app/domain/offices/holding.ts'
import type { HoldingAct } from '#app/domain/offices/holding.ts'
import type { By } from '#app/domain/acts/proposal.ts'
import type { Day } from '#app/domain/shared/day.ts'
import { formatMoment } from '#app/i18n/format.ts'
import { fill, type Language } from '#app/i18n/language.ts'
import { toldMessages } from '#app/i18n/told/messages.ts'

type Recorded = OfficeHolding & { replacesId: number | null; isStruck: boolean }
type Delegated = {
  mode: 'PLT' | 'PLH' | 'AN'
  actingName: string
  principalName: string
  basis: string
  from: Day
  to: Day
}

/** For each office in what capacity it is held today, in words. */
export function todayWords(standing: readonly OfficeHolding[], today: Day, language: Language) {
  const said = officesMessages(language)
  return Object.keys(OFFICES).map((office) => {
    const capacity = capacityOn(standing, { office, day: today })
    return { office: said.names[office] ?? office, capacity: capacity ? said.capacities[capacity] : said.nobody }
  })
}

/** A row of the register in words. */
export function holdingWords(holding: Recorded, language: Language) {
  const said = officesMessages(language)
  const { id, office, holderName, capacity, basis, replacesId, isStruck, recordedAt } = holding
  const replaces = isStruck ? said.table.struck : said.table.replaced
  return {
    ...{ id, office: said.names[office] ?? office, holder: holderName ?? '-', basis: basis ?? '-' },
    capacity: said.capacities[capacity],
    days: termWords(holding, language),
    number: fill(said.table.number, { nomor: id, waktu: formatMoment(recordedAt, language) }),
    replaces: replacesId === null ? '' : fill(replaces, { nomor: replacesId }),
  }
}

/** What somebody proposes to record, in words. */
export function holdingActWords(act: HoldingAct, language: Language): string {
  const said = officesMessages(language)
  if (act.type === 'strike-holding') {
    return fill(said.waiting.strike, { jabatan: said.names[act.office] ?? act.office, nomor: act.replaces })
  }
  const { office, holderName, capacity, basis } = act.holding
  const named = { jabatan: said.names[office], pemangku: holderName, dasar: basis }
  const held = { kapasitas: said.capacities[capacity], masa: termWords(act.holding, language) }
  const replaces = act.replaces === null ? '' : fill(said.waiting.replaces, { nomor: act.replaces })
  return `${fill(said.waiting.record, { ...named, ...held })}${replaces}`
}

/** Who proposed it, when and why. */
export function proposedWords({ accountId, at, note }: By, names: ReadonlyMap<string, string>, language: Language) {
  const fields = { nama: names.get(accountId) ?? accountId, waktu: formatMoment(at, language), catatan: note }
  return fill(officesMessages(language).waiting.by, fields)
}

/** Who acts for whom, with both names. */
export function delegationWords(one: Delegated, language: Language): string {
  const { mode, actingName: pelaksana, principalName: pejabat, basis: dasar } = one
  const fields = { mode: toldMessages(language).modes[mode], pelaksana, pejabat, dasar, masa: termWords(one, language) }
  return fill(officesMessages(language).delegations.one, fields)
}
