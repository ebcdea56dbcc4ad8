import { describe, expect, test } from 'vitest'
import { phoneTime, photoFacts, typedTime, type FormFacts, type PictureFacts } from './photo.ts'
import type { PlaceSource } from './place.ts'
import { day, instant } from '#tests/factories/agency-record.ts'

const now = instant('2026-11-24T04:00:00Z')
const [morning, later] = [instant('2026-11-24T02:00:00Z'), instant('2026-11-24T05:00:00Z')]
const place = { latitude: -6.36, longitude: 107.17, accuracyM: null }
const other = { latitude: -6.4, longitude: 107.2, accuracyM: 8 }
const nothing = { takenAt: null, place: null }

describe('where and when a photo was taken', () => {
  test.each<[string, PictureFacts, FormFacts, [PlaceSource, PlaceSource]]>([
    ['the picture itself', { takenAt: morning, place }, { ...nothing, source: 'TYPED' }, ['EXIF', 'EXIF']],
    ['the phone', nothing, { takenAt: morning, place: other, source: 'BROWSER' }, ['BROWSER', 'BROWSER']],
    ['what was typed', nothing, { takenAt: morning, place: null, source: 'TYPED' }, ['TYPED', 'NONE']],
    ['nobody', nothing, { ...nothing, source: 'BROWSER' }, ['NONE', 'NONE']],
    [
      'the phone, where a picture is from the future',
      { takenAt: later, place: null },
      { takenAt: morning, place: other, source: 'BROWSER' },
      ['BROWSER', 'BROWSER'],
    ],
  ])('is known by %s', (_title, ...[picture, form, [timeSource, placeSource]]) => {
    expect(photoFacts(picture, form, now)).toMatchObject({ timeSource, placeSource })
  })

  test.each([
    ['09:15', '2026-11-24T02:15:00.000Z'],
    ['00:00', '2026-11-23T17:00:00.000Z'],
    ['24:00', null],
    ['', null],
  ])('"%s" typed is %s', (clock, at) => {
    expect(typedTime(day('2026-11-24'), clock)).toBe(at)
  })

  test.each([
    ['2026-11-24T02:15:00.000Z', '2026-11-24T02:15:00.000Z'],
    ['2026-11-24T09:15:00+07:00', '2026-11-24T02:15:00.000Z'],
    ['2026-10-25T02:15:00.000Z', '2026-10-25T02:15:00.000Z'],
    ['2026-10-24T02:15:00.000Z', null],
    ['2026-11-24T17:00:00.000Z', null],
    ['kemarin', null],
    ['', null],
  ])('the clock of a phone that says "%s" is taken as %s', (text, at) => {
    expect(phoneTime(text, day('2026-11-24'))).toBe(at)
  })
})
