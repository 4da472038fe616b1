/** How numbers, times and states are written everywhere. */
const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' })
const exact = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })
const whole = new Intl.NumberFormat('en')
const UNITS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
]

export function number(value: number | null | undefined, digits = 3): string {
  if (value === null || value === undefined) return '–'
  return Math.abs(value) >= 1e5 || (value !== 0 && Math.abs(value) < 10 ** -digits / 2)
    ? value.toExponential(2)
    : value.toFixed(digits)
}

export function count(value: number | null | undefined): string {
  return value === null || value === undefined ? '–' : whole.format(value)
}

export function percent(value: number | null | undefined): string {
  return value === null || value === undefined ? '–' : `${(100 * value).toFixed(0)} %`
}

export function moment(instant: string | null | undefined): string {
  return instant ? exact.format(new Date(instant)) : '–'
}

/** How long ago, in the largest unit that fits. */
export function ago(instant: string, now = Date.now()): string {
  const seconds = (new Date(instant).getTime() - now) / 1000
  const [unit, length] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? UNITS[3]!
  return relative.format(Math.round(seconds / length), unit)
}

/** in_validation → in validation */
export function spoken(name: string): string {
  return name.replaceAll('_', ' ').replaceAll('-', ' ')
}
