import type { WizardFault } from '#app/domain/complaints/wizard/faults.ts'
import { complaintFormWords } from '#app/i18n/complaints/messages.ts'
import { fill, type Language } from '#app/i18n/language.ts'
import { TextField } from '#app/ui/form/field.tsx'
import { Icon } from '#app/ui/icons/icon.tsx'
import { Pick } from './pick.tsx'
import { faultOf, WizardButtons } from './wizard-frame.tsx'

/** An agency of the register that may be meant, with what speaks for it and what differs. */
type PartySuggestion = {
  no: string
  name: string
  details: string
  reasons: readonly { fits: boolean; text: string }[]
}

type Props = {
  language: Language
  typed: Readonly<Record<string, string>>
  /** Null: no name was searched for yet. */
  suggestions: readonly PartySuggestion[] | null
  faults: readonly WizardFault[]
}

/** Who is reported: a name, searched inside the form; one of the register, somebody else, or nobody known. */
export function PartyStep({ language, typed, suggestions, faults }: Props) {
  const words = complaintFormWords(language)
  const { party, optional } = words
  const field = (name: string) => ({ name, typed: typed[name], error: faultOf(faults, name, language) })
  return (
    <form className="wizard" method="post" action="/lapor/lembaga" noValidate>
      <h1>{words.titles.PARTY}</h1>
      <p>{party.lead}</p>
      <NameSearch language={language} typed={typed['nama']} error={faultOf(faults, 'nama', language)} />
      <Answers {...{ language, typed, suggestions }} />
      <details className="lipat" open={['telepon', 'alamat', 'orang'].some((name) => (typed[name] ?? '') !== '')}>
        <summary>{party.more}</summary>
        <div className="tumpuk">
          <TextField {...field('telepon')} type="tel" label={`${party.phone} ${optional}`} />
          <TextField {...field('alamat')} label={`${party.address} ${optional}`} />
          <TextField {...field('orang')} label={`${party.people} ${optional}`} hint={party.peopleHint} />
        </div>
      </details>
      <WizardButtons language={language} />
    </form>
  )
}

/** The button of the search comes first in the form, so that the enter key searches. */
function NameSearch(props: { language: Language; typed: string | undefined; error: string | undefined }) {
  const { party } = complaintFormWords(props.language)
  const isWrong = props.error !== undefined
  return (
    <div className={isWrong ? 'cari ruas--galat' : 'cari'}>
      <label className="cari__label" htmlFor="nama">
        {party.name}
      </label>
      {isWrong && (
        <p className="galat" id="nama-galat">
          {props.error}
        </p>
      )}
      <div className="cari__kotak">
        <input
          id="nama"
          name="nama"
          autoComplete="off"
          defaultValue={props.typed}
          aria-invalid={isWrong || undefined}
          aria-describedby={isWrong ? 'nama-galat' : undefined}
        />
        <button className="tombol" type="submit" name="aksi" value="cari">
          <Icon name="cari" />
          <span>{party.search}</span>
        </button>
      </div>
    </div>
  )
}

function Answers({ language, typed, suggestions }: Omit<Props, 'faults'>) {
  const { party } = complaintFormWords(language)
  const found = suggestions ?? []
  const chosen = typed['lembaga'] ?? ''
  const hasFound = found.length > 0
  return (
    <fieldset id="usulan">
      <legend className="kelompok">
        {hasFound ? fill(party.suggestions, { jumlah: found.length }) : party.whichOne}
      </legend>
      {suggestions?.length === 0 && (
        <p role="status">
          {party.none}. {party.noneHint}
        </p>
      )}
      {hasFound && <p className="petunjuk">{party.choose}</p>}
      <div className="opsi">
        {found.map((one) => (
          <Suggestion key={one.no} suggestion={one} isChosen={chosen === one.no} />
        ))}
        {othersOf(language, hasFound).map((one) => (
          <Pick key={one.value} type="radio" name="lembaga" isChosen={chosen === one.value} {...one} />
        ))}
      </div>
    </fieldset>
  )
}

/** What may be chosen instead of an agency of the register. */
function othersOf(language: Language, hasFound: boolean): { value: string; label: string; hint?: string }[] {
  const { party } = complaintFormWords(language)
  return [
    { value: 'lain', label: hasFound ? party.other : party.otherAlone, hint: party.otherHint },
    { value: 'orang', label: party.person },
    { value: 'tidak-tahu', label: party.unknown },
  ]
}

function Suggestion({ suggestion, isChosen }: { suggestion: PartySuggestion; isChosen: boolean }) {
  const { no, name, details, reasons } = suggestion
  return (
    <Pick type="radio" name="lembaga" value={no} isChosen={isChosen} label={name}>
      <span>{details}</span>
      <ul className="bobot">
        {reasons.map(({ fits, text }) => (
          <li key={text} className={fits ? 'ya' : 'beda'}>
            <Icon name={fits ? 'centang' : 'info'} />
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </Pick>
  )
}
