import type { FileRefusal, StoredFile } from '#app/domain/files/file.ts'
import { fileCare, fileLine, fileMessages, fileRefusalWords } from '#app/i18n/files/messages.ts'
import { fill, type Language } from '#app/i18n/language.ts'
import { Icon } from '#app/ui/icons/icon.tsx'

/** The names of the fields, for whoever reads the form: new files, and the ids of those that wait. */
const UPLOAD_FIELD = 'berkas'
export const KEPT_FIELD = 'tersimpan'

const ACCEPTS = 'application/pdf,image/jpeg,image/png,image/webp,.pdf,.jpg,.jpeg,.png,.webp'

type Props = {
  language: Language
  /** Of what is asked for here; otherwise the usual words. */
  label?: string | undefined
  hint?: string | undefined
  /** Files of an earlier try that wait for this form. */
  kept: readonly StoredFile[]
  refused: readonly FileRefusal[]
  /** What is wrong with the field as a whole. */
  error?: string | undefined
  required?: boolean
}

/** The field of a form in which files are chosen. The form needs `encType="multipart/form-data"`. */
export function UploadField({ language, kept, refused, ...field }: Props) {
  const said = fileMessages(language).upload
  const isWrong = field.error !== undefined || refused.length > 0
  return (
    <div className={isWrong ? 'unggah ruas--galat' : 'unggah'}>
      <label className="ruas__label" htmlFor={UPLOAD_FIELD}>
        {field.label ?? said.label}
      </label>
      <div id="berkas-petunjuk" className="petunjuk">
        <p>{field.hint ?? said.hint}</p>
        <p>{said.removes}</p>
      </div>
      {isWrong && <Wrong {...{ language, refused, error: field.error }} />}
      {kept.length > 0 && <Kept {...{ language, kept }} />}
      <Chooser isWrong={isWrong} required={field.required === true && kept.length === 0} />
    </div>
  )
}

function Chooser({ isWrong, required }: { isWrong: boolean; required: boolean }) {
  return (
    <input
      id={UPLOAD_FIELD}
      name={UPLOAD_FIELD}
      type="file"
      multiple
      accept={ACCEPTS}
      required={required}
      aria-invalid={isWrong || undefined}
      aria-describedby={isWrong ? 'berkas-petunjuk berkas-galat' : 'berkas-petunjuk'}
    />
  )
}

function Wrong({ language, refused, error }: Pick<Props, 'language' | 'refused' | 'error'>) {
  return (
    <div className="galat" id="berkas-galat">
      {error !== undefined && <p>{error}</p>}
      {refused.length > 0 && (
        <ul aria-label={fileMessages(language).upload.refused}>
          {refused.map((refusal) => (
            <li key={`${refusal.name} ${refusal.code}`}>{fileRefusalWords(refusal, language)}</li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Kept({ language, kept }: Pick<Props, 'language' | 'kept'>) {
  const said = fileMessages(language).upload
  return (
    <fieldset>
      <legend>{fill(said.kept, { jumlah: kept.length })}</legend>
      <p className="petunjuk">{said.keptHint}</p>
      <ul className="berkas" role="list">
        {kept.map((file) => (
          <li key={file.id}>
            <Icon name={file.kind === 'PDF' ? 'berkas' : 'gambar'} />
            <label htmlFor={file.id}>
              <b>{file.name}</b>
              <small>
                {fileLine(file, language)}. {fileCare(file, language)}
              </small>
            </label>
            <input id={file.id} type="checkbox" name={KEPT_FIELD} value={file.id} defaultChecked />
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
