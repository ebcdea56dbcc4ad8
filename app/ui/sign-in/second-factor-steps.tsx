import { Field } from './field.tsx'
import { QrCode } from '#app/ui/proofs/qr-code.tsx'
import type { Language } from '#app/i18n/language.ts'
import { signInMessages } from '#app/i18n/sign-in/messages.ts'

type ToScan = { qr: { size: number; path: string }; secret: string }
type Shown =
  | { step: 'password'; wrong: string | undefined }
  | { step: 'scan'; scan: ToScan; wrong: string | undefined }
  | { step: 'done'; backupCodes: readonly string[]; on: string }

type Props = { language: Language; kind: 'STAFF' | 'AGENCY'; hasPassword: boolean; action: string; shown: Shown }

/** Setting up an authenticator: the password, the picture with the first code, the backup codes. */
export function SecondFactorSteps(props: Props) {
  const { shown, language } = props
  if (shown.step === 'done') return <BackupCodes language={language} codes={shown.backupCodes} on={shown.on} />
  return shown.step === 'scan' ? <Scan {...props} {...shown} /> : <Begin {...props} wrong={shown.wrong} />
}

function Begin({ language, kind, hasPassword, action, wrong }: Props & { wrong: string | undefined }) {
  const said = signInMessages(language).setUp
  return (
    <>
      <h1>{said.title}</h1>
      <p>{kind === 'STAFF' ? said.lead : said.leadAgency}</p>
      <form method="post" action={action} className="tumpuk">
        <input type="hidden" name="langkah" value="mulai" />
        {hasPassword && (
          <Field
            name="kataSandi"
            label={said.password}
            error={wrong}
            input={{ type: 'password', autoComplete: 'current-password' }}
          />
        )}
        {!hasPassword && wrong !== undefined && <p className="galat">{wrong}</p>}
        <p>
          <button className="tombol" type="submit">
            {said.begin}
          </button>
        </p>
      </form>
    </>
  )
}

function Scan({ language, action, scan, wrong }: Props & { scan: ToScan; wrong: string | undefined }) {
  const said = signInMessages(language).setUp
  return (
    <>
      <h1>{said.scanTitle}</h1>
      <p>{said.scan}</p>
      <div className="pindai">
        <QrCode qr={scan.qr} label={said.qrLabel} />
      </div>
      <p>
        {said.secret} <code className="kode rahasia">{scan.secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}</code>
      </p>
      <form method="post" action={action} className="tumpuk">
        <input type="hidden" name="langkah" value="kode" />
        <Field
          name="kode"
          label={said.field}
          error={wrong}
          input={{
            autoComplete: 'one-time-code',
            inputMode: 'numeric',
            maxLength: 9,
            className: 'masuk masuk--pendek kode',
          }}
        />
        <p>
          <button className="tombol" type="submit">
            {said.finish}
          </button>
        </p>
      </form>
    </>
  )
}

/** Shown once. */
export function BackupCodes({ language, codes, on }: { language: Language; codes: readonly string[]; on: string }) {
  const said = signInMessages(language).setUp
  return (
    <>
      <h1>{said.doneTitle}</h1>
      <p>{said.done}</p>
      <ul className="kode-cadangan" aria-label={said.codesLabel}>
        {codes.map((code) => (
          <li key={code}>
            <code className="kode">{code}</code>
          </li>
        ))}
      </ul>
      <p className="tak-cetak">
        <a className="tombol" href={on}>
          {said.on}
        </a>
      </p>
    </>
  )
}
