import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { parseCheckCode } from '#app/domain/shared/check-code.ts'
import { AgencyNo } from '#app/domain/shared/ids.ts'
import { pageMovedTo } from '#app/http/api/moved.server.ts'
import { publicContext } from '#app/http/context.server.ts'
import { statusLetterWords } from '#app/i18n/letters/id.ts'
import { findGivenOutLetter } from '#app/repositories/letters.server.ts'
import { issueStatusLetter, type LetterFile } from '#app/use-cases/issue-status-letter.server.ts'

/**
 * The status letter as PDF. Asked again on the same day about the same facts, it is the same file and number; with
 * `?kode=` it is the letter of that code, as it was issued.
 */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const no = AgencyNo.safeParse(params['no'])
  if (!no.success) return redirect(`/lembaga/${encodeURIComponent(params['no'] ?? '')}`)
  const code = new URL(request.url).searchParams.get('kode')
  const letter = code === null ? await letterOfToday(request, no.data) : await letterOfCode(no.data, code)
  // The page of the code or of the agency says what is wrong.
  if (!letter) return redirect(code === null ? `/lembaga/${no.data}` : `/cek/${encodeURIComponent(code)}`)
  if (letter.no !== no.data) return pageMovedTo(request, letter.no)
  return new Response(Uint8Array.from(letter.pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="surat-status-${no.data}-${letter.code}.pdf"`,
      'Cache-Control': 'no-store',
      'X-Robots-Tag': 'noindex, noarchive',
    },
  })
}

async function letterOfToday(request: Request, no: AgencyNo): Promise<LetterFile | undefined> {
  const letter = await issueStatusLetter(publicContext(request), { no, words: statusLetterWords })
  return letter.ok ? letter.value : undefined
}

async function letterOfCode(no: AgencyNo, typed: string): Promise<LetterFile | undefined> {
  const code = parseCheckCode(typed)
  const pdf = code.ok ? await findGivenOutLetter(code.value, no) : undefined
  return code.ok && pdf ? { code: code.value, pdf, no } : undefined
}
