import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { codesInPdf, isPdf } from '#app/adapters/pdf-codes.server.ts'
import { newCheckCode } from '#app/domain/shared/check-code.ts'

const code = newCheckCode(Uint8Array.from({ length: 12 }, (_, index) => index * 11))
const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()
const pdf = (...parts: (string | Buffer)[]) => Buffer.concat(['%PDF-1.7\n', ...parts].map((part) => Buffer.from(part)))
const packed = (text: string | Buffer) => pdf('1 0 obj <<>> stream\r\n', deflateSync(text), '\r\nendstream')

describe('a code in a PDF is found', () => {
  test.each([
    ['in plain metadata', pdf(`/Keywords (ceklembaga-kode:${code})`)],
    ['in 16-bit metadata', pdf('/Keywords (', utf16(`ceklembaga-kode:${code}`), ')')],
    ['in hexadecimal metadata', pdf(`/Keywords <${utf16(`ceklembaga-kode:${code}`).toString('hex')}>`)],
    ['in a link', pdf(`/URI (https://ceklembaga.example/cek/${code})`)],
    ['in a packed stream, as when saved anew', packed(`/Keywords (ceklembaga-kode:${code})`)],
  ])('%s', (_, file) => {
    expect(codesInPdf(file)).toEqual([code])
  })
})

describe('nothing is found', () => {
  test.each([
    ['where there is no code', pdf('nothing here')],
    [
      'where a sign of the code was changed',
      pdf(`ceklembaga-kode:${code.slice(0, -1)}${code.endsWith('2') ? '3' : '2'}`),
    ],
    ['in a stream that is damaged', pdf('stream\nnot packed at all\nendstream')],
    ['in a stream that unpacks without end', packed(Buffer.alloc(60_000_000))],
  ])('%s', (_, file) => {
    expect(codesInPdf(file)).toEqual([])
  })
})

test('a file is a PDF by its bytes alone', () => {
  expect([isPdf(pdf()), isPdf(Buffer.from('PK\u0003\u0004')), isPdf(Buffer.alloc(0))]).toEqual([true, false, false])
})
