import type { ReportLanguage } from '#app/domain/norms/complaint-kinds.ts'
import { complaintPartWords } from '#app/i18n/complaint-parts/messages.ts'
import { Icon } from '#app/ui/icons/icon.tsx'

/**
 * Whom to call when somebody is in danger; `now`: somebody said so. It stands before anything that could be sent, and
 * sending is never a condition.
 */
export function Emergency({ language, now = 'perhaps' }: { language: ReportLanguage; now?: 'perhaps' | 'said' }) {
  const { emergency } = complaintPartWords(language)
  const isSaid = now === 'said'
  return (
    <div className="catatan catatan--bahaya" {...(isSaid ? { role: 'alert' } : {})}>
      <Icon name="telepon" />
      <div className="tumpuk tumpuk-s">
        <p className="catatan__judul">{isSaid ? emergency.nowTitle : emergency.title}</p>
        <p>
          {emergency.callStart}{' '}
          <a href="tel:110">
            <strong>110</strong>
          </a>
          {isSaid ? emergency.nowEnd : emergency.callEnd}
        </p>
        {isSaid && <p>{emergency.task}</p>}
      </div>
    </div>
  )
}
