import type { ReportLanguage } from '#app/domain/norms/complaint-kinds.ts'
import { complaintPartWords } from '#app/i18n/complaint-parts/messages.ts'

/** The name of a field that nobody sees, and that programs fill in: whoever did is asked to wait, and loses nothing. */
export const HONEYPOT = 'situs'

/** Out of sight and out of the order of keys; who hears it is told to leave it empty. */
export function Honeypot({ language }: { language: ReportLanguage }) {
  return (
    <div className="sr">
      <label htmlFor={HONEYPOT}>{complaintPartWords(language).crowd.empty}</label>
      <input id={HONEYPOT} name={HONEYPOT} type="text" tabIndex={-1} autoComplete="off" defaultValue="" />
    </div>
  )
}
