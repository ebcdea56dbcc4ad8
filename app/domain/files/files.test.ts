import { describe, expect, test } from 'vitest'
import { kindOfContent } from './file-content.ts'
import { cleanName, mediaType, nameAsGiven } from './file-name.ts'
import { agencyUserSees, draftOf } from './file-subject.ts'
import type { FileKind } from './file.ts'
import { agencyNo } from '#app/domain/shared/ids.ts'
import { aStaffActor, anAgencyUser } from '#tests/factories/actors.ts'

describe('the kind of a file is in its bytes', () => {
  const looked = (text: string, given: { size?: number; truncated?: boolean; tail?: string } = {}) => {
    const bytes = Uint8Array.from(text, (sign) => sign.charCodeAt(0))
    const tail = given.tail === undefined ? bytes : Uint8Array.from(given.tail, (sign) => sign.charCodeAt(0))
    return kindOfContent({ size: given.size ?? bytes.length, head: bytes, tail, truncated: given.truncated ?? false })
  }
  const jpeg = '\xff\xd8\xff\xe0 ... \xff\xd9'
  const end = 'PK\x05\x06' + '\0'.repeat(16)

  test.each([
    ['%PDF-1.7 … %%EOF', 'PDF'],
    [jpeg, 'JPEG'],
    ['\x89PNG\r\n\x1a\n …', 'PNG'],
    ['RIFF\0\0\0\0WEBPVP8 ', 'WEBP'],
    [`${jpeg}PK\x05\x06`, 'JPEG'],
    [`${jpeg}${end}\x05\0 more than five`, 'JPEG'],
    ['%PDF-1.7 without an end', 'PDF'],
  ])('%j', (text, kind) => {
    expect(looked(text)).toEqual({ ok: true, value: kind })
  })

  test.each([
    ['', 'empty'],
    ['GIF89a', 'unknown-type'],
    ['RIFF\0\0\0\0WAVE', 'unknown-type'],
    ['x%PDF-1.7', 'unknown-type'],
    ['\0\0\0\x18ftypheic', 'heic'],
    ['\0\0\0\x18ftypavif', 'heic'],
    ['\0\0\0\x18ftypisom', 'unknown-type'],
    [`${jpeg}${end}\0\0`, 'two-in-one'],
    [`${jpeg}${end}\x05\0abcde`, 'two-in-one'],
    [`${jpeg} %PDF-1.4`, 'two-in-one'],
    [`%PDF-1.7 %%EOF${' '.repeat(2_100)}`, 'two-in-one'],
  ])('%j is refused: %s', (text, code) => {
    expect(looked(text)).toEqual({ ok: false, refusal: code })
  })

  test.each([
    [{ size: 10_000_001 }, 'too-large'],
    [{ truncated: true }, 'too-large'],
  ])('%j is refused: %s', (given, code) => {
    expect(looked(jpeg, given)).toEqual({ ok: false, refusal: code })
  })
})

describe('the name of a file', () => {
  test.each<[string, FileKind, string]>([
    ['Surat Keterangan.pdf', 'PDF', 'Surat Keterangan.pdf'],
    ['IMG_1.JPEG', 'JPEG', 'IMG_1.jpg'],
    ['foto.exe', 'JPEG', 'foto.exe.jpg'],
    ['C:\\Users\\budi\\a.png', 'PNG', 'a.png'],
    ['../../etc/passwd', 'PDF', 'passwd.pdf'],
    ['.htaccess', 'WEBP', 'htaccess.webp'],
    ['fdp.\u202Egpj.exe', 'PDF', 'fdp. gpj.exe.pdf'],
    ['a\r\nSet-Cookie: x.pdf', 'PDF', 'a Set-Cookie x.pdf'],
    ['   ', 'PDF', 'berkas.pdf'],
    ['.pdf', 'PDF', 'berkas.pdf'],
    ['日'.repeat(300), 'PDF', `${'日'.repeat(100)}.pdf`],
  ])('%j that is a %s is called %j', (name, kind, cleaned) => {
    expect(cleanName(name, kind)).toBe(cleaned)
  })

  test.each([
    ['C:\\a\\rusak.pdf', 'rusak.pdf'],
    ['', 'berkas'],
  ])('%j is named %j in a sentence', (name, said) => {
    expect(nameAsGiven(name)).toBe(said)
  })

  test('goes with a media type', () => {
    expect((['PDF', 'JPEG', 'PNG', 'WEBP'] as const).map(mediaType)).toEqual([
      ...['application/pdf', 'image/jpeg', 'image/png', 'image/webp'],
    ])
  })
})

describe('somebody of an agency sees', () => {
  const actor = anAgencyUser({ agencies: [agencyNo(1)] })
  test.each([
    ['evidence of their agency', agencyNo(1), 'staff:a-1', ['evidence:ev-1'], true],
    ['evidence of another', agencyNo(2), 'staff:a-1', ['evidence:ev-1'], false],
    ['what belongs to no agency', null, 'staff:a-1', ['evidence:ev-1'], false],
    ['photos of a visit', agencyNo(1), 'staff:a-1', ['visit:knj-1'], false],
    ['photos of a visit that became evidence', agencyNo(1), 'staff:a-1', ['visit:knj-1', 'evidence:ev-1'], true],
    ['what they sent themselves', null, 'agency-user:u-1', ['claim:kl-1'], true],
    ['what is offered for nothing', agencyNo(1), 'staff:a-1', [], false],
    ['what is offered for something unheard of', agencyNo(1), 'staff:a-1', ['constructor:x'], false],
  ] as const)('%s', (...[, no, uploadedBy, subjects, seen]) => {
    expect(agencyUserSees(actor, { agencyNo: no, uploadedBy }, subjects)).toBe(seen)
  })

  test('drafts wait under the name of their uploader', () => {
    expect([draftOf(actor), draftOf(aStaffActor())]).toEqual(['draft:agency-user:u-1', 'draft:staff:a-1'])
  })
})
