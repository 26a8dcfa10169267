import type { Role } from '../people.js'

export interface AssignmentPayloads {
  'complaint.assigned': {
    readonly team?: string | undefined
    readonly handler?: string | undefined
    readonly handlerUnit?: string | undefined
    readonly reason?: string | undefined
  }
  'interest.declared': {
    readonly person: string
    readonly interest: string
  }
  'interest.cleared': {
    readonly person: string
    readonly reason: string
  }
  'complaint.escalated': {
    readonly to: Role
    readonly person?: string | undefined
    readonly reason: string
  }
  'complaint.de-escalated': {
    readonly reason: string
  }
  'complaint.major-declared': {
    readonly ground: string
    readonly reason?: string | undefined
  }
  'major-complaint.notified': {
    readonly to: readonly Role[]
  }
}
