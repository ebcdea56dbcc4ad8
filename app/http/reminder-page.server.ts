import type { NotAllowed } from '#app/domain/access/policy.ts'
import { MOST_REMINDED, type RadarRow } from '#app/domain/warnings/radar.ts'
import { lapseTold } from '#app/domain/warnings/told.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import { AgencyNo } from '#app/domain/shared/ids.ts'
import { deskMessages } from '#app/i18n/desk/messages.ts'
import type { Language } from '#app/i18n/language.ts'
import { documentWord, lapseItem } from '#app/i18n/notices/lapse-words.ts'
import { warningsMessages } from '#app/i18n/warnings/messages.ts'

/** The agencies ticked on the radar, and whether the form wants them reminded or only looked at. */
export async function readReminderForm(request: Request): Promise<{ nos: AgencyNo[]; send: boolean }> {
  const form = await request.formData().catch(() => new FormData())
  const chosen = form.getAll('lembaga').slice(0, MOST_REMINDED * 10)
  const nos = chosen.flatMap((typed) => {
    const read = AgencyNo.safeParse(typed)
    return read.success ? [read.data] : []
  })
  return { nos: [...new Set(nos)], send: form.get('langkah') === 'kirim' }
}

type Told = {
  no: string
  name: string
  rows: readonly RadarRow[]
  addresses?: number
  refusal: NotAllowed | { code: 'no-such-agency' | 'nothing-ends' | 'reminded-today' } | null
}

/** What reminding an agency would do, in words. */
export function reminderWords(told: Told, { norms, language }: { norms: Norms; language: Language }) {
  return {
    no: told.no,
    name: told.name,
    addresses: told.addresses ?? 0,
    documents: told.rows.map((row) => {
      const { programmes } = lapseTold({ ...row, programmeKey: null })
      const document = documentWord(row.evidenceKind, { norms, language })
      return lapseItem({ document, until: row.until, programmes }, language)
    }),
    refusal: told.refusal && refusalWords(told.refusal, language),
  }
}

function refusalWords(refusal: NonNullable<Told['refusal']>, language: Language): string {
  if (refusal.code === 'not-allowed') return deskMessages(language).why[refusal.why]
  return warningsMessages(language).send.refusals[refusal.code]
}
