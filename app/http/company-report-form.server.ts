import { destroyDraft, readDraft, saveDraft, type ComplaintDraft } from './complaint-draft.server.ts'
import { readUploadForm } from './upload-form.server.ts'
import { COMPANY_FIELDS, CompanyDraft, EMPTY_COMPANY_DRAFT } from '#app/domain/complaints/company-report.ts'
import type { ReceivedFile, UploadFormCode } from '#app/domain/files/file.ts'
import { REPORT_LANGUAGES, type ReportLanguage } from '#app/domain/norms/complaint-kinds.ts'

/** The longest text of a field in bytes: 20,000 signs of Chinese and some. */
const LONGEST_TEXT = 90_000
const FORM = 'PERUSAHAAN'

export type OpenDraft = { draft: CompanyDraft; kept: ComplaintDraft | undefined }

/** What a company wrote on this device so far; an empty form where it wrote nothing, or too long ago. */
export async function openCompanyDraft(request: Request): Promise<OpenDraft> {
  const kept = await readDraft(request, FORM)
  const read = CompanyDraft.safeParse(kept?.value)
  return { draft: read.success ? read.data : EMPTY_COMPANY_DRAFT, kept }
}

/** What a button of the form asks for. */
type CompanyFormAct =
  | { type: 'check' | 'save' | 'discard' | 'match-agency' | 'match-company' }
  | { type: 'language'; language: ReportLanguage }
  | { type: 'remove-file'; id: string }

export type PostedForm = {
  draft: CompanyDraft
  act: CompanyFormAct
  files: readonly ReceivedFile[]
  /** Why the form could not be taken whole; what came before is in the draft. */
  refused: UploadFormCode | null
}

/** The form as it was posted, over what was kept before: evidence is kept by its id. */
export async function readPostedForm(request: Request, before: CompanyDraft): Promise<PostedForm> {
  const form = await readUploadForm(request, {
    fields: [...COMPANY_FIELDS, 'jenis', 'serah', 'aksi'],
    longestText: LONGEST_TEXT,
  })
  const { fields, all } = form.ok ? form.value : form.refusal
  const { aksi = '', ...given } = fields
  const typed = { ...given, ...staleChoices(given, before) }
  return {
    draft: {
      ...before,
      fields: Object.fromEntries(
        COMPANY_FIELDS.flatMap((name) => (typed[name] === undefined ? [] : [[name, typed[name]]])),
      ),
      ...{ kinds: all('jenis'), handOver: all('serah') },
    },
    act: actOf(aksi),
    files: form.ok ? form.value.files : [],
    refused: form.ok ? null : form.refusal.code,
  }
}

/** What was chosen for one name is not chosen for another. */
function staleChoices(given: Readonly<Record<string, string>>, { fields }: CompanyDraft): Record<string, string> {
  const isOther = (name: 'siapa' | 'perusahaan'): boolean =>
    fields[name] !== undefined && (given[name] ?? '').trim() !== fields[name].trim()
  return { ...(isOther('siapa') ? { siapaNo: '' } : {}), ...(isOther('perusahaan') ? { perusahaanRef: '' } : {}) }
}

function actOf(asked: string): CompanyFormAct {
  const [name, value] = splitOnce(asked)
  const language = REPORT_LANGUAGES.find((one) => one === value)
  if (name === 'bahasa' && language) return { type: 'language', language }
  if (name === 'lepas') return { type: 'remove-file', id: value }
  return { type: SIMPLE_ACTS[name] ?? 'check' }
}

const SIMPLE_ACTS: Readonly<Record<string, 'save' | 'discard' | 'match-agency' | 'match-company'>> = {
  simpan: 'save',
  hapus: 'discard',
  cocokkan: 'match-agency',
  cari: 'match-company',
}

function splitOnce(text: string): [string, string] {
  const at = text.indexOf('-')
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)]
}

/** Was anything written at all? A form that only changed its language leaves nothing behind. */
export function isBlank({ fields, kinds, handOver, files }: CompanyDraft): boolean {
  const chosen = ['mode', 'jam', 'bahasaKontak', 'bahaya', 'sah', 'siapaNo', 'perusahaanRef']
  const typed = Object.entries(fields).filter(([name, value]) => !chosen.includes(name) && value.trim() !== '')
  return typed.length + kinds.length + handOver.length + Object.keys(files).length === 0
}

/** Keeps the draft. The request that comes back opens it again, also where it was only begun. */
export async function keepCompanyDraft(
  request: Request,
  draft: CompanyDraft,
): Promise<{ kept: ComplaintDraft; headers: Record<string, string>; request: Request }> {
  const { draft: kept, headers } = await saveDraft(request, FORM, draft)
  const [cookie = ''] = (headers['Set-Cookie'] ?? '').split(';')
  if (cookie === '') return { kept, headers, request }
  return { kept, headers, request: new Request(request.url, { headers: { cookie } }) }
}

/** Destroys the draft and its key; gives the header that takes the cookie away. */
export async function forgetCompanyDraft(request: Request): Promise<Record<string, string>> {
  return (await destroyDraft(request, FORM)).headers
}
