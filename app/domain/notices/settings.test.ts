import { describe, expect, test } from 'vitest'
import { MAILED_NOTICES, settingsToSave, wantsMail } from './settings.ts'

describe('mails beside notices', () => {
  test.each([
    ['WORK_ASSIGNED', null, true],
    ['PROPOSAL_WAITS', null, false],
    ['PROPOSAL_WAITS', ['PROPOSAL_WAITS'], true],
    ['WORK_ASSIGNED', [], false],
    ['EVIDENCE_DECIDED', null, true],
    ['EVIDENCE_DECIDED', ['CLAIM_DECIDED'], false],
    ['DOCUMENT_LAPSES', null, false],
  ] as const)('%s with %j chosen: %s', (kind, chosen, wanted) => {
    expect(wantsMail(kind, chosen)).toBe(wanted)
  })

  test('nobody chooses what is not told to them', () => {
    expect(settingsToSave('AGENCY', ['CLAIM_DECIDED', 'PROPOSAL_WAITS', 'x'])).toEqual(['CLAIM_DECIDED'])
    expect(settingsToSave('STAFF', [...MAILED_NOTICES.STAFF])).toEqual([...MAILED_NOTICES.STAFF])
  })
})
