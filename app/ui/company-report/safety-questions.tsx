import { QuietButton, Question, Tick } from './question.tsx'
import type { CompanyFormView, Errors } from './view.ts'
import { NOT_LISTED, NOT_YET } from '#app/domain/complaints/company-report.ts'
import { REPORT_LANGUAGES } from '#app/domain/norms/complaint-kinds.ts'
import { companyReportWords } from '#app/i18n/company-report/messages.ts'
import { fill } from '#app/i18n/language.ts'
import { AreaField, SelectField, TextField } from '#app/ui/form/field.tsx'
import { Icon } from '#app/ui/icons/icon.tsx'

type Props = { view: CompanyFormView; errors: Errors }

/** Named in themselves: whoever looks for one reads it so. */
const LANGUAGE_NAMES = { id: 'Bahasa Indonesia', en: 'English', ja: '日本語', ko: '한국어', zh: '中文' } as const
const ACCEPTS = 'application/pdf,image/jpeg,image/png,image/webp,.pdf,.jpg,.jpeg,.png,.webp'

/** Questions 6 to 10: evidence, the company, how it is protected and reached, and to whom the report may go today. */
export function SafetyQuestions({ view, errors }: Props) {
  return (
    <>
      <FilesQuestion view={view} errors={errors} />
      <CompanyQuestion view={view} errors={errors} />
      <ContactQuestion view={view} errors={errors} />
      <HoursQuestion view={view} errors={errors} />
      <HandOverQuestion view={view} errors={errors} />
    </>
  )
}

function FilesQuestion({ view: { language, typed, evidence }, errors }: Props) {
  const { files: words, optional } = companyReportWords(language)
  const error = errors['berkas']
  return (
    <div className="pertanyaan">
      <div className={error === undefined ? 'unggah' : 'unggah ruas--galat'}>
        <label className="ruas__label" htmlFor="berkas">
          {words.label} <span className="petunjuk">{optional}</span>
        </label>
        <p className="petunjuk" id="berkas-p">
          {words.hint} {words.cleaned}
        </p>
        {error !== undefined && (
          <p className="galat" id="berkas-galat">
            {error}
          </p>
        )}
        <input
          id="berkas"
          type="file"
          name="berkas"
          multiple
          accept={ACCEPTS}
          aria-invalid={error === undefined ? undefined : true}
          aria-describedby={error === undefined ? 'berkas-p' : 'berkas-p berkas-galat'}
        />
        {evidence.length > 0 && <Kept language={language} evidence={evidence} />}
      </div>
      <AreaField
        name="teksSurat"
        label={`${words.letter} ${optional}`}
        hint={words.letterHint}
        error={errors['teksSurat']}
        typed={typed['teksSurat']}
        rows={5}
      />
    </div>
  )
}

function Kept({ language, evidence }: Pick<CompanyFormView, 'language' | 'evidence'>) {
  const { files: words } = companyReportWords(language)
  return (
    <>
      <p>
        <b>{fill(words.kept, { jumlah: evidence.length })}</b>
      </p>
      <ul className="berkas" role="list">
        {evidence.map(({ id, name, keptAs }) => (
          <li key={id}>
            <Icon name="berkas" />
            <div>
              <b>{name}</b>
              <small>{fill(words.keptAs, { nama: keptAs })}</small>
            </div>
            <QuietButton value={`lepas-${id}`}>
              {words.remove}
              <span className="sr"> {name}</span>
            </QuietButton>
          </li>
        ))}
      </ul>
    </>
  )
}

function CompanyQuestion({ view, errors }: Props) {
  const { language, typed, estates } = view
  const { company: words, optional } = companyReportWords(language)
  return (
    <Question id="pelapor" legend={words.label}>
      <TextField
        name="perusahaan"
        label={`${words.name} ${optional}`}
        hint={words.nameHint}
        error={errors['perusahaan']}
        typed={typed['perusahaan']}
      />
      <p>
        <QuietButton value="cari">{words.search}</QuietButton>
      </p>
      <CompanyMatches view={view} />
      <SelectField
        name="kawasan"
        label={words.estate}
        hint={words.estateHint}
        typed={typed['kawasan']}
        choices={estates}
        empty={words.estateNone}
      />
    </Question>
  )
}

export function CompanyMatches({ view: { language, companies, typed } }: { view: CompanyFormView }) {
  const { company: words } = companyReportWords(language)
  if (companies === null) return null
  if (companies.length === 0)
    return (
      <p className="catatan catatan--polos" role="status">
        {words.none}
      </p>
    )
  return (
    <fieldset className="cocok">
      <legend>{words.found}</legend>
      {companies.map(({ ref, name, nib }) => (
        <Tick
          key={ref}
          type="radio"
          name="perusahaanRef"
          value={ref}
          isTicked={typed['perusahaanRef'] === ref}
          label={<span lang="id">{name}</span>}
          hint={nib === null ? undefined : `NIB ${nib}`}
        />
      ))}
      <Tick
        type="radio"
        name="perusahaanRef"
        value={NOT_LISTED}
        isTicked={typed['perusahaanRef'] === NOT_LISTED}
        label={words.notListed}
      />
    </fieldset>
  )
}

function ContactQuestion({ view: { language, typed }, errors }: Props) {
  const { contact: words, optional } = companyReportWords(language)
  const isAnonymous = typed['mode'] === 'ANONIM'
  return (
    <Question id="mode" legend={words.legend}>
      <div className="opsi">
        {(['RAHASIA', 'ANONIM'] as const).map((mode) => (
          <Tick
            key={mode}
            type="radio"
            name="mode"
            value={mode}
            isTicked={isAnonymous === (mode === 'ANONIM')}
            label={words.modes[mode]}
            hint={words.modeHints[mode]}
          />
        ))}
      </div>
      <TextField
        name="kontak"
        label={`${words.label} ${optional}`}
        hint={words.hint}
        error={errors['kontak']}
        typed={typed['kontak']}
      />
    </Question>
  )
}

function HoursQuestion({ view: { language, typed } }: Props) {
  const { hours: words } = companyReportWords(language)
  const hours = Object.entries(words.options).map(([value, label]) => ({ value, label }))
  const languages = REPORT_LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))
  return (
    <Question id="waktu-kontak" legend={words.legend}>
      <div className="dua-ruas">
        <SelectField name="jam" label={words.hours} typed={typed['jam'] ?? 'ANY'} choices={hours} />
        <SelectField
          name="bahasaKontak"
          label={words.language}
          typed={typed['bahasaKontak'] ?? language}
          choices={languages}
        />
      </div>
      <Tick
        type="checkbox"
        name="cekIn"
        value="YA"
        isTicked={typed['cekIn'] === 'YA'}
        label={words.checkIns}
        hint={words.checkInsHint}
      />
    </Question>
  )
}

function HandOverQuestion({ view: { language, handOver }, errors }: Props) {
  const { handOver: words } = companyReportWords(language)
  return (
    <Question id="serah" legend={words.legend} hint={words.hint} error={errors['serah']}>
      <div className="opsi">
        {Object.entries({ ...words.options, [NOT_YET]: words.notYet }).map(([id, label]) => (
          <Tick key={id} type="checkbox" name="serah" value={id} isTicked={handOver.includes(id)} label={label} />
        ))}
      </div>
    </Question>
  )
}
