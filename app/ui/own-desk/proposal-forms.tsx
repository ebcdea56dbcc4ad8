import { DataFields } from './data-fields.tsx'
import { AreaField, ErrorSummary, SelectField, TextField, type Choice } from '#app/ui/form/field.tsx'
import { applicationMessages } from '#app/i18n/applications/messages.ts'
import { correctionMessages } from '#app/i18n/corrections/messages.ts'
import type { Language } from '#app/i18n/language.ts'
import { ownDeskMessages } from '#app/i18n/own-desk/messages.ts'

type Typed = Readonly<Record<string, string>>
type Answer = { typed: Typed; wrong: readonly string[]; error: string | null }

type Props = {
  language: Language
  now: Typed
  capabilities: readonly Choice[]
  districts: readonly Choice[]
  legalForms: readonly Choice[]
  answer: Answer | undefined
}

const NOTHING: Answer = { typed: {}, wrong: [], error: null }

/** The two forms of a proposal: other data, or a programme. What was typed comes back in the one that was sent. */
export function ProposalForms({ language, now, answer, ...choices }: Props) {
  const said = ownDeskMessages(language).proposals
  const isProgramme = answer?.typed['jenis'] === 'program'
  const forData = isProgramme || !answer ? { ...NOTHING, typed: now } : answer
  return (
    <>
      <ErrorSummary title={said.errorTitle} errors={errorsIn(answer, language)} />
      <div>
        <h1>{said.title}</h1>
        <p>{said.lead}</p>
      </div>
      <DataForm {...choices} language={language} answer={forData} />
      <ProgrammeForm
        language={language}
        capabilities={choices.capabilities}
        answer={isProgramme ? answer : NOTHING}
        isOpen={isProgramme}
      />
    </>
  )
}

function DataForm({
  language,
  answer,
  ...choices
}: Omit<Props, 'now' | 'capabilities' | 'answer'> & { answer: Answer }) {
  const said = ownDeskMessages(language).proposals
  const { change, refusals } = correctionMessages(language)
  const { typed, wrong } = answer
  return (
    <section className="lembar susun" aria-labelledby="data">
      <h2 id="data">{said.dataTitle}</h2>
      <form method="post" className="tumpuk">
        <input type="hidden" name="jenis" value="data" />
        <DataFields said={change.fields} typed={typed} wrong={wrong} error={refusals['name-needed']} {...choices} />
        <AreaField name="note" label={said.note} hint={said.noteHint} rows={3} typed={typed['note']} />
        <p>
          <button className="tombol" type="submit">
            {said.send}
          </button>
        </p>
      </form>
    </section>
  )
}

type ProgrammeProps = { language: Language; capabilities: readonly Choice[]; answer: Answer; isOpen: boolean }

function ProgrammeForm({ language, capabilities, answer, isOpen }: ProgrammeProps) {
  const said = ownDeskMessages(language).proposals
  const { form } = applicationMessages(language)
  const { typed, wrong } = answer
  const field = (name: 'name' | 'kbli' | 'skkniUnitCode' | 'hours' | 'yearlyCapacity' | 'capability') => ({
    ...{ name, label: form[name], typed: typed[name] },
    error: wrong.includes(name) ? form.errors[name] : undefined,
  })
  return (
    <details className="lembar lipat" open={isOpen}>
      <summary>{said.programmeTitle}</summary>
      <form method="post" className="tumpuk">
        <input type="hidden" name="jenis" value="program" />
        <SelectField {...field('capability')} choices={capabilities} empty={form.choose} required />
        <PlainText {...field('name')} />
        <PlainText {...field('kbli')} />
        <PlainText {...field('skkniUnitCode')} />
        <PlainText {...field('hours')} />
        <PlainText {...field('yearlyCapacity')} />
        <p>
          <button className="tombol" type="submit">
            {said.send}
          </button>
        </p>
      </form>
    </details>
  )
}

/** A field of the second form: its id is its own, so that labels lead to it and not to the first form. */
function PlainText(field: Parameters<typeof TextField>[0]) {
  return <TextField {...field} id={`program-${field.name}`} />
}

function errorsIn(answer: Answer | undefined, language: Language) {
  if (!answer) return []
  const { errors } = applicationMessages(language).form
  const said: Readonly<Record<string, string>> = errors
  const { refusals } = correctionMessages(language)
  const fields = answer.wrong.map((name) => ({ name, text: said[name] ?? refusals['name-needed'] }))
  return answer.error === null ? fields : [...fields, { name: '', text: answer.error }]
}
