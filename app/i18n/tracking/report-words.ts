import { dayCells, type DayCell } from './day-cells.ts'
import type { TrackingMessages } from './id.ts'
import { journeyWords, type JourneyEntry } from './journey-words.ts'
import { trackingMessages } from './messages.ts'
import type { Complaint, ComplaintStage } from '#app/domain/complaints/complaint.ts'
import { isClosedStage } from '#app/domain/complaints/complaint.ts'
import { stageDue, type StageDue } from '#app/domain/complaints/stage-due.ts'
import type { ComplaintStep } from '#app/domain/complaints/step.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import type { Day } from '#app/domain/shared/day.ts'
import { formatFullDay } from '#app/i18n/format.ts'
import { fill, inLanguage, type Language } from '#app/i18n/language.ts'

type Shown = { complaint: Complaint; steps: readonly ComplaintStep[] }
type By = { norms: Norms; language: Language; today: Day }

/** What a report says of itself: where it stands, who handles it, by when, and how that was counted. */
export type ReportHead = {
  today: string
  stage: string
  sentences: readonly string[]
  /** Said while the Regent Regulation on the procedure is not promulgated. */
  banner: string
  journey: readonly JourneyEntry[]
  counting: { sentence: string; cells: readonly DayCell[] } | null
}

/** The top of the page of a report, in words. */
export function reportWords({ complaint, steps }: Shown, by: By): ReportHead {
  const { norms, language, today } = by
  const said = trackingMessages(language)
  const due = stageDue(complaint, steps, { rules: norms, today })
  return {
    today: fill(said.page.now, { tanggal: formatFullDay(today, language) }),
    stage: said.stages[complaint.stage].name,
    sentences: [
      said.stages[complaint.stage].text,
      handledBy({ complaint, steps }, by),
      ...dueSentences(complaint.stage, due, by),
    ],
    banner: inLanguage(norms.prePerbupBanner, language),
    journey: journeyWords({ complaint, steps, due }, by),
    counting: due && countingWords(due, by),
  }
}

/** Which office, with which others, never which officer. */
function handledBy({ complaint: { unitId }, steps }: Shown, { norms, language }: By): string {
  const { handledBy: alone, handledWith } = trackingMessages(language).page
  const screened = steps.findLast(({ body }) => body.type === 'screened')?.body
  const others = screened?.type === 'screened' ? screened.withUnitIds.filter((id) => id !== unitId) : []
  const names = others.map((id) => unitName(id, { norms, language }))
  const unit = unitName(unitId, { norms, language })
  if (names.length === 0) return fill(alone, { unit })
  return fill(handledWith, { unit, lain: new Intl.ListFormat(language).format(names) })
}

/** The name of an office of the regency. */
export function unitName(unitId: string, { norms, language }: Pick<By, 'norms' | 'language'>): string {
  const unit = norms.orgUnits.get(unitId)
  return unit ? inLanguage({ id: unit.labelId, en: unit.labelEn }, language) : unitId
}

function dueSentences(stage: ComplaintStage, due: StageDue | null, { language }: By): string[] {
  if (!due || isClosedStage(stage)) return []
  const { page } = trackingMessages(language)
  const sentence = stage === 'S11' ? page.dueYours : page.due
  const told = fill(sentence, { tanggal: formatFullDay(due.due, language), sisa: leftWords(due.left, page) })
  return [`${told} ${page.binding[due.binding]}`, ...(due.yearUnknown ? [page.yearUnknown] : [])]
}

function leftWords(left: number, page: TrackingMessages['page']): string {
  if (left === 0) return page.leftToday
  return fill(left > 0 ? page.left : page.late, { jumlah: Math.abs(left) })
}

function countingWords(due: StageDue, { norms, language, today }: By): ReportHead['counting'] {
  const { page } = trackingMessages(language)
  const fields = {
    mulai: formatFullDay(due.start, language),
    jumlah: due.days,
    tanggal: formatFullDay(due.due, language),
  }
  const isWorking = due.unit === 'WD'
  return {
    sentence: fill(isWorking ? page.countedWorking : page.countedCalendar, fields),
    cells: isWorking ? dayCells({ ...due, today }, norms.calendar, language) : [],
  }
}
