import { Facts, Part } from './complaint-parts.tsx'
import type { FactRow } from '#app/i18n/screening/page-words.ts'
import type { ScreeningMessages } from '#app/i18n/screening/id.ts'
import { AreaField, ChoiceField, SelectField, type Choice } from '#app/ui/form/field.tsx'

type Typed = {
  kinds: readonly string[]
  leadKind: string
  severity: string
  unitId: string
  withUnitIds: readonly string[]
  evidenceLevel: string
  missing: string
  jurisdiction: string
  protectedActivity: string
  hasRespondent: boolean
  bodyIds: readonly string[]
  reason: string
}

type Options = Record<
  'kinds' | 'severities' | 'evidence' | 'jurisdictions' | 'protected' | 'units' | 'bodies',
  readonly Choice[]
>

type Props = { said: ScreeningMessages; options: Options; typed: Typed; content: readonly FactRow[] }

/** The screening of a report, beside what the report says. */
export function ScreeningFields(props: Props) {
  const { said, content } = props
  return (
    <div className="tiga">
      <form method="post" className="susun">
        <p>{said.form.lead}</p>
        <Completeness {...props} />
        <Protected {...props} />
        <KindFields {...props} />
        <UnitFields {...props} />
        <AreaField
          name="alasan"
          label={said.form.reason}
          hint={said.form.reasonHint}
          typed={props.typed.reason}
          rows={3}
        />
        <button className="tombol">{said.form.save}</button>
      </form>
      <aside className="susun">
        <Part id="isi-laporan" title={said.page.said}>
          <div className="dalam">
            <p className="petunjuk">{said.form.saidByReporter}</p>
            <Facts rows={content} />
          </div>
        </Part>
      </aside>
    </div>
  )
}

function Completeness({ said: { form }, options, typed }: Props) {
  return (
    <>
      <AreaField name="kurang" label={form.missing} hint={form.missingHint} typed={typed.missing} rows={4} />
      <ChoiceField
        name="kewenangan"
        label={form.jurisdiction}
        choices={options.jurisdictions}
        typed={typed.jurisdiction}
        required
      />
      <label className="pilih">
        <input type="checkbox" name="terlapor" value="ya" defaultChecked={typed.hasRespondent} />
        <span>{form.respondent}</span>
      </label>
    </>
  )
}

/** domain.md 4.2: a lawful activity is answered, and no case is made of it. */
function Protected({ said: { form }, options, typed }: Props) {
  return (
    <div className="tumpuk tumpuk-s">
      {typed.protectedActivity !== '' && <p className="catatan">{form.proposes}</p>}
      <SelectField
        name="dilindungi"
        label={form.protected}
        hint={form.protectedHint}
        choices={options.protected}
        empty={form.none}
        typed={typed.protectedActivity}
      />
    </div>
  )
}

function KindFields({ said: { form }, options, typed }: Props) {
  return (
    <>
      <Checks more={form.more} name="jenis" label={form.kinds} choices={options.kinds} typed={typed.kinds} />
      <SelectField name="utama" label={form.leadKind} choices={options.kinds} typed={typed.leadKind} />
      <SelectField name="tingkat" label={form.severity} choices={options.severities} typed={typed.severity} />
      <SelectField name="bukti" label={form.evidence} choices={options.evidence} typed={typed.evidenceLevel} />
    </>
  )
}

function UnitFields({ said: { form }, options, typed }: Props) {
  return (
    <>
      <SelectField name="unit" label={form.unit} choices={options.units} typed={typed.unitId} />
      <Checks
        more={form.more}
        name="bersama"
        label={form.withUnits}
        choices={options.units}
        typed={typed.withUnitIds}
      />
      <Checks more={form.more} name="instansi" label={form.bodies} choices={options.bodies} typed={typed.bodyIds} />
    </>
  )
}

type ChecksProps = { name: string; label: string; more: string; choices: readonly Choice[]; typed: readonly string[] }

/** Several of a list; those that are chosen stand first, the others are folded away. */
function Checks({ name, label, more, choices, typed }: ChecksProps) {
  const isChosen = ({ value }: Choice): boolean => typed.includes(value)
  const one = (choice: Choice) => (
    <label className="pilih" key={choice.value}>
      <input type="checkbox" name={name} value={choice.value} defaultChecked={isChosen(choice)} />
      <span>{choice.label}</span>
    </label>
  )
  const others = choices.filter((choice) => !isChosen(choice))
  return (
    <fieldset className="ruas">
      <legend>{label}</legend>
      {choices.filter(isChosen).map(one)}
      {others.length > 0 && (
        <details className="lipat">
          <summary>{more}</summary>
          {others.map(one)}
        </details>
      )}
    </fieldset>
  )
}
