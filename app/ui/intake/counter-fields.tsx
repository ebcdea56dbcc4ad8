import type { ReactNode } from 'react'
import { COUNTER_CHANNELS, type CounterForm } from '#app/domain/complaints/counter-form.ts'
import { MODES, REPORTER_KINDS } from '#app/domain/complaints/complaint.ts'
import type { FileRefusal, StoredFile } from '#app/domain/files/file.ts'
import type { IntakeMessages } from '#app/i18n/intake/id.ts'
import type { Language } from '#app/i18n/language.ts'
import { UploadField } from '#app/ui/files/upload-field.tsx'
import { AreaField, ChoiceField, ErrorSummary, SelectField, TextField, type Choice } from '#app/ui/form/field.tsx'

type KindGroup = { id: string; label: string; kinds: readonly { code: string; label: string }[] }

/** How the form was answered: what was typed, and what is wrong with it. */
export type CounterBack = {
  typed: Record<string, string>
  kinds: readonly string[]
  wrong: readonly (keyof CounterForm)[]
  error: string | null
  uploads: { kept: readonly StoredFile[]; refused: readonly FileRefusal[] }
}

type Props = {
  said: IntakeMessages
  language: Language
  groups: readonly KindGroup[]
  districts: readonly Choice[]
  today: string
  sentKey: string
  answer: CounterBack | null
}

const NO_ANSWER: CounterBack = {
  ...{ typed: {}, kinds: [], wrong: [], error: null },
  uploads: { kept: [], refused: [] },
}

/** The form by which an officer keys in a report: for a letter on paper, two minutes. */
export function CounterFields({ said, language, groups, districts, today, sentKey, answer }: Props) {
  const back = answer ?? {
    ...NO_ANSWER,
    typed: { channel: 'LETTER', mode: 'RAHASIA', reporterKind: 'PUBLIC', receivedOn: today },
  }
  const field = fieldsOf(back, said)
  return (
    <form className="tumpuk-l" method="post" encType="multipart/form-data">
      <ErrorSummary title={said.wrongTitle} errors={errorsOf(back, said)} />
      <h1>{said.title}</h1>
      <p>{said.lead}</p>
      <input type="hidden" name="sentKey" value={back.typed['sentKey'] ?? sentKey} />
      <div className="dua dua--imbang">
        <div className="tumpuk">
          <ChoiceField {...field('channel', said.channel)} choices={choicesOf(COUNTER_CHANNELS, said.channels)} />
          <TextField {...field('number', said.number)} hint={said.numberHint} />
          <TextField {...field('receivedOn', said.receivedOn)} type="date" required />
          <Reporter said={said} field={field} />
        </div>
        <div className="tumpuk">
          <AreaField {...field('story', said.story)} hint={said.storyHint} rows={9} required />
          <TextField {...field('agencyName', said.agencyName)} />
          <TextField {...field('agencyNo', said.agencyNo)} hint={said.agencyNoHint} />
          <SelectField {...field('districtCode', said.district)} choices={districts} empty={said.noDistrict} />
          <TextField {...field('money', said.money)} />
          <UploadField language={language} label={said.scan} {...back.uploads} />
        </div>
      </div>
      <Kinds said={said} groups={groups} ticked={back.kinds} error={field('kinds', '').error} />
      <p>
        <button className="tombol" type="submit">
          {said.send}
        </button>
      </p>
    </form>
  )
}

function errorsOf({ wrong, error }: CounterBack, said: IntakeMessages): { name: string; text: string }[] {
  const ofFields = wrong.map((name) => ({ name, text: said.wrong[name] }))
  return error === null ? ofFields : [...ofFields, { name: '', text: error }]
}

type Field = (
  name: keyof CounterForm,
  label: string,
) => { name: string; label: string; typed: string | undefined; error: string | undefined }

function fieldsOf({ typed, wrong }: CounterBack, said: IntakeMessages): Field {
  return (name, label) => ({
    ...{ name, label, typed: typed[name] },
    error: wrong.includes(name) ? said.wrong[name] : undefined,
  })
}

function Reporter({ said, field }: { said: IntakeMessages; field: Field }): ReactNode {
  return (
    <fieldset className="tumpuk">
      <legend>{said.reporter}</legend>
      <SelectField {...field('mode', said.mode)} choices={choicesOf(MODES, said.modes)} />
      <SelectField
        {...field('reporterKind', said.reporterKind)}
        choices={choicesOf(REPORTER_KINDS, said.reporterKinds)}
      />
      <TextField {...field('name', said.name)} hint={said.sealedHint} />
      <TextField {...field('contact', said.contact)} />
    </fieldset>
  )
}

type KindsProps = {
  said: IntakeMessages
  groups: readonly KindGroup[]
  ticked: readonly string[]
  error: string | undefined
}

function Kinds({ said, groups, ticked, error }: KindsProps) {
  return (
    <fieldset
      id="kinds"
      className={error === undefined ? 'tumpuk' : 'tumpuk ruas--galat'}
      aria-describedby="kinds-petunjuk"
    >
      <legend>{said.kinds}</legend>
      <p className="petunjuk" id="kinds-petunjuk">
        {said.kindsHint}
      </p>
      {error !== undefined && <p className="galat">{error}</p>}
      <div className="petak-jenis">
        {groups.map(({ id, label, kinds }) => (
          <fieldset key={id}>
            <legend>{label}</legend>
            {kinds.map(({ code, label: kind }) => (
              <label className="pilih" key={code}>
                <input type="checkbox" name="kinds" value={code} defaultChecked={ticked.includes(code)} />
                <span>
                  {code} {kind}
                </span>
              </label>
            ))}
          </fieldset>
        ))}
      </div>
    </fieldset>
  )
}

function choicesOf<Value extends string>(values: readonly Value[], words: Record<Value, string>): Choice[] {
  return values.map((value) => ({ value, label: words[value] }))
}
