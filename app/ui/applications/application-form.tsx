import { AreaField, ChoiceField, ErrorSummary, SelectField, TextField, type Choice } from '#app/ui/form/field.tsx'
import { APPLICATION_KINDS } from '#app/domain/applications/application-form.ts'
import type { ApplicationMessages } from '#app/i18n/applications/id.ts'

type FieldName = keyof ApplicationMessages['form']['errors']

type Props = {
  said: ApplicationMessages
  capabilities: readonly Choice[]
  /** What was typed and what is wrong with it; undefined: nothing was sent yet. */
  answer: { typed: Readonly<Record<string, string>>; wrong: readonly string[]; refused: string | null } | undefined
}

const NOTHING_SENT = { typed: {} as Readonly<Record<string, string>>, wrong: [] as readonly string[], refused: null }

/** One form for every kind of application, as it was typed, with what is wrong beside the fields. */
export function ApplicationFields({ said, capabilities, answer }: Props) {
  const { typed, wrong, refused } = answer ?? NOTHING_SENT
  const { form } = said
  const errorOf = (name: FieldName) => (wrong.includes(name) ? form.errors[name] : undefined)
  const field = (name: FieldName) => ({ name, label: form[name], error: errorOf(name), typed: typed[name] })
  const kinds = APPLICATION_KINDS.map((kind) => ({ value: kind, label: said.kinds[kind], hint: said.kindHints[kind] }))
  const errors = (Object.keys(form.errors) as FieldName[])
    .filter((name) => wrong.includes(name))
    .map((name) => ({ name, text: form.errors[name] }))
  return (
    <>
      <ErrorSummary
        title={form.errorTitle}
        errors={[...errors, ...(refused === null ? [] : [{ name: '', text: refused }])]}
      />
      <form method="post" className="tumpuk">
        <ChoiceField {...field('kind')} choices={kinds} required />
        <SelectField {...field('capability')} hint={form.capabilityHint} choices={capabilities} empty={form.choose} />
        <AreaField {...field('message')} hint={form.messageHint} required />
        <details className="lipat" open={typed['kind'] === 'ADDED_PROGRAMME'}>
          <summary>{form.programmeTitle}</summary>
          <div className="tumpuk">
            <TextField {...field('name')} />
            <TextField {...field('kbli')} />
            <SelectField {...field('kbliVersion')} choices={KBLI_VERSIONS} typed={typed['kbliVersion'] ?? '2025'} />
            <TextField {...field('skkniUnitCode')} />
            <TextField {...field('hours')} type="number" />
            <TextField {...field('yearlyCapacity')} type="number" />
          </div>
        </details>
        <p>
          <button className="tombol" type="submit">
            {form.send}
          </button>
        </p>
      </form>
    </>
  )
}

const KBLI_VERSIONS = [
  { value: '2025', label: 'KBLI 2025' },
  { value: '2020', label: 'KBLI 2020' },
] as const
