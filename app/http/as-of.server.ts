import { Day } from '#app/domain/shared/day.ts'
import { formatDay } from '#app/i18n/format.ts'
import { fill, type Language } from '#app/i18n/language.ts'
import { messages } from '#app/i18n/messages.ts'

/** The earliest day the register answers for: the requirement rows of the data start here. */
const FIRST_DAY = Day.parse('2024-01-01')

export type AsOf = { at: Day; error: null } | { at: Day; error: { title: string; text: string; shown: string } }

/** The day of `?pada=`. An impossible, future or too early one is told, and today is shown instead. */
export function readAsOf(request: Request, today: Day, language: Language): AsOf {
  const given = new URL(request.url).searchParams.get('pada')?.trim() ?? ''
  if (given === '') return { at: today, error: null }
  const { dateErrors } = messages(language).agency
  const wrong = (text: string): AsOf => ({
    at: today,
    error: { title: dateErrors.title, text, shown: dateErrors.shown },
  })
  const day = Day.safeParse(given)
  if (!day.success) return wrong(fill(dateErrors.impossible, { tanggal: given.replaceAll('\0', '').slice(0, 40) }))
  if (day.data > today) return wrong(fill(dateErrors.future, { tanggal: formatDay(day.data, language) }))
  if (day.data < FIRST_DAY) return wrong(dateErrors.tooEarly)
  return { at: day.data, error: null }
}
