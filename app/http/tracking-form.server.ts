import { readUploadForm } from './upload-form.server.ts'
import { ReporterAct } from '#app/domain/complaints/reporter-act.ts'
import type { ReceivedFile } from '#app/domain/files/file.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'

const FIELDS = ['maksud', 'isi', 'bahaya', 'hari', 'jawaban', 'yakin'] as const
/** More than a message may have, so that whoever writes more is told so and loses nothing. */
const LONGEST_TYPED = 40_000

type Fields = Readonly<Record<string, string>>
type ReporterForm = { act: ReporterAct; fields: Fields; files: readonly ReceivedFile[] }
type FormRefusal = { code: 'too-many-files' | 'too-long' | 'tick-needed' | 'form-broken'; fields: Fields }

/** What whoever follows a report sent by one of the forms of its page. Files of a form that is not right are let go. */
export async function readReporterForm(request: Request): Promise<Result<ReporterForm, FormRefusal>> {
  const read = await readUploadForm(request, { fields: FIELDS, longestText: LONGEST_TYPED })
  if (!read.ok) return refuse({ code: codeOf(read.refusal.code), fields: read.refusal.fields })
  const { fields, files, discard } = read.value
  const act = actOf(fields)
  if (act.ok) return accept({ act: act.value, fields, files })
  discard()
  return refuse({ code: act.refusal, fields })
}

function codeOf(code: string): FormRefusal['code'] {
  if (code === 'too-much-text') return 'too-long'
  return code === 'too-many-files' ? 'too-many-files' : 'form-broken'
}

function actOf(fields: Fields): Result<ReporterAct, FormRefusal['code']> {
  if (fields['maksud'] === 'withdraw' && fields['yakin'] !== 'ya') return refuse('tick-needed')
  const read = ReporterAct.safeParse(written(fields))
  if (read.success) return accept(read.data)
  return refuse(read.error.issues.some(({ code }) => code === 'too_big') ? 'too-long' : 'form-broken')
}

function written({ maksud, isi, bahaya, hari, jawaban }: Fields): object {
  const text = (isi ?? '').replaceAll('\r\n', '\n')
  if (maksud === 'pressure') return { act: maksud, text, danger: bahaya === 'ya' }
  if (maksud === 'check-in') return { act: maksud, text, day: Number(hari), answer: jawaban }
  return { act: maksud, text }
}
