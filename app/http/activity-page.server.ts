import { compareActivity } from '#app/domain/activity/compare.ts'
import type { ObservedActivity } from '#app/domain/activity/observed-activity.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import type { AgencyRecord } from '#app/domain/registry/facts.ts'
import { activityLabel } from '#app/domain/registry/public-words.ts'
import { dayOfInstant, type Instant } from '#app/domain/shared/day.ts'
import { activityMessages } from '#app/i18n/activity/messages.ts'
import { formatDay } from '#app/i18n/format.ts'
import { fill, inLanguage, type Language } from '#app/i18n/language.ts'
import { queueMessages } from '#app/i18n/queue/messages.ts'

type Told = { norms: Norms; record: AgencyRecord; knownAt: Instant }

/** One observation in words, beside what the papers say of its day. */
export function activityRow(seen: ObservedActivity, told: Told, language: Language) {
  const said = activityMessages(language)
  const { settled } = seen
  const compared = compareActivity(seen, told.record, told)
  const programme = told.record.capabilities
    .flatMap(({ programmes }) => programmes)
    .find(({ key }) => key === seen.programmeKey)
  return {
    ref: seen.ref,
    seen: `${said.kinds[seen.kind]}: ${inLanguage(activityLabel(told.norms, seen.activity), language)}`,
    programme: programme?.name ?? seen.programmeName ?? '',
    when: formatDay(seen.observedOn, language),
    where: seen.seenAt,
    note: seen.note ?? '',
    compared:
      compared.result === 'MISMATCH'
        ? queueMessages(language).mismatches[compared.mismatch]
        : said.compared[compared.result],
    by: `${formatDay(dayOfInstant(seen.recordedAt), language)}, ${seen.recordedBy}`,
    sourceFile: seen.sourceFile,
    state: settled ? fill(said.settled, { hasil: said.settlements[settled.how], alasan: settled.note }) : said.open,
    isOpen: settled === null,
  }
}

/** What may be chosen in the form: the activities of the norms, and the programmes of the agency. */
export function agencyChoices({ norms, record }: Pick<Told, 'norms' | 'record'>, language: Language) {
  const programmes = record.capabilities.flatMap((capability) => capability.programmes)
  return {
    activities: [...norms.activities.keys()].map((id) => ({
      value: id,
      label: inLanguage(activityLabel(norms, id), language),
    })),
    programmes: programmes.map(({ key, name }) => ({ value: key, label: name })),
  }
}
