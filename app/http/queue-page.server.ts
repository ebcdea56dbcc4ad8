import type { StaffActor } from '#app/domain/access/actor.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import { nearUntil } from '#app/domain/queue/due.ts'
import { isWorkKind, WORK_KINDS } from '#app/domain/queue/kinds.ts'
import { SORTS, STATES } from '#app/domain/queue/view.ts'
import { viewerOf } from '#app/domain/queue/viewer.ts'
import type { WorkRef } from '#app/domain/queue/work-item.ts'
import { typeLabel } from '#app/domain/registry/public-words.ts'
import { isWorkingDay } from '#app/domain/shared/working-days.ts'
import type { Day } from '#app/domain/shared/day.ts'
import { formatFullDay } from '#app/i18n/format.ts'
import { fill, inLanguage, type Language } from '#app/i18n/language.ts'
import { queueMessages } from '#app/i18n/queue/messages.ts'
import { detailWords, dueWords } from '#app/i18n/queue/work-words.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import type { ListedWork, Reading } from '#app/repositories/work-list.server.ts'

/** What the queue is read by, for an officer today. */
export async function readingFor(actor: StaffActor, today: Day): Promise<Reading> {
  const { calendar } = await loadNorms()
  return { viewer: viewerOf(actor), today, nearUntil: nearUntil(today, { calendar, knownOn: today }) }
}

/** A piece of work in words, as its row shows it. */
export function shownWork(work: ListedWork, told: { norms: Norms; today: Day }, language: Language) {
  const said = queueMessages(language)
  const { kind, ref, agencyNo, districtCode } = work
  const district = told.norms.region.kecamatan.find(({ code }) => code === districtCode)
  return {
    kind,
    ref,
    key: keyOf(work),
    agencyNo,
    agencyName: work.agencyName,
    types: work.types.map((type) => inLanguage(typeLabel(told.norms, type), language)).join(', '),
    district: district?.name ?? null,
    title: said.kinds[kind],
    detail: detailWords(work, told.norms, language),
    urgency: work.urgency,
    due: dueWords(work, told, language),
    waiting: said.waitingFor[work.waitingFor],
    assigned: work.assignedName,
  }
}

/** How a row is named in a form. */
function keyOf({ kind, ref }: WorkRef): string {
  return `${kind}:${ref}`
}

/** The rows named in a form; what names none is left out. */
export function refsIn(keys: readonly unknown[]): WorkRef[] {
  return keys.flatMap((key) => {
    const [kind = '', ...rest] = typeof key === 'string' ? key.split(':') : []
    const ref = rest.join(':')
    return isWorkKind(kind) && ref !== '' && ref.length <= 100 ? [{ kind, ref }] : []
  })
}

/** The choices of the filters, in the language of the page. */
export function queueOptions(norms: Norms, language: Language) {
  const said = queueMessages(language)
  const types = [...norms.agencyTypes.values()].filter(({ activities }) => activities.length > 0)
  return {
    pekerjaan: WORK_KINDS.map((kind) => ({ value: kind, label: said.kinds[kind] })),
    jenis: types.map(({ id }) => ({ value: id, label: inLanguage(typeLabel(norms, id), language) })),
    kecamatan: norms.region.kecamatan.map(({ code, name }) => ({ value: code, label: name })),
    keadaan: STATES.map((state) => ({ value: state, label: said.states[state] })),
    urut: SORTS.map((sort) => ({ value: sort, label: said.sorts[sort] })),
  }
}

/** "Selasa, 14 April 2026, hari kerja." */
export function todayWords(today: Day, norms: Norms, language: Language): string {
  const said = queueMessages(language)
  const { working } = isWorkingDay(today, { calendar: norms.calendar, knownOn: today })
  return fill(said.today, {
    hari: formatFullDay(today, language),
    jenis: working ? said.working : said.notWorking,
  })
}
