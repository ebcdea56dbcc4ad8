import type { FileRefusal, StoredFile } from '#app/domain/files/file.ts'
import type { byHandWords } from '#app/i18n/checks/by-hand-words.ts'
import type { Language } from '#app/i18n/language.ts'
import { UploadField } from '#app/ui/files/upload-field.tsx'
import { AreaField, ChoiceField, TextField } from '#app/ui/form/field.tsx'

type Words = ReturnType<typeof byHandWords>
type Props = {
  words: Words
  language: Language
  typed: Readonly<Record<string, string>>
  errors: Readonly<Record<string, string>>
  kept: readonly StoredFile[]
  refused: readonly FileRefusal[]
}

/** What an officer saw in a register, point by point. Sent with files, so that a screenshot may come along. */
export function ByHandForm({ words, language, typed, errors, kept, refused }: Props) {
  const { said } = words
  return (
    <form method="post" encType="multipart/form-data" className="susun">
      <input type="hidden" name="maksud" value="catat" />
      <input type="hidden" name="kunci" value={typed['kunci'] ?? words.key} />
      <TextField
        name="dicari"
        label={said.lookedUp}
        hint={words.lookedUpHint}
        error={errors['lookedUp']}
        typed={typed['dicari'] ?? words.number}
        required
      />
      <ChoiceField
        name="ditemukan"
        label={said.found}
        error={errors['found']}
        typed={typed['ditemukan']}
        choices={[
          { value: 'YES', label: said.foundYes },
          { value: 'NO', label: said.foundNo },
        ]}
        required
      />
      <Points words={words} typed={typed} error={errors['points']} />
      <AreaField
        name="catatan"
        rows={3}
        label={said.note}
        hint={said.noteHint}
        error={errors['note']}
        typed={typed['catatan']}
      />
      <UploadField
        language={language}
        label={said.proof}
        hint={said.proofHint}
        kept={kept}
        refused={refused}
        error={errors['berkas']}
      />
      <TextField name="sidik" label={said.sha256} error={errors['sha256']} typed={typed['sidik']} />
      <div>
        <button className="tombol" type="submit">
          {said.submit}
        </button>
      </div>
    </form>
  )
}

function Points({
  words,
  typed,
  error,
}: {
  words: Words
  typed: Readonly<Record<string, string>>
  error: string | undefined
}) {
  return (
    <section className="susun" aria-labelledby="points">
      <h3 id="points" tabIndex={-1}>
        {words.said.compare}
      </h3>
      {error !== undefined && <p className="galat">{error}</p>}
      {words.points.map(({ point, label, document, resultField, seenField, seenLabel }) => (
        <fieldset className="ruas" key={point}>
          <legend>{label}</legend>
          <p className="petunjuk">{document}</p>
          <div className="baris">
            {words.results.map(({ value, label: result }) => (
              <label className="pilih" key={value}>
                <input
                  type="radio"
                  name={resultField}
                  value={value}
                  defaultChecked={(typed[resultField] ?? 'NOT_SHOWN') === value}
                />
                <span>{result}</span>
              </label>
            ))}
          </div>
          <label className="petunjuk" htmlFor={seenField}>
            {seenLabel}
          </label>
          <input
            className="masuk"
            id={seenField}
            name={seenField}
            defaultValue={typed[seenField] ?? ''}
            maxLength={200}
          />
        </fieldset>
      ))}
    </section>
  )
}
