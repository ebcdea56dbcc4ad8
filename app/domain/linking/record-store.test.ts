import { expect, test } from 'vitest'
import { prepare, type LinkRecord } from './prepared.ts'
import { recordStore } from './record-store.ts'

const records: LinkRecord[] = [
  { name: 'PT Contoh Rekaan Jaya II', nib: '9910000099001', phone: '0812-9900-0001', address: 'Jl. Contoh No. 5' },
  { name: 'SMKN 99 Contoh' },
  { name: '' },
  { name: 'Umpama', npwp: '99.999.901.1-413.000', directorIdHash: 'ö\nh-1' },
]

test('a record comes back as it was prepared', () => {
  const store = recordStore()
  const prepared = records.map(prepare)
  expect(prepared.map((one) => store.add(one))).toEqual([0, 1, 2, 3])
  expect(prepared.map((_, id) => store.at(id))).toEqual(prepared)
  expect(() => store.at(4)).toThrow('There is no record 4.')
})

test('there is room for any number', () => {
  const store = recordStore()
  const long = prepare({ name: 'Contoh', address: 'rekaan '.repeat(600) })
  for (let id = 0; id < 1200; id++) store.add(long)
  expect(store.at(1199)).toEqual(long)
})
