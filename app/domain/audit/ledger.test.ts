import { describe, expect, test } from 'vitest'
import { canonicalJson } from './canonical-json.ts'
import { ledgerActOf } from './events.ts'
import { faultOf, GENESIS, hashedText, type LedgerEntry } from './ledger.ts'
import { aNewAgency, day, instant } from '#tests/factories/agency-record.ts'

describe('canonical JSON', () => {
  test.each([
    [{ b: 1, a: [2, { d: null, c: 'x' }] }, '{"a":[2,{"c":"x","d":null}],"b":1}'],
    [{ a: undefined, b: 'é"' }, '{"b":"é\\""}'],
    [[undefined, true], '[null,true]'],
    ['text', '"text"'],
  ])('%j', (value, text) => {
    expect(canonicalJson(value)).toBe(text)
  })

  test('says the same whatever the order of keys', () => {
    expect(canonicalJson({ a: 1, b: 2 })).toBe(canonicalJson({ b: 2, a: 1 }))
  })

  test('refuses what is not JSON', () => {
    expect(() => canonicalJson(() => 1)).toThrow(TypeError)
  })
})

describe('an entry of the chain', () => {
  const entry: LedgerEntry = {
    seq: 1,
    at: instant('2026-11-24T01:00:00Z'),
    act: 'evidence-decided',
    actor: 'operator:a',
    onBehalf: null,
    subject: 'LBG-000001',
    requestId: 'r-1',
    reason: null,
    body: '{}',
    prevHash: GENESIS,
    hash: 'a'.repeat(64),
  }
  const before = { seq: 0, hash: GENESIS }

  test('follows the one before it', () => {
    expect(faultOf(before, entry, entry.hash)).toBeUndefined()
  })

  test.each([
    ['hash-differs', before, 'b'.repeat(64)],
    ['does-not-follow', { seq: 0, hash: 'c'.repeat(64) }, entry.hash],
    ['gap', { seq: -1, hash: GENESIS }, entry.hash],
  ] as const)('%s', (code, previous, hash) => {
    expect(faultOf(previous, entry, hash)?.code).toBe(code)
  })

  test.each(Object.keys(entry).filter((key) => key !== 'hash'))('its hash covers %s', (key) => {
    expect(hashedText({ ...entry, [key]: 'other' })).not.toBe(hashedText(entry))
  })

  test('tells an event by its type, and the event itself', () => {
    const recordedAt = instant('2026-01-06T02:00:00Z')
    const event = { type: 'finding-resolved', ref: 'fin-1', on: day('2026-01-05'), recordedAt } as const
    expect(ledgerActOf(event, 'LBG-000001')).toEqual({
      act: 'finding-resolved',
      subject: 'LBG-000001',
      reason: null,
      body: { ref: 'fin-1', on: '2026-01-05', recordedAt },
    })
  })

  test('telephone, mail and tax number of an agency stay out of what can never be erased', () => {
    const agency = aNewAgency({
      phone: 'TELEPON',
      email: 'SUREL',
      identifiers: [
        { scheme: 'nib', value: 'TERBUKA' },
        { scheme: 'npwp', value: 'PAJAK' },
      ],
    })
    const registered = ledgerActOf({ type: 'agency-registered', agency }, 'LBG-000001')
    const corrected = ledgerActOf({ type: 'agency-data-corrected', before: agency, after: agency }, 'LBG-000001')
    for (const act of [registered, corrected].map((one) => JSON.stringify(one))) {
      expect(act).toContain('TERBUKA')
      expect(act).not.toMatch(/TELEPON|SUREL|PAJAK/)
    }
  })
})
