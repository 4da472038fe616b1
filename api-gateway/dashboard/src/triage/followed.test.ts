import { describe, expect, it } from 'vitest'
import type { Candidate } from '../api/client'
import { afterMoves, inWords, ofOthers, type Moved } from './followed'

const candidate = (id: string, state: Candidate['state'], version: number) => ({ id, state, version, formula: 'NaCl' }) as Candidate
const moved = (candidateId: string, to: Candidate['state'], version: number): Moved => ({ candidateId, formula: 'NaCl', action: 'send_to_validation', to, version, actor: 'grace' })

describe('moves of others', () => {
  it('bring a candidate to the newest state that was told, in whatever order', () => {
    const after = afterMoves([moved('a', 'in_validation', 3), moved('a', 'flagged', 2)])
    expect(after(candidate('a', 'ranked', 1))).toMatchObject({ state: 'in_validation', version: 3 })
  })

  it('change nothing that is newer, and no others', () => {
    const after = afterMoves([moved('a', 'flagged', 2)])
    const newer = candidate('a', 'on_hold', 2)
    const other = candidate('b', 'ranked', 1)
    expect(after(newer)).toBe(newer)
    expect(after(other)).toBe(other)
  })

  it('are not those of this page', () => {
    expect(ofOthers([moved('a', 'flagged', 2), moved('a', 'ranked', 3)], new Set(['a 2']))).toEqual([moved('a', 'ranked', 3)])
  })

  it('are told in a line', () => {
    expect(inWords([moved('a', 'flagged', 1), moved('b', 'in_validation', 2)])).toBe('grace: send to validation NaCl and 1 more')
    expect(inWords([])).toBe('')
  })
})
