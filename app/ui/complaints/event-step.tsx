import { guardField } from '#app/domain/complaints/wizard/event-step.ts'
import type { WizardFault } from '#app/domain/complaints/wizard/faults.ts'
import { complaintFormWords } from '#app/i18n/complaints/messages.ts'
import type { Language } from '#app/i18n/language.ts'
import { AreaField, SelectField, TextField, type Choice } from '#app/ui/form/field.tsx'
import { Pick } from './pick.tsx'
import { faultOf, WizardButtons } from './wizard-frame.tsx'

/** What is asked of an event, in words. */
export type EventAsked = {
  /** Guard questions of the kinds chosen. */
  guards: readonly { id: string; text: string }[]
  asksDemand: boolean
  lawful: readonly string[]
  asksOfficial: boolean
  raisers: readonly string[]
  districts: readonly Choice[]
  offices: readonly Choice[]
}

type Props = {
  language: Language
  asked: EventAsked
  typed: Readonly<Record<string, string>>
  raisers: readonly string[]
  faults: readonly WizardFault[]
}

/** What happened, when and where, what it cost, who is in danger; and what the kinds chosen ask besides. */
export function EventStep(props: Props) {
  const { language, asked, raisers } = props
  const words = complaintFormWords(language)
  const { event, optional } = words
  const field = fieldsOf(props)
  return (
    <form className="wizard" method="post" action="/lapor/kejadian" noValidate>
      <h1>{words.titles.EVENT}</h1>
      <AreaField {...field('cerita')} label={event.story} hint={event.storyHint} rows={8} />
      <DateFields {...props} />
      <SelectField {...field('kec')} label={event.district} choices={asked.districts} empty={event.anyDistrict} />
      <TextField {...field('tempat')} label={`${event.place} ${optional}`} />
      <TextField {...field('diminta')} label={`${event.asked} ${optional}`} hint={event.moneyHint} />
      <TextField {...field('dibayar')} label={`${event.paid} ${optional}`} hint={event.moneyHint} />
      <TextField {...field('korban')} label={`${event.victims} ${optional}`} />
      <AreaField {...field('saksi')} label={`${event.witnesses} ${optional}`} hint={event.witnessesHint} rows={3} />
      <AreaField {...field('harapan')} label={`${event.wants} ${optional}`} rows={3} />
      {asked.guards.length > 0 && <Guards {...props} />}
      {asked.asksOfficial && <Official {...props} />}
      <fieldset>
        <legend className="ruas__label">{event.raisers}</legend>
        <div className="opsi">
          {asked.raisers.map((id) => (
            <Pick
              key={id}
              {...{ type: 'checkbox', name: 'berat', value: id, isChosen: raisers.includes(id) }}
              label={event.raiser[id] ?? id}
            />
          ))}
        </div>
      </fieldset>
      <Danger {...props} />
      <WizardButtons language={language} />
    </form>
  )
}

function fieldsOf({ language, typed, faults }: Props) {
  return (name: string) => ({ name, typed: typed[name], error: faultOf(faults, name, language) })
}

const DATE_FIELDS = ['tgl', 'bln', 'thn'] as const

function DateFields({ language, typed, faults }: Props) {
  const { event } = complaintFormWords(language)
  const labels = { tgl: event.day, bln: event.month, thn: event.year }
  const wrong = DATE_FIELDS.find((name) => faultOf(faults, name, language) !== undefined)
  const error = wrong && faultOf(faults, wrong, language)
  return (
    <fieldset className={error === undefined ? 'ruas' : 'ruas ruas--galat'}>
      <legend className="ruas__label">{event.when}</legend>
      <p className="petunjuk" id="tanggal-petunjuk">
        {event.whenHint}
      </p>
      {error !== undefined && (
        <p className="galat" id="tanggal-galat">
          {error}
        </p>
      )}
      <div className="tanggal">
        {DATE_FIELDS.map((name) => (
          <label key={name} htmlFor={name}>
            {labels[name]}
            <input
              className="masuk masuk--mini"
              id={name}
              name={name}
              inputMode="numeric"
              autoComplete="off"
              defaultValue={typed[name]}
              aria-describedby={error === undefined ? 'tanggal-petunjuk' : 'tanggal-petunjuk tanggal-galat'}
              aria-invalid={name === wrong || undefined}
            />
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** Questions by which lawful union action, a lawful proposal or the press are told apart (domain.md 4.2). */
function Guards(props: Props) {
  const { language, asked, typed } = props
  const { event, optional } = complaintFormWords(language)
  const field = fieldsOf(props)
  return (
    <fieldset className="tumpuk">
      <legend className="kelompok">{event.demandTitle}</legend>
      {asked.guards.map(({ id, text }) => (
        <AreaField key={id} {...field(guardField(id))} label={`${text} ${optional}`} rows={2} />
      ))}
      {asked.asksDemand && <TextField {...field('jatah')} label={`${event.quota} ${optional}`} />}
      {asked.lawful.length > 0 && (
        <fieldset>
          <legend className="ruas__label">{event.lawful}</legend>
          <p className="petunjuk">{event.lawfulHint}</p>
          <div className="opsi">
            {['', ...asked.lawful].map((id) => (
              <Pick
                key={id}
                {...{ type: 'radio', name: 'kegiatan', value: id, isChosen: (typed['kegiatan'] ?? '') === id }}
                label={id === '' ? event.lawfulNone : (event.lawfulKinds[id] ?? id)}
              />
            ))}
          </div>
        </fieldset>
      )}
    </fieldset>
  )
}

function Official(props: Props) {
  const { language, asked } = props
  const { event, optional } = complaintFormWords(language)
  const field = fieldsOf(props)
  return (
    <fieldset className="tumpuk">
      <legend className="kelompok">{event.officialTitle}</legend>
      <SelectField {...field('kantor')} label={event.office} choices={asked.offices} empty={event.anyOffice} />
      <TextField {...field('fungsi')} label={`${event.role} ${optional}`} hint={event.roleHint} />
    </fieldset>
  )
}

function Danger({ language, typed }: Props) {
  const { event } = complaintFormWords(language)
  const isDanger = typed['bahaya'] === 'ya'
  return (
    <fieldset>
      <legend className="ruas__label">{event.danger}</legend>
      <div className="opsi">
        <Pick {...{ type: 'radio', name: 'bahaya', value: 'tidak', isChosen: !isDanger, label: event.dangerNo }} />
        <Pick
          {...{ type: 'radio', name: 'bahaya', value: 'ya', isChosen: isDanger, label: event.dangerYes }}
          hint={event.dangerHint}
        />
      </div>
    </fieldset>
  )
}
