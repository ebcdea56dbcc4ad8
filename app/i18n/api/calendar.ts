import type { ExplainedDay } from '#app/domain/shared/working-days.ts'

const words: Record<ExplainedDay['reason'], string> = {
  COUNTED: 'Hari kerja',
  WEEKEND: 'Akhir pekan',
  NATIONAL_HOLIDAY: 'Libur nasional',
  COLLECTIVE_LEAVE: 'Cuti bersama',
  LOCAL_CLOSURE: 'Kantor tutup menurut surat edaran',
}

/** Why a day is counted or not, in Indonesian: the names of the days themselves are Indonesian too. */
export function calendarWords(reason: ExplainedDay['reason']): string {
  return words[reason]
}
