import type { ExpectedStep } from '#app/domain/complaints/expected-steps.ts'
import type { ReportLanguage } from '#app/domain/norms/complaint-kinds.ts'
import type { Day } from '#app/domain/shared/day.ts'
import { complaintPartWords } from '#app/i18n/complaint-parts/messages.ts'
import { fill } from '#app/i18n/language.ts'
import { formatReportDay } from '#app/i18n/report-format.ts'

type Props = {
  language: ReportLanguage
  steps: readonly ExpectedStep[]
  /** The day from which they are counted. */
  from: Day
  /** Beside a form: the list alone, one below the other. */
  narrow?: boolean
}

/** What happens next and by when; which dates the law sets and which the office. */
export function ExpectedSteps({ language, steps, from, narrow = false }: Props) {
  const words = complaintPartWords(language).steps
  return (
    <>
      <ul className={narrow ? 'janji janji--sempit' : 'janji'}>
        {steps.map((step) => (
          <li key={step.code}>
            <b>{step.due === from ? words.today : formatReportDay(step.due, language)}</b>
            <span>{sentenceOf(step, language)}</span>
          </li>
        ))}
      </ul>
      <p className="petunjuk">
        {fill(words.counted, { tanggal: formatReportDay(from, language) })} {words.prePerbup}
      </p>
    </>
  )
}

function sentenceOf({ code, days, unit, binding, yearUnknown }: ExpectedStep, language: ReportLanguage): string {
  const words = complaintPartWords(language).steps
  const counted = fill(unit === 'WD' ? words.workingDays : words.calendarDays, { jumlah: days })
  const said = [fill(words.what[code], { hari: counted }), days === 0 ? '' : words.binding[binding]]
  return [...said, yearUnknown ? words.yearUnknown : ''].filter(Boolean).join(' ')
}
