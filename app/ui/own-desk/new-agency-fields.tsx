import { ErrorSummary, SelectField, TextField, type Choice } from '#app/ui/form/field.tsx'
import type { OwnDeskMessages } from '#app/i18n/own-desk/id.ts'

type Said = OwnDeskMessages['newAgency']
type Same = { no: string; name: string; why: string }
type Answer = {
  typed: Readonly<Record<string, string>>
  wrong: readonly string[]
  error: string | null
  /** Agencies that may be the same; null while nobody has looked. */
  same: readonly Same[] | null
}

type Props = {
  said: Said
  capabilities: readonly Choice[]
  districts: readonly Choice[]
  legalForms: readonly Choice[]
  answer: Answer | undefined
}

const NOTHING: Answer = { typed: {}, wrong: [], error: null, same: null }

/** A new agency: looked for first, then registered. */
export function NewAgencyFields({ said, capabilities, districts, legalForms, answer = NOTHING }: Props) {
  const { typed, wrong, error, same } = answer
  const field = (name: 'name' | 'nib' | 'legalForm' | 'address' | 'phone' | 'email' | 'capability') => ({
    ...{ name, label: said[name], typed: typed[name] },
    error: wrong.includes(name) ? said.errors[name] : undefined,
  })
  return (
    <>
      <ErrorSummary title={said.errorTitle} errors={errorsIn(said, wrong, error)} />
      <div>
        <h1>{said.title}</h1>
        <p>{said.lead}</p>
      </div>
      <form method="post" className="tumpuk">
        <TextField {...field('name')} required />
        <SelectField {...field('capability')} choices={capabilities} empty={said.choose} required />
        <TextField {...field('nib')} />
        <SelectField {...field('legalForm')} choices={legalForms} empty={said.choose} />
        <SelectField
          name="districtCode"
          label={said.district}
          choices={districts}
          empty={said.choose}
          typed={typed['districtCode']}
        />
        <TextField {...field('address')} />
        <TextField {...field('phone')} type="tel" />
        <TextField {...field('email')} type="email" />
        {same !== null && <Candidates same={same} said={said} />}
        <div className="baris">
          <button className="tombol" name="tindakan" value="cari">
            {said.look}
          </button>
          {same !== null && (
            <button className="tombol tombol--kedua" name="tindakan" value="daftar">
              {said.register}
            </button>
          )}
        </div>
      </form>
    </>
  )
}

function Candidates({ same, said }: { same: readonly Same[]; said: Said }) {
  if (same.length === 0)
    return (
      <p className="catatan" role="status">
        {said.noCandidates}
      </p>
    )
  return (
    <section className="lembar susun" aria-labelledby="sama">
      <h2 id="sama">{said.candidates}</h2>
      <p>{said.candidatesLead}</p>
      <ul>
        {same.map(({ no, name, why }) => (
          <li key={no}>
            <a href={`/petugas/lembaga/${no}/permohonan`}>
              {name} ({no})
            </a>
            : {why}
          </li>
        ))}
      </ul>
      <label className="pilih">
        <input type="checkbox" id="isOther" name="isOther" value="ya" />
        <span>{said.isOther}</span>
      </label>
    </section>
  )
}

function errorsIn({ errors }: Said, wrong: readonly string[], error: string | null) {
  const fields = Object.entries(errors).flatMap(([name, text]) => (wrong.includes(name) ? [{ name, text }] : []))
  return error === null ? fields : [...fields, { name: '', text: error }]
}
