import type { Schemas } from '../api/client'

export type Me = Schemas['Me']
export type WorkItem = Schemas['WorkItem']

/** The name under which this page acts: where the door is open nobody has one. */
export const nameOf = (me: Me): string => (me.open ? 'dashboard' : me.name)

/** Why somebody may not do what a lab does; empty when they may. */
export function refusal(me: Me | undefined): string {
  if (!me) return 'It is not known yet who you are.'
  return me.roles.includes('lab') ? '' : `Only a lab may do this; your roles are ${me.roles.join(', ')}. Ask an admin for a key that may.`
}

/** Days after which somebody should ask what became of it. */
export const OLD = 14

export const age = (days: number): string => (days === 0 ? 'since today' : days === 1 ? 'for 1 day' : `for ${days} days`)
