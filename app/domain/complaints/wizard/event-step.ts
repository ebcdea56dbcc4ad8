import { good, bad, readText, type Read } from './faults.ts'
import type { Typed } from './draft.ts'
import { readCount, readDate, readRupiah } from './typed-values.ts'
import { LONGEST_STORY, type ComplaintContent, type Demand } from '#app/domain/complaints/content.ts'
import { kindOf, type ComplaintKinds } from '#app/domain/norms/complaint-kinds.ts'
import type { Day } from '#app/domain/shared/day.ts'

const LONG = 4_000
const SHORT = 300
/** Two short sentences. Whoever says that somebody is in danger need not write them. */
const SHORTEST_STORY = 20
const INSPECTORATE = 'INSPEKTORAT'

/** Guard questions that the form asks in fields of their own, or that are for officers to answer (domain.md 4.2). */
const ASKED_OTHERWISE: ReadonlySet<string> = new Set([
  ...['fee_paid', 'payment', 'safe_now', 'official_name_role', 'norm_in_force', 'registered_union'],
])

/** What is asked of an event besides what is asked of all, by the kinds that were chosen. */
export type EventQuestions = {
  /** Ids of norms.complaintKinds.guardQuestions, to be answered in words. */
  guards: readonly string[]
  /** Something was demanded of a company: how many places, and by which rule. */
  asksDemand: boolean
  /** Ids of lawful things it may have been. Another answer than none is no reason to refuse. */
  lawful: readonly string[]
  /** Which office an official is of, and in which function; never a name. */
  asksOfficial: boolean
  /** One of the kinds goes with danger. */
  mayBeInDanger: boolean
}

/** The questions that the kinds chosen ask (domain.md 4.2). Unknown kinds ask nothing. */
export function eventQuestions(codes: readonly string[], kinds: ComplaintKinds): EventQuestions {
  const chosen = codes.filter((code) => kinds.kinds.some((one) => one.code === code)).map((code) => kindOf(kinds, code))
  const ids = new Set(chosen.flatMap(({ guardQuestionIds }) => guardQuestionIds))
  const lawful = kinds.protectedActivities.filter(({ excludes }) => excludes.some((code) => codes.includes(code)))
  return {
    guards: [...ids].filter((id) => !ASKED_OTHERWISE.has(id) && !(id === 'press' && lawful.length > 0)),
    asksDemand: chosen.some(({ group }) => group === 'B'),
    lawful: lawful.map(({ id }) => id),
    asksOfficial: chosen.some(({ leadUnitId }) => leadUnitId === INSPECTORATE) || ids.has('official_name_role'),
    mayBeInDanger: ids.has('safe_now') || chosen.some(({ severity }) => severity === 4),
  }
}

/** The field of a guard question. */
export function guardField(id: string): string {
  return `jawab-${id}`
}

export type EventPart = Pick<
  ComplaintContent,
  | 'story'
  | 'happenedOn'
  | 'happenedAbout'
  | 'districtCode'
  | 'place'
  | 'moneyAsked'
  | 'moneyPaid'
  | 'victims'
  | 'witnesses'
  | 'wants'
  | 'answers'
  | 'demand'
  | 'official'
  | 'raisers'
  | 'danger'
>

export type EventRules = { questions: EventQuestions; today: Day; districts: ReadonlySet<string> }

const DATE = { day: 'tgl', month: 'bln', year: 'thn' }

/** What happened, as typed; with what is wrong with it. What the kinds chosen do not ask is left out. */
export function readEvent(typed: Typed, raisers: readonly string[], rules: EventRules): Read<EventPart> {
  const danger = typed['bahaya'] === 'ya'
  const texts = { place: readText(typed, 'tempat', SHORT), witnesses: readText(typed, 'saksi', LONG) }
  const wants = readText(typed, 'harapan', LONG)
  const story = readStory(typed, danger)
  const date = readDate(DATE, typed, rules.today)
  const numbers = [
    readRupiah('diminta', typed['diminta'] ?? ''),
    readRupiah('dibayar', typed['dibayar'] ?? ''),
    readCount('korban', typed['korban'] ?? ''),
  ] as const
  const asked = readAsked(typed, rules.questions)
  const district = typed['kec'] ?? ''
  return {
    value: {
      story: story.value,
      ...{ happenedOn: date.value.on, happenedAbout: date.value.about },
      districtCode: rules.districts.has(district) ? district : null,
      ...{ place: texts.place.value, witnesses: texts.witnesses.value, wants: wants.value },
      ...{ moneyAsked: numbers[0].value, moneyPaid: numbers[1].value, victims: numbers[2].value },
      ...asked.value,
      ...{ raisers: [...raisers], danger },
    },
    faults: [story, date, texts.place, ...numbers, texts.witnesses, wants, asked].flatMap(({ faults }) => faults),
  }
}

function readStory(typed: Typed, danger: boolean): Read<string> {
  const story = readText(typed, 'cerita', LONGEST_STORY)
  const isShort = story.value.length < (danger ? 1 : SHORTEST_STORY)
  return isShort ? bad(story.value, 'cerita', 'story-short') : story
}

/** What only some kinds ask. */
function readAsked(typed: Typed, questions: EventQuestions): Read<Pick<EventPart, 'answers' | 'demand' | 'official'>> {
  const answers = questions.guards.map((id) => [id, readText(typed, guardField(id), LONG)] as const)
  const said = answers.filter(([, { value }]) => value !== '').map(([id, { value }]) => [id, value] as const)
  const role = readText(typed, 'fungsi', SHORT)
  const demand = questions.asksDemand ? readDemand(typed, questions) : good(null)
  const unitId = (typed['kantor'] ?? '').slice(0, 40)
  const official = questions.asksOfficial ? { unitId: unitId === '' ? null : unitId, role: role.value } : null
  return {
    value: { answers: Object.fromEntries(said), demand: demand.value, official },
    faults: [...answers.map(([, read]) => read), role, demand].flatMap(({ faults }) => faults),
  }
}

function readDemand(typed: Typed, { lawful }: EventQuestions): Read<Demand> {
  const quota = readCount('jatah', typed['jatah'] ?? '')
  const text = (id: string, most = LONG): string => readText(typed, guardField(id), most).value
  const chosen = typed['kegiatan'] ?? ''
  return {
    value: {
      ...{ what: text('demand'), consequence: text('consequence'), norm: text('norm_cited', SHORT) },
      ...{ quota: quota.value, by: null, letterDate: null, letterText: '' },
      lawful: lawful.includes(chosen) ? chosen : null,
    },
    faults: quota.faults,
  }
}
