import { describe, expect, it } from 'vitest'
import { age, nameOf, refusal, type Me } from './who'

const me = (roles: string[], open = false): Me => ({ name: 'ada', roles, open, keyId: null, expiresAt: null })

describe('who works', () => {
  it('has the name of the key, and none where the door is open', () => {
    expect(nameOf(me(['lab']))).toBe('ada')
    expect(nameOf(me(['admin', 'lab'], true))).toBe('dashboard')
  })

  it('is told why they may not', () => {
    expect(refusal(me(['lab', 'viewer']))).toBe('')
    expect(refusal(me(['researcher', 'viewer']))).toContain('researcher, viewer')
    expect(refusal(undefined)).not.toBe('')
  })
})

it('ages are told in days', () => {
  expect([age(0), age(1), age(30)]).toEqual(['since today', 'for 1 day', 'for 30 days'])
})
