import type { Row } from './answer.server.ts'
import { MODES } from '#app/domain/complaints/complaint.ts'
import type { ComplaintKind, ComplaintKinds } from '#app/domain/norms/complaint-kinds.ts'
import { open311Words } from '#app/i18n/open311/words.ts'

/** The jurisdiction this endpoint serves; a request may leave it out. */
export const JURISDICTION = 'bekasikab.go.id'

/** Every kind of complaint is a service; what is asked besides is in its definition. */
export function serviceRows({ kinds }: ComplaintKinds): Row[] {
  return kinds.map(({ code, group, slug, label, help }) => ({
    service_code: code,
    service_name: label.id,
    description: help.id,
    metadata: true,
    type: 'realtime',
    keywords: slug.toLowerCase().replaceAll('_', ', '),
    group: open311Words.groups[group],
  }))
}

/** What a service asks: how the reporter is kept, whom it is about, and the guard questions of the kind (domain.md 4.2). */
export function serviceDefinition(kind: ComplaintKind, { guardQuestions }: ComplaintKinds): Row {
  const { attributes: said } = open311Words
  const own = guardQuestions.filter(({ id }) => kind.guardQuestionIds.includes(id))
  const attributes = [
    attribute({ code: 'mode', datatype: 'singlevaluelist', description: said.mode, values: modes() }),
    attribute({ code: 'agency_no', datatype: 'string', description: said.agencyNo }),
    attribute({ code: 'agency_name', datatype: 'string', description: said.agencyName }),
    attribute({ code: 'happened_on', datatype: 'datetime', description: said.happenedOn }),
    attribute({ code: 'money_asked', datatype: 'number', description: said.moneyAsked }),
    attribute({ code: 'money_paid', datatype: 'number', description: said.moneyPaid }),
    ...own.map(({ id, text }) => attribute({ code: id, datatype: 'text', description: text.id })),
  ].map((row, index) => ({ ...row, order: index + 1 }))
  return { service_code: kind.code, attributes }
}

type Asked = { code: string; datatype: string; description: string; values?: readonly Row[] }

function attribute({ code, datatype, description, values = [] }: Asked): Row {
  return { variable: true, code, datatype, required: false, datatype_description: '', description, values }
}

function modes(): Row[] {
  return MODES.map((key) => ({ key, name: open311Words.attributes.modes[key] }))
}
