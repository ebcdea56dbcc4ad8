/** The day on which every test database's clock starts, at 08.00 WIB. */
export const TEST_DAY = '2026-11-24'

/** Lets the clock of a test database start there, whatever the machine's clock says. */
export const SET_CLOCK = `
  insert into system_setting (key, value)
  select 'clock_offset_ms', round(extract(epoch from timestamptz '${TEST_DAY} 08:00+07' - clock_timestamp()) * 1000)::text
  on conflict (key) do update set value = excluded.value`
