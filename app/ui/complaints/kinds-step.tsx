import type { WizardFault } from '#app/domain/complaints/wizard/faults.ts'
import { complaintFormWords } from '#app/i18n/complaints/messages.ts'
import type { Language } from '#app/i18n/language.ts'
import { Icon } from '#app/ui/icons/icon.tsx'
import { Pick } from './pick.tsx'
import { faultOf, WizardButtons } from './wizard-frame.tsx'

export type KindView = {
  code: string
  group: 'A' | 'B' | 'C' | 'D' | 'E'
  label: string
  help: string
  isOfficial: boolean
}

type Props = {
  language: Language
  kinds: readonly KindView[]
  chosen: readonly string[]
  faults: readonly WizardFault[]
}

/** Which kinds it is: those most people mean first, the others under a fold that is open where one of them is chosen. */
export function KindsStep({ language, kinds, chosen, faults }: Props) {
  const words = complaintFormWords(language)
  const error = faultOf(faults, 'jenis', language)
  const props = { language, kinds, chosen }
  const isOpen = kinds.some(({ code, group }) => 'BDE'.includes(group) && chosen.includes(code))
  return (
    <form className="wizard" method="post" action="/lapor" noValidate>
      <h1>{words.titles.KINDS}</h1>
      <p>{words.kinds.lead}</p>
      <div id="jenis" className={error === undefined ? 'tumpuk' : 'tumpuk ruas--galat'}>
        {error !== undefined && <p className="galat">{error}</p>}
        <Group {...props} group="C" />
        <Group {...props} group="A" />
        <details className="lipat" open={isOpen}>
          <summary>{words.kinds.others}</summary>
          <div className="tumpuk">
            <Group {...props} group="B" />
            <Group {...props} group="D" />
            <Group {...props} group="E" />
          </div>
        </details>
      </div>
      <div className="catatan catatan--polos">
        <Icon name="pabrik" />
        <div>
          <p>
            {words.kinds.company} <a href="/lapor/perusahaan">{words.kinds.companyLink}</a>
            {words.kinds.companyEnd}
          </p>
        </div>
      </div>
      <WizardButtons language={language} />
    </form>
  )
}

function Group({ language, kinds, chosen, group }: Omit<Props, 'faults'> & { group: KindView['group'] }) {
  const words = complaintFormWords(language).kinds
  return (
    <fieldset>
      <legend className="kelompok">{words.groups[group]}</legend>
      <div className="opsi">
        {kinds
          .filter((kind) => kind.group === group)
          .map(({ code, label, help, isOfficial }) => (
            <Pick
              key={code}
              {...{ type: 'checkbox', name: 'jenis', value: code, label, isChosen: chosen.includes(code) }}
              hint={isOfficial ? `${help} ${words.official}` : help}
            />
          ))}
      </div>
    </fieldset>
  )
}
