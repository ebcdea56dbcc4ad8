import type { Language } from './language.ts'
import type { StatusCode } from '#app/domain/competency/status.ts'
import type { Norms } from '#app/domain/norms/norms.ts'

/** The word of every status, as the norms have it. */
export function statusLabels(norms: Norms, language: Language): Record<StatusCode, string> {
  const labels = [...norms.statuses].map(([code, { labelId, labelEn }]) => [
    code,
    language === 'id' ? labelId : labelEn,
  ])
  // Every status is in the norms: parseNorms refuses them otherwise.
  return Object.fromEntries(labels) as Record<StatusCode, string>
}

/** The word of one status; of null, that nobody has examined it. */
export function statusLabel(
  code: StatusCode | null,
  unexamined: string,
  labels: Readonly<Record<string, string>>,
): string {
  return code === null ? unexamined : (labels[code] ?? code)
}
