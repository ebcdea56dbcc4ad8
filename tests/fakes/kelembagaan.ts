import { fakeRegister } from './register.ts'
import type { RegisterRecord } from '#app/domain/checks/register-answer.ts'

/** Kelembagaan of the ministry of manpower: training agencies and their accreditation. */
export const kelembagaan = fakeRegister('https://kelembagaan.register.example/v1')

/** A VIN. */
export const aVin: RegisterRecord = {
  number: '2411000123',
  holder: 'LPK Cakrawala Contoh',
  issuedOn: '2024-05-06',
  standing: 'ACTIVE',
}
