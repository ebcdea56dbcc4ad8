import { MODES, REPORTER_KINDS } from '#app/domain/complaints/complaint.ts'
import { SAFE_HOURS } from '#app/domain/complaints/identity.ts'
import type { WizardFault } from '#app/domain/complaints/wizard/faults.ts'
import { complaintFormWords } from '#app/i18n/complaints/messages.ts'
import type { Language } from '#app/i18n/language.ts'
import { SelectField, TextField } from '#app/ui/form/field.tsx'
import { Pick } from './pick.tsx'
import { SafetyPreview, type PreviewedText } from './safety-preview.tsx'
import { faultOf, WizardButtons } from './wizard-frame.tsx'

type Props = {
  language: Language
  typed: Readonly<Record<string, string>>
  faults: readonly WizardFault[]
  texts: readonly PreviewedText[]
  hasFiles: boolean
}

/** How who reports is kept, each way with who sees what; then how they can be reached, and what could give them away. */
export function PrivacyStep({ language, typed, faults, texts, hasFiles }: Props) {
  const words = complaintFormWords(language)
  const { privacy } = words
  const mode = MODES.find((one) => one === typed['mode']) ?? 'RAHASIA'
  return (
    <form className="wizard" method="post" action="/lapor/kerahasiaan" noValidate>
      <h1>{words.titles.PRIVACY}</h1>
      <p>{privacy.lead}</p>
      <fieldset id="mode">
        <legend className="sr">{privacy.modes}</legend>
        <div className="opsi">
          {MODES.map((one) => (
            <Pick key={one} type="radio" name="mode" value={one} isChosen={mode === one} {...privacy.mode[one]} />
          ))}
        </div>
      </fieldset>
      <Identity {...{ language, typed, faults }} />
      <Pick
        {...{ type: 'checkbox', name: 'tanya', value: 'ya', isChosen: typed['tanya'] === 'ya' }}
        label={privacy.checkIns}
        hint={privacy.checkInsHint}
      />
      <SafetyPreview language={language} texts={texts} hasFiles={hasFiles} changeAt="/lapor/kejadian" />
      <details className="lipat">
        <summary>{privacy.law}</summary>
        <p>{privacy.lawText}</p>
      </details>
      <WizardButtons language={language} />
    </form>
  )
}

function Identity({ language, typed, faults }: Omit<Props, 'texts' | 'hasFiles'>) {
  const { privacy } = complaintFormWords(language)
  const field = (name: string) => ({ name, typed: typed[name], error: faultOf(faults, name, language) })
  const kinds = REPORTER_KINDS.map((value) => ({ value, label: privacy.kinds[value] }))
  const hours = SAFE_HOURS.map((value) => ({ value, label: privacy.hoursOf[value] }))
  return (
    <fieldset className="tumpuk">
      <legend className="kelompok">{privacy.who}</legend>
      <p className="petunjuk">{privacy.whoHint}</p>
      <SelectField {...field('sebagai')} typed={typed['sebagai'] ?? 'PUBLIC'} label={privacy.as} choices={kinds} />
      <TextField {...field('nama')} label={privacy.name} />
      <TextField {...field('telepon')} type="tel" label={privacy.phone} />
      <TextField {...field('hub')} label={privacy.contact} hint={privacy.contactHint} />
      <SelectField {...field('jam')} typed={typed['jam'] ?? 'ANY'} label={privacy.hours} choices={hours} />
      <TextField {...field('surel')} type="email" label={privacy.mail} />
      <Pick
        {...{ type: 'checkbox', name: 'kabari', value: 'ya', isChosen: typed['kabari'] === 'ya' }}
        label={privacy.mailMe}
        hint={privacy.mailHint}
      />
    </fieldset>
  )
}
