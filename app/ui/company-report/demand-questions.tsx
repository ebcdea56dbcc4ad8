import { QuietButton, Question, Tick } from './question.tsx'
import type { CompanyFormView, Errors } from './view.ts'
import { NONE_OF_THESE } from '#app/domain/complaints/company-report.ts'
import { companyReportWords } from '#app/i18n/company-report/messages.ts'
import { fill } from '#app/i18n/language.ts'
import { Emergency } from '#app/ui/complaints/emergency.tsx'
import { AreaField, SelectField, TextField } from '#app/ui/form/field.tsx'
import { Icon } from '#app/ui/icons/icon.tsx'

type Props = { view: CompanyFormView; errors: Errors }

/** Questions 1 to 5: what was demanded, by whom, with what consequence, by when, and whether it may have been lawful. */
export function DemandQuestions({ view, errors }: Props) {
  return (
    <>
      <WhatQuestion view={view} errors={errors} />
      <WhoQuestion view={view} errors={errors} />
      <ConsequenceQuestion view={view} errors={errors} />
      <WhenQuestion view={view} errors={errors} />
      <LawfulQuestion view={view} errors={errors} />
    </>
  )
}

function WhatQuestion({ view: { language, typed, kinds, units }, errors }: Props) {
  const { kinds: words, optional } = companyReportWords(language)
  return (
    <Question id="jenis" legend={words.legend} error={errors['jenis']}>
      <div className="opsi opsi--dua">
        {Object.entries(words.options).map(([code, label]) => (
          <Tick key={code} type="checkbox" name="jenis" value={code} isTicked={kinds.includes(code)} label={label} />
        ))}
      </div>
      <AreaField
        name="cerita"
        label={words.told}
        hint={words.toldHint}
        error={errors['cerita']}
        typed={typed['cerita']}
        rows={5}
      />
      <div className="dua-ruas">
        <TextField name="jatah" label={`${words.quota} ${optional}`} error={errors['jatah']} typed={typed['jatah']} />
        <TextField name="uang" label={`${words.money} ${optional}`} error={errors['uang']} typed={typed['uang']} />
      </div>
      <div className="dua-ruas">
        <SelectField
          name="aparatUnit"
          label={`${words.official} ${optional}`}
          hint={words.officialHint}
          typed={typed['aparatUnit']}
          choices={units}
          empty={words.officialNone}
        />
        <TextField
          name="aparatFungsi"
          label={`${words.role} ${optional}`}
          error={errors['aparatFungsi']}
          typed={typed['aparatFungsi']}
        />
      </div>
    </Question>
  )
}

function WhoQuestion({ view, errors }: Props) {
  const { who } = companyReportWords(view.language)
  return (
    <div className="pertanyaan" id="pihak">
      <TextField name="siapa" label={who.label} hint={who.hint} error={errors['siapa']} typed={view.typed['siapa']} />
      <p>
        <QuietButton value="cocokkan">{who.check}</QuietButton>
      </p>
      <Register view={view} />
    </div>
  )
}

/** What the register says about the name typed, with the letter that says so; or the neutral sentence. */
function Register({ view: { language, register, typed } }: { view: CompanyFormView }) {
  const { who } = companyReportWords(language)
  if (register === null) return null
  if (register.hits.length === 0)
    return (
      <p className="catatan catatan--polos" role="status">
        {register.none}
      </p>
    )
  return (
    <fieldset className="cocok">
      <legend>{who.found}</legend>
      {register.hits.map(({ no, name, status }) => (
        <div key={no} className="tumpuk tumpuk-s">
          <Tick
            type="radio"
            name="siapaNo"
            value={no}
            isTicked={typed['siapaNo'] === no}
            label={<span lang="id">{name}</span>}
            hint={
              <>
                {no} · <span lang={status.lang}>{status.text}</span>
              </>
            }
          />
          <LetterLink language={language} no={no} name={name} />
        </div>
      ))}
      <Tick
        type="radio"
        name="siapaNo"
        value=""
        isTicked={!register.hits.some(({ no }) => no === typed['siapaNo'])}
        label={who.notThese}
      />
      <p className="petunjuk">{who.letterHint}</p>
    </fieldset>
  )
}

type LetterLinkProps = Pick<CompanyFormView, 'language'> & { no: string; name: string }

export function LetterLink({ language, no, name }: LetterLinkProps) {
  const { who } = companyReportWords(language)
  return (
    <p>
      <a className="tautan-aksi" href={`/lembaga/${no}/surat-status`} rel="nofollow">
        <Icon name="perisai" /> {fill(who.letter, { nama: name })}
      </a>
    </p>
  )
}

function ConsequenceQuestion({ view: { language, typed }, errors }: Props) {
  const { consequence: words } = companyReportWords(language)
  const isDanger = typed['bahaya'] === 'YA'
  return (
    <div className="pertanyaan">
      <AreaField
        name="akibat"
        label={words.label}
        hint={words.hint}
        error={errors['akibat']}
        typed={typed['akibat']}
        rows={4}
      />
      <fieldset>
        <legend>{words.danger}</legend>
        {isDanger && <Emergency language={language} now="said" />}
        <div className="opsi opsi--dua">
          <Tick type="radio" name="bahaya" value="YA" isTicked={isDanger} label={words.yes} />
          <Tick type="radio" name="bahaya" value="" isTicked={!isDanger} label={words.no} />
        </div>
      </fieldset>
    </div>
  )
}

function WhenQuestion({ view: { language, typed }, errors }: Props) {
  const { when: words, optional } = companyReportWords(language)
  return (
    <Question id="waktu" legend={words.legend}>
      <div className="dua-ruas">
        <TextField
          type="date"
          name="kapan"
          label={`${words.by} ${optional}`}
          hint={words.byHint}
          error={errors['kapan']}
          typed={typed['kapan']}
        />
        <TextField
          type="date"
          name="tanggalSurat"
          label={`${words.letterDate} ${optional}`}
          error={errors['tanggalSurat']}
          typed={typed['tanggalSurat']}
        />
      </div>
      <TextField
        name="peraturan"
        label={`${words.norm} ${optional}`}
        hint={words.normHint}
        error={errors['peraturan']}
        typed={typed['peraturan']}
      />
    </Question>
  )
}

function LawfulQuestion({ view: { language, typed } }: Props) {
  const { lawful: words } = companyReportWords(language)
  const chosen = typed['sah'] ?? ''
  return (
    <Question id="sah" legend={words.legend} hint={words.hint}>
      <div className="opsi">
        {Object.entries(words.options).map(([id, label]) => (
          <Tick key={id} type="radio" name="sah" value={id} isTicked={chosen === id} label={label} />
        ))}
        <Tick type="radio" name="sah" value={NONE_OF_THESE} isTicked={!(chosen in words.options)} label={words.none} />
      </div>
    </Question>
  )
}
