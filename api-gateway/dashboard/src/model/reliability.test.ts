import { describe, expect, it } from 'vitest'
import type { Model, Schemas } from '../api/client'
import { calibrationInWords, figuresBeside, sideOf, type Reliability } from './reliability'

const share = (value: number, n = 100) => ({ n, value, low95: value - 0.05, high95: value + 0.04 })
const reliability: Reliability = {
  intervals: [{ level: 0.9, ...share(0.87) }],
  levels: [0.25, 0.5, 0.75].map((level, at) => ({ level, ...share(level - [0.02, 0.11, 0.04][at]!) })),
  families: [
    { family: 'family-0', decides: true, ...share(0.88) },
    { family: 'family-1', decides: true, ...share(0.81) },
    { family: 'family-2', decides: false, ...share(0.5, 4) },
  ],
  familiesHeldOut: true,
}
const model = { modelId: '12345678-9', state: 'champion', validationMae: 0.04, metrics: { trainRows: 400, test: { n: 50, mae: 0.05, rmse: 0.07, spearman: null } } } as unknown as Model
const report = (report: object) => ({ report, passed: true }) as unknown as Schemas['Governance']

describe('what is said of a calibration', () => {
  it('names the promise and the level that is farthest off', () => {
    expect(calibrationInWords(reliability)).toBe(
      'Its 90 % intervals held 87 % (82 % to 91 %; n = 100) of the test rows. ' +
        'Normal distributions are farthest off at 50 %, where they hold 39 % (34 % to 43 %; n = 100): they are too narrow.',
    )
  })
})

describe('models beside each other', () => {
  it('leaves out small families, and what was not measured', () => {
    const rows = figuresBeside([sideOf(model, report({ reliability })), sideOf(model, undefined)])
    const values = (name: string) => rows.find(row => row.name === name)!.values
    expect(values('worst family')).toEqual(['family-1: 81 % (76 % to 85 %; n = 100)', '–'])
    expect(values('Spearman, test')).toEqual(['–', '–'])
    expect(values('gates')).toEqual(['passed', 'no report'])
  })

  it('takes a report of the time before such figures for one without', () => {
    expect(sideOf(model, report({ gates: [] })).reliability).toBeUndefined()
    expect(sideOf(model, report({ reliability: { intervals: [], levels: [], families: [], familiesHeldOut: false } })).reliability).toBeUndefined()
  })
})
