import type { Frame } from './frame.ts'
import { REPORT_LANGUAGES, type ReportLanguage } from '#app/domain/norms/complaint-kinds.ts'
import { LANGUAGES } from '#app/i18n/language.ts'

const OWN_NAMES: Readonly<Record<ReportLanguage, { short: string; full: string }>> = {
  id: { short: 'ID', full: 'Bahasa Indonesia' },
  en: { short: 'EN', full: 'English' },
  ja: { short: '日本語', full: '' },
  ko: { short: '한국어', full: '' },
  zh: { short: '中文', full: '' },
}

/** The company report alone is in five languages; everything under it. */
const IN_FIVE = /^\/lapor\/perusahaan(?:[/?]|$)/
/** The page of its form: a link would lose what was typed, so its languages are buttons of that form. */
const FORM_PAGE = /^\/lapor\/perusahaan\/?(?:\?|$)/

/** The form whose buttons they are. */
export const LANGUAGE_FORM = 'isian'

export function LanguageSwitch({ frame, label }: { frame: Frame; label: string }) {
  const languages = IN_FIVE.test(frame.path) ? REPORT_LANGUAGES : LANGUAGES
  const isForm = FORM_PAGE.test(frame.path)
  return (
    <nav className="bahasa" aria-label={label}>
      {/* The Enter key presses the first button of a form: it shall not be a language. */}
      {isForm && <button type="submit" form={LANGUAGE_FORM} name="aksi" value="periksa" hidden />}
      {languages.map((language) => (
        <OneLanguage key={language} language={language} frame={frame} kind={isForm ? 'button' : 'link'} />
      ))}
    </nav>
  )
}

type OneProps = { language: ReportLanguage; frame: Frame; kind: 'button' | 'link' }

function OneLanguage({ language, frame, kind }: OneProps) {
  const { short, full } = OWN_NAMES[language]
  const isShown = language === frame.shownIn
  const current = isShown ? ({ 'aria-current': 'true' } as const) : {}
  const name = (
    <>
      {short}
      {full !== '' && <span className="sr"> {full}</span>}
    </>
  )
  if (kind === 'button')
    return (
      <button type="submit" form={LANGUAGE_FORM} name="aksi" value={`bahasa-${language}`} lang={language} {...current}>
        {name}
      </button>
    )
  return (
    <a href={inLanguageOf(frame.path, language)} lang={language} hrefLang={language} {...current}>
      {name}
    </a>
  )
}

function inLanguageOf(path: string, language: ReportLanguage): string {
  const [at = '/', search = ''] = path.split('?')
  const query = new URLSearchParams(search)
  query.set('bahasa', language)
  return `${at}?${query.toString()}`
}
