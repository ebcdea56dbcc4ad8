import { ACTIVITY_KINDS } from '#app/domain/activity/kinds.ts'
import type { Language } from '#app/i18n/language.ts'
import { activityMessages } from '#app/i18n/activity/messages.ts'
import { AreaField, ChoiceField, SelectField, TextField, type Choice } from '#app/ui/form/field.tsx'

export type TypedActivity = Partial<
  Record<
    'kind' | 'activity' | 'programme' | 'programmeName' | 'observedOn' | 'seenAt' | 'note' | 'sourceFile',
    string | null
  >
>
type Props = {
  typed: TypedActivity
  /** The field that is wrong, and the sentence. */
  wrong: { field: string; sentence: string } | null
  activities: readonly Choice[]
  programmes: readonly Choice[]
  language: Language
}

/** The form in which an officer enters what was seen. */
export function ActivityFields({ typed, wrong, activities, programmes, language }: Props) {
  const said = activityMessages(language)
  const field = (name: keyof TypedActivity, label: string) => ({
    name,
    label,
    typed: typed[name] ?? undefined,
    error: wrong?.field === name ? wrong.sentence : undefined,
  })
  return (
    <>
      <ChoiceField
        {...field('kind', said.kind)}
        choices={ACTIVITY_KINDS.map((kind) => ({ value: kind, label: said.kinds[kind] }))}
      />
      <SelectField {...field('activity', said.activity)} choices={activities} empty={said.choose} required />
      <SelectField {...field('programme', said.programme)} choices={programmes} empty={said.programmeOther} />
      <TextField {...field('programmeName', said.programmeName)} hint={said.programmeNameHint} />
      <TextField {...field('observedOn', said.observedOn)} type="date" required />
      <TextField {...field('seenAt', said.seenAt)} hint={said.seenAtHint} required />
      <AreaField {...field('note', said.note)} rows={3} />
      <TextField {...field('sourceFile', said.sourceFile)} />
    </>
  )
}
