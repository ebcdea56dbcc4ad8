import { Candidates } from './linking-parts.tsx'
import { ReportList } from './report-list.tsx'
import type { Language } from '#app/i18n/language.ts'
import { linkingMessages } from '#app/i18n/linking/messages.ts'
import type { PartyRow } from '#app/i18n/linking/page-words.ts'
import type { ReportRow } from '#app/i18n/linking/subject-words.ts'

type Props = {
  rows: readonly ReportRow[]
  hidden: number
  returning: readonly PartyRow[]
  language: Language
}

/** On the officers' page of an agency: reports that are linked to it, and subjects that it may have been. */
export function AgencyReports({ rows, hidden, returning, language }: Props) {
  const said = linkingMessages(language)
  const { agency } = said
  return (
    <>
      <ReportList rows={rows} hidden={hidden} said={agency} />
      <Candidates
        {...{ rows: returning, said, title: agency.returning, lead: agency.returningLead, empty: agency.noReturning }}
      />
    </>
  )
}
