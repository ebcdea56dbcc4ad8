import { trackingMessages } from './messages.ts'
import { isClosedStage, type Complaint } from '#app/domain/complaints/complaint.ts'
import { expectedSteps } from '#app/domain/complaints/expected-steps.ts'
import type { StageDue } from '#app/domain/complaints/stage-due.ts'
import { stageOf, type ComplaintStep, type StepBody } from '#app/domain/complaints/step.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import type { Day } from '#app/domain/shared/day.ts'
import { complaintPartWords } from '#app/i18n/complaint-parts/messages.ts'
import { formatDay, formatFullDay, formatMoment } from '#app/i18n/format.ts'
import { fill, inLanguage, type Language } from '#app/i18n/language.ts'

/** One entry of a journey: what was, where it stands, what comes. */
export type JourneyEntry = {
  key: string
  when: 'lewat' | 'kini' | 'nanti'
  /** As a machine reads it; null for what is still to come. */
  at: string | null
  moment: string
  title: string
  text: string
}

type Journey = { complaint: Complaint; steps: readonly ComplaintStep[]; due: StageDue | null }
type By = { norms: Norms; language: Language; today: Day }

/** The journey of a report: its steps with the reasons of the office, where it stands, and what comes by when. */
export function journeyWords({ complaint, steps, due }: Journey, by: By): JourneyEntry[] {
  const past = steps.map((step): JourneyEntry => {
    const { title, text } = stepWords(step.body, by)
    const moment = formatMoment(step.at, by.language)
    return { key: String(step.seq), when: 'lewat', at: step.at, moment, title, text }
  })
  if (isClosedStage(stageOf(steps).stage)) return past
  return [...past, nowEntry(complaint, due, by), ...nextEntries(complaint, due, by)]
}

function nowEntry({ stage, stageSince }: Complaint, due: StageDue | null, { language }: By): JourneyEntry {
  const said = trackingMessages(language)
  const moment = fill(said.page.since, { tanggal: formatFullDay(stageSince, language) })
  const text = due ? fill(DUE_WORDS[language], { tanggal: formatDay(due.due, language) }) : ''
  return { key: 'kini', when: 'kini', at: null, moment, title: said.stages[stage].name, text }
}

const DUE_WORDS = { id: 'Batas {tanggal}.', en: 'By {tanggal}.' } as const

/** What the procedure promises after this stage; while another is to act there is nothing to promise. */
function nextEntries(complaint: Complaint, due: StageDue | null, { norms, language, today }: By): JourneyEntry[] {
  if (complaint.stage !== 'S10' && complaint.stage !== 'S20') return []
  const said = trackingMessages(language)
  const { steps: expected } = complaintPartWords(language)
  const { kinds, severity, receivedOn: on } = complaint
  const coming = expectedSteps({ kinds, severity, on, knownOn: today }, norms).filter(
    (step) => step.due >= today && step.due !== due?.due && step.code !== 'RECEIPT',
  )
  return coming.map((step, index) => {
    const isLast = index === coming.length - 1
    const days = fill(step.unit === 'WD' ? expected.workingDays : expected.calendarDays, { jumlah: step.days })
    return {
      ...{ key: step.code, when: 'nanti', at: null },
      moment: fill(said.page.next, { tanggal: formatDay(step.due, language) }),
      title: isLast ? said.end.title : fill(expected.what[step.code], { hari: days }),
      text: isLast ? said.end.text : expected.binding[step.binding],
    }
  })
}

/** What a step says: in the words of the office where it gave reasons. */
function stepWords(
  body: StepBody,
  { norms, language }: Pick<By, 'norms' | 'language'>,
): { title: string; text: string } {
  const { title, text } = trackingMessages(language).steps[body.type]
  const fields = fieldsOf(body, { norms, language })
  return { title: fill(title, fields), text: fill(text, fields).trim() }
}

function fieldsOf(body: StepBody, { norms, language }: Pick<By, 'norms' | 'language'>): Record<string, string> {
  const reason = 'reason' in body ? body.reason : ''
  const body_ = 'bodyId' in body ? norms.outsideBodies.get(body.bodyId) : undefined
  const unit = 'unitId' in body ? norms.orgUnits.get(body.unitId) : undefined
  const name = (named: { labelId: string; labelEn: string } | undefined): string =>
    named ? inLanguage({ id: named.labelId, en: named.labelEn }, language) : ''
  const asked = body.type === 'completion-asked' ? body : null
  return {
    alasan: reason,
    badan: name(body_),
    unit: name(unit),
    tanggal: asked ? formatDay(asked.until as Day, language) : '',
    kurang: asked?.missing.join('; ') ?? '',
  }
}
