import { xml } from '#app/http/api/xml.server.ts'
import { open311Words } from '#app/i18n/open311/words.ts'

/** The two forms an answer may have; XML is the one that the standard asks for. */
export type Open311Format = 'json' | 'xml'

/** One value of an answer; null is an empty element in XML. */
type Value = string | number | boolean | null | readonly Row[]
export type Row = { readonly [field: string]: Value }

/** How rows are written in XML: the element around all, and that of each. */
type Elements = { list: string; item: string }

const TYPES = { json: 'application/json; charset=utf-8', xml: 'text/xml; charset=utf-8' } as const

/** What a list inside a row is called, and what each of its rows is. */
const INNER: Readonly<Record<string, string>> = { attributes: 'attribute', values: 'value', endpoints: 'endpoint' }

/** What the end of an address names, and in which form: `requests/LAP-2026-000123.json`. No form: the standard's own. */
export function addressed(request: Request): { name: string; format: Open311Format | undefined } {
  const last = new URL(request.url).pathname.split('/').at(-1) ?? ''
  const at = last.lastIndexOf('.')
  const [name, end] = at < 0 ? [last, ''] : [last.slice(0, at), last.slice(at + 1)]
  return { name, format: end === 'json' || end === 'xml' ? end : undefined }
}

type Answered = { format: Open311Format; elements: Elements; rows: readonly Row[]; status?: number; single?: boolean }

/** Rows in the form of GeoReport v2: an array in JSON, elements in XML. `single`: the one row, not a list of it. */
export function open311Answer({ format, elements, rows, status = 200, single = false }: Answered): Response {
  const json = (): string => JSON.stringify(single ? rows[0] : rows)
  const body = format === 'json' ? json() : xmlOf(elements, rows, single)
  return new Response(body, {
    status,
    headers: { 'Content-Type': TYPES[format], 'Cache-Control': 'no-store', 'Access-Control-Allow-Origin': '*' },
  })
}

type ErrorCode = keyof typeof open311Words.errors
const STATUS: Partial<Record<ErrorCode, number>> = {
  'unknown-jurisdiction': 404,
  'unknown-service': 404,
  'unknown-request': 404,
  'sent-differently': 409,
  'challenge-required': 428,
  format: 404,
}

/** An error as the standard writes it. It never repeats what was sent; `fields` names the fields only. */
export function open311Error(format: Open311Format, code: ErrorCode, fields: readonly string[] = []): Response {
  const status = STATUS[code] ?? 400
  const said = open311Words.errors[code]
  const description = typeof said === 'string' ? said : said(fields.join(', '))
  const elements = { list: 'errors', item: 'error' }
  return open311Answer({ format, elements, rows: [{ code: status, description }], status })
}

function xmlOf({ list, item }: Elements, rows: readonly Row[], single: boolean): string {
  const elements = rows.map((row) => element(item, fieldsOf(row)))
  const body = single ? elements.join('') : element(list, elements.join(''))
  return `<?xml version="1.0" encoding="utf-8"?>\n${body}\n`
}

function fieldsOf(row: Row): string {
  return Object.entries(row)
    .map(([name, value]) => element(name, isRows(value) ? itemsOf(name, value) : xml(String(value ?? ''))))
    .join('')
}

function isRows(value: Value): value is readonly Row[] {
  return Array.isArray(value)
}

function itemsOf(name: string, rows: readonly Row[]): string {
  return rows.map((row) => element(INNER[name] ?? name, fieldsOf(row))).join('')
}

function element(name: string, inner: string): string {
  return inner === '' ? `<${name}/>` : `<${name}>${inner}</${name}>`
}
