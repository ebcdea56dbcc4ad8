import { describe, expect, test } from 'vitest'
import { nextAttemptAt, troubleCode, verdictOf, type MailTrouble, type MailVerdict } from './delivery.ts'
import { htmlText, plainText, type MailBody } from './mail-body.ts'
import { instant } from '#tests/factories/agency-record.ts'

describe('what follows from what a mail server answers', () => {
  test.each([
    ['it is not there', { at: 'CONNECTION', reply: null, enhanced: null }, 'LATER'],
    ['it does not let us in', { at: 'CONNECTION', reply: 535, enhanced: '5.7.8' }, 'LATER'],
    ['it is busy', { at: 'CONNECTION', reply: 421, enhanced: null }, 'LATER'],
    ['the line is cut within a mail', { at: 'MESSAGE', reply: null, enhanced: null }, 'LATER'],
    ['greylisted', { at: 'RECIPIENT', reply: 451, enhanced: '4.7.1' }, 'LATER'],
    ['no such mailbox', { at: 'RECIPIENT', reply: 550, enhanced: '5.1.1' }, 'DEAD_ADDRESS'],
    ['no such mailbox, in no more words', { at: 'RECIPIENT', reply: 550, enhanced: null }, 'DEAD_ADDRESS'],
    ['no such domain', { at: 'RECIPIENT', reply: 550, enhanced: '5.1.2' }, 'DEAD_ADDRESS'],
    ['its sender is not welcome', { at: 'RECIPIENT', reply: 550, enhanced: '5.7.1' }, 'REFUSED'],
    ['the mailbox is full', { at: 'RECIPIENT', reply: 552, enhanced: '5.2.2' }, 'LATER'],
    ['the mail is taken for spam', { at: 'MESSAGE', reply: 554, enhanced: '5.7.1' }, 'REFUSED'],
    ['a mail that is refused says nothing of its address', { at: 'MESSAGE', reply: 550, enhanced: null }, 'REFUSED'],
  ] as [string, MailTrouble, MailVerdict][])('%s', (_, trouble, verdict) => {
    expect(verdictOf(trouble)).toBe(verdict)
  })

  test('is kept as a code without an address', () => {
    expect(troubleCode({ at: 'RECIPIENT', reply: 550, enhanced: '5.1.1' })).toBe('RECIPIENT-550-5.1.1')
    expect(troubleCode({ at: 'CONNECTION', reply: null, enhanced: null })).toBe('CONNECTION')
  })
})

test.each([
  [1, '2026-11-24T01:01:00.000Z'],
  [4, '2026-11-24T02:00:00.000Z'],
  [8, '2026-11-25T01:00:00.000Z'],
  [9, undefined],
])('after attempt %i the next is at %s', (attempts, next) => {
  expect(nextAttemptAt(attempts, instant('2026-11-24T01:00:00Z'))).toBe(next)
})

describe('the two forms of a mail', () => {
  const body: MailBody = {
    subject: 'Perubahan & <status>',
    language: 'id',
    blocks: [
      { kind: 'text', text: 'Satu < dua.' },
      { kind: 'list', items: ['a', 'b & c'] },
      { kind: 'link', text: 'Halaman', url: 'https://x.example/?a=1&b=2' },
    ],
    leaveUrl: null,
  }

  test('say the same', () => {
    expect(plainText(body)).toBe('Satu < dua.\n\n- a\n- b & c\n\nHalaman:\nhttps://x.example/?a=1&b=2\n')
    expect(htmlText(body)).toContain('<p>Satu &lt; dua.</p>\n<ul><li>a</li><li>b &amp; c</li></ul>')
    expect(htmlText(body)).toContain('<a href="https://x.example/?a=1&amp;b=2">Halaman</a>')
  })

  test('fetch nothing', () => {
    expect(htmlText(body)).not.toMatch(/<(?:img|link|script|style)|src=|url\(/)
  })
})
