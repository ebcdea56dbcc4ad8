import { CompanyAside } from './aside.tsx'
import { DemandQuestions } from './demand-questions.tsx'
import { SafetyQuestions } from './safety-questions.tsx'
import type { CompanyFormView, Errors } from './view.ts'
import type { ReportLanguage } from '#app/domain/norms/complaint-kinds.ts'
import { companyReportWords } from '#app/i18n/company-report/messages.ts'
import { Emergency } from '#app/ui/complaints/emergency.tsx'
import { ErrorSummary } from '#app/ui/form/field.tsx'
import { Icon } from '#app/ui/icons/icon.tsx'
import { LANGUAGE_FORM } from '#app/ui/shell/language-switch.tsx'

/** The report of a company: one page, ten questions. */
export function CompanyForm({ view, errors }: { view: CompanyFormView; errors: Errors }) {
  const { language } = view
  const words = companyReportWords(language)
  const wrong = Object.entries(errors).map(([name, text]) => ({ name, text }))
  return (
    <div className="wadah isi">
      <div className="wizard__alat">
        <QuickExit language={language} />
      </div>
      <div className="dua">
        <form id={LANGUAGE_FORM} className="wizard" method="post" encType="multipart/form-data" noValidate>
          <ErrorSummary title={words.errorsTitle} errors={wrong} />
          <div className="tumpuk tumpuk-s">
            <h1>{words.title}</h1>
            <p>{words.lead}</p>
            {words.notReviewed !== '' && <p className="petunjuk">{words.notReviewed}</p>}
          </div>
          <Emergency language={language} />
          <DemandQuestions view={view} errors={errors} />
          <SafetyQuestions view={view} errors={errors} />
          <div className="aksi-bawah">
            <button className="tombol" type="submit" name="aksi" value="periksa">
              {words.check} <Icon name="kanan" />
            </button>
            <button className="tombol tombol--kedua" type="submit" name="aksi" value="simpan">
              {words.tools.save}
            </button>
          </div>
          <KeptNote view={view} />
          <p className="petunjuk">{words.courtesy}</p>
        </form>
        <CompanyAside view={view} />
      </div>
    </div>
  )
}

function KeptNote({ view: { language, keptUntil } }: { view: CompanyFormView }) {
  const { tools } = companyReportWords(language)
  if (keptUntil === null) return null
  return (
    <div className="lembar tumpuk tumpuk-s" id="tersimpan">
      <p>{keptUntil}</p>
      <p>
        <button className="tombol tombol--tenang tombol--kecil" type="submit" name="aksi" value="hapus">
          {tools.discard}
        </button>
      </p>
    </div>
  )
}

/** Leads away at once; what was written is destroyed on the way. */
export function QuickExit({ language }: { language: ReportLanguage }) {
  const { tools } = companyReportWords(language)
  return (
    <a className="keluar-cepat" href="/lapor/perusahaan/keluar" rel="noreferrer noopener nofollow">
      <Icon name="keluar" /> {tools.quickExit}
    </a>
  )
}
