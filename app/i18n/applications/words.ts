import { applicationMessages } from './messages.ts'
import type { ApplicationClock, ClockDay } from '#app/domain/applications/clock.ts'
import type { ApplicationFile, ApplicationStep } from '#app/domain/applications/steps.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import { formatDay, formatMoment } from '#app/i18n/format.ts'
import { fill, inLanguage, type Language } from '#app/i18n/language.ts'

type Telling = { norms: Norms; language: Language }

/** One application in a list. */
export function applicationRow(file: ApplicationFile, clock: ApplicationClock, language: Language) {
  const said = applicationMessages(language)
  return {
    ref: file.ref,
    no: file.agencyNo,
    kind: file.kind === null ? said.earlier : said.kinds[file.kind],
    since: formatDay(file.openedOn, language),
    stage: said.stages[file.stage],
    clock: clockSentence(file, clock, language),
    isOverdue: clock.isOverdue && file.endedOn === null,
  }
}

/** One application with everything that is told of it. */
export function applicationWords(
  file: ApplicationFile,
  clocked: { clock: ApplicationClock; days: readonly ClockDay[] },
  telling: Telling,
) {
  const { language } = telling
  const said = applicationMessages(language)
  return {
    ...applicationRow(file, clocked.clock, language),
    isRunning: file.stage === 'RUNNING',
    isReturned: file.stage === 'RETURNED',
    incomplete: clocked.clock.isCalendarComplete ? null : said.clock.incomplete,
    days: clocked.days.map((day) => dayWords(day, language)),
    asked: askedWords(file, telling),
    missing: file.missing,
    completeBy:
      file.completeBy === null ? null : fill(said.completeBy, { tanggal: formatDay(file.completeBy, language) }),
    steps: file.steps.map((step) => stepWords(step, language)),
  }
}

function clockSentence(file: ApplicationFile, clock: ApplicationClock, language: Language): string {
  const { clock: said } = applicationMessages(language)
  const counted = { dipakai: clock.used, semua: clock.workingDays }
  if (file.endedOn !== null) return fill(said.ended, { ...counted, tanggal: formatDay(file.endedOn, language) })
  if (clock.due === null) return fill(said.paused, counted)
  const sentence = clock.isOverdue ? said.overdue : said.running
  return fill(sentence, { ...counted, tanggal: formatDay(clock.due, language) })
}

function dayWords({ day, reason, running, holiday }: ClockDay, language: Language) {
  const { reasons } = applicationMessages(language)
  const counts = reason === 'WORKING_DAY'
  const why = holiday === null || counts ? reasons[reason] : `${reasons[reason]}: ${holiday}`
  return { day: formatDay(day, language), why, running: counts ? String(running) : '–' }
}

function askedWords({ content }: ApplicationFile, { norms, language }: Telling): { label: string; value: string }[] {
  const said = applicationMessages(language)
  if (content === null) return []
  const { capability, programme, message } = content
  const rows = [
    { label: said.capability, value: capability === null ? '' : capabilityLabel(capability, { norms, language }) },
    { label: said.programme, value: programme === null ? '' : programmeWords(programme, language) },
    { label: said.kbli, value: programme?.kbli ?? capability?.kbli ?? '' },
    { label: said.form.message, value: message },
  ]
  return rows.filter(({ value }) => value !== '')
}

/** A programme as it is proposed: its name, how long it takes, how many it trains. */
export function programmeWords(
  { name, hours, yearlyCapacity }: { name: string; hours: number | null; yearlyCapacity: number | null },
  language: Language,
): string {
  const said = applicationMessages(language)
  const parts = [
    name,
    hours === null ? '' : fill(said.hours, { n: hours }),
    yearlyCapacity === null ? '' : fill(said.capacity, { n: yearlyCapacity }),
  ]
  return parts.filter(Boolean).join(', ')
}

/** A type and what it does: "LPK swasta: pelatihan". */
export function capabilityLabel(of: { type: string; activity: string }, { norms, language }: Telling): string {
  const type = norms.agencyTypes.get(of.type)
  const activity = norms.activities.get(of.activity)
  const typeLabel = type ? inLanguage({ id: type.labelId, en: type.labelEn }, language) : of.type
  const activityLabel = activity ? inLanguage({ id: activity.labelId, en: activity.labelEn }, language) : of.activity
  return `${typeLabel}: ${activityLabel}`
}

function stepWords({ seq, body, at, letterCode }: ApplicationStep, language: Language) {
  const said = applicationMessages(language)
  return {
    seq,
    title: body.type === 'DECIDED' ? said.stages[body.outcome] : said.steps[body.type],
    at: formatMoment(at, language),
    texts: textsOf(body, language),
    letter: letterCode === null ? null : said.letters[body.type],
  }
}

function textsOf(body: ApplicationStep['body'], language: Language): readonly string[] {
  const said = applicationMessages(language)
  switch (body.type) {
    case 'SUBMITTED':
      return [said.door[body.door]]
    case 'RETURNED':
      return body.missing
    case 'DECIDED':
      return body.reasons === '' ? [] : [`${said.reasonsGiven}: ${body.reasons}`]
    case 'RESUBMITTED':
    case 'WITHDRAWN':
      return body.message === '' ? [] : [body.message]
  }
}
