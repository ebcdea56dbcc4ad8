import { z } from 'zod'
import { ApplicationForm } from '#app/domain/applications/application-form.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import { capabilityLabel } from '#app/i18n/applications/words.ts'
import type { Language } from '#app/i18n/language.ts'

/** Every type and activity an agency may be on record with, as choices of a form. */
export function capabilityChoices(norms: Norms, language: Language): { value: string; label: string }[] {
  return [...norms.agencyTypes].flatMap(([type, { activities }]) =>
    activities.map((activity) => ({
      value: `${type}/${activity}`,
      label: capabilityLabel({ type, activity }, { norms, language }),
    })),
  )
}

/** A form of an application, or which of its fields are wrong. */
export function readApplicationForm(
  typed: Record<string, string>,
): { ok: true; form: ApplicationForm } | { ok: false; wrong: string[] } {
  const form = ApplicationForm.safeParse(typed)
  if (form.success) return { ok: true, form: form.data }
  const { fieldErrors } = z.flattenError(form.error)
  return { ok: false, wrong: Object.keys(fieldErrors) }
}

/** What was typed, as far as a form of this size can need it. */
export function keptTexts(typed: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, value.slice(0, 10_000)]))
}

/** The lines of a text field, one item each. */
export function linesOf(text: string | undefined): string[] {
  return (text ?? '').split(/\r?\n/)
}
