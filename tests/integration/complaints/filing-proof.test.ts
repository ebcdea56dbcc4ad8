import { createPublicKey, verify } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { filingProof, filingProofKey } from '#app/adapters/filing-proof.server.ts'
import { loader as checkPage } from '#app/routes/public/check.tsx'
import { lookUpFilingProof } from '#app/use-cases/look-up-filing-proof.server.ts'
import { instant } from '#tests/factories/agency-record.ts'
import { openFolder } from '#tests/setup/folder.ts'

process.env['DATA_DIR'] = openFolder('ceklembaga-proof-')

const filed = { leadKind: 'A6', receivedAt: instant('2026-03-13T02:10:30.123Z'), contentSha256: 'ab'.repeat(32) }
const attested = { kind: 'A6', receivedAt: '2026-03-13T02:10:30.000Z', contentSha256: 'ab'.repeat(32) }
const token = filingProof(filed)

describe('a proof of filing', () => {
  test('fits a QR code and an address, is always the same, and names no number', () => {
    expect(token).toMatch(/^BL1-[\w-]{140}$/)
    expect(filingProof(filed)).toBe(token)
    expect(Buffer.from(token.slice(4), 'base64url').toString('latin1')).not.toContain('LAP')
  })

  test.each([
    ['as it is', token],
    ['as it is pasted from a print, in lines', token.match(/.{1,24}/g)?.join('\n ') ?? ''],
  ])('is read %s', (_, typed) => {
    expect(lookUpFilingProof(typed)?.proof).toEqual(attested)
  })

  test('with one sign changed, cut or lengthened, at any place, is not sound', () => {
    for (let at = 4; at < token.length; at += 1) {
      const other = token[at] === 'A' ? 'B' : 'A'
      const altered = token.slice(0, at) + other + token.slice(at + 1)
      expect(lookUpFilingProof(altered), altered).toMatchObject({ proof: null })
    }
    expect(lookUpFilingProof(token.slice(0, -1))).toMatchObject({ proof: null })
    expect(lookUpFilingProof(`${token}A`)).toMatchObject({ proof: null })
    expect(lookUpFilingProof('BL1-')).toMatchObject({ proof: null })
  })

  test('is no code of a letter, and no such code is one', () => {
    expect(lookUpFilingProof('7K3M-Q9TX-B6RW-4')).toBeUndefined()
  })

  test('can be verified without us, with the key that is told', () => {
    const bytes = Buffer.from(token.slice(4), 'base64url')
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: filingProofKey() }, format: 'jwk' })
    const said = Buffer.concat([Buffer.from('ceklembaga/filing-proof/1\n'), bytes.subarray(0, 41)])
    expect(verify(null, said, key, bytes.subarray(41))).toBe(true)
  })
})

describe('/cek', () => {
  const open = async (code: string) => {
    const request = new Request('http://127.0.0.1:3000/cek/x')
    const answer: unknown = await checkPage({ request, params: { kode: code }, context: {} })
    return answer as { data: object; init: { status?: number } }
  }

  test('tells what a proof attests, and nothing else', async () => {
    const { data, init } = await open(token)
    expect(init.status).toBe(200)
    expect(data).toMatchObject({
      filed: { isSound: true, facts: [{ value: expect.stringMatching(/^A6 /) as string }, {}, {}, {}] },
    })
    expect(JSON.stringify(data)).not.toContain('LAP-')
  })

  test('tells that an altered one is not sound', async () => {
    const { data, init } = await open(`${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`)
    expect(init.status).toBe(404)
    expect(data).toMatchObject({ filed: { isSound: false, facts: [] } })
  })
})
