import { describe, expect, test } from 'vitest'
import { decideLink, LinkOrder, type ComplaintLink } from './links.ts'
import { instant } from '#tests/factories/agency-record.ts'

const to = (no: string, verdict = 'SAME', note = ''): LinkOrder =>
  LinkOrder.parse({ target: { kind: 'AGENCY', no }, verdict, note })

function aLink(given: Partial<ComplaintLink> = {}): ComplaintLink {
  return {
    id: 7,
    target: to('LBG-000002').target,
    name: 'LPK Pelita Rekaan',
    verdict: 'POSSIBLE',
    why: { reasons: ['NAME_EQUAL'], strength: 'WEAK', likeness: 1, note: '' },
    decidedBy: 'staff:a-1',
    decidedAt: instant('2026-03-13T02:00:00Z'),
    undone: null,
    ...given,
  }
}

describe('deciding whom a report is about', () => {
  test.each<[string, ComplaintLink[], number[]]>([
    ['nothing was decided before', [], []],
    ['an earlier decision on the same is undone', [aLink()], [7]],
    ['so is the choice of the reporter', [aLink({ verdict: 'BY_REPORTER' })], [7]],
    ['one on another stays', [aLink({ target: to('LBG-000003').target })], []],
    [
      'what was undone before stays as it is',
      [aLink({ undone: { by: 'x', at: instant('2026-03-14T02:00:00Z') } })],
      [],
    ],
  ])('%s', (_, links, undoes) => {
    expect(decideLink(links, to('LBG-000002'), { hasSigns: true })).toMatchObject({ ok: true, value: { undoes } })
  })

  test('the same twice is refused', () => {
    const again = decideLink([aLink({ verdict: 'SAME' })], to('LBG-000002'), { hasSigns: true })
    expect(again).toMatchObject({ refusal: { code: 'already-linked' } })
  })

  test('where nothing speaks for it the officer says why', () => {
    expect(decideLink([], to('LBG-000002'), { hasSigns: false })).toMatchObject({ refusal: { code: 'reason-needed' } })
    expect(decideLink([], to('LBG-000002', 'SAME', 'Papan nama difoto.'), { hasSigns: false }).ok).toBe(true)
  })
})
