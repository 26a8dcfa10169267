import { describe, test } from 'vitest'
import { type Controls, defaultControls } from '../../../../src/machine/index.js'
import { expectFinding, type Finding } from '../../../support/control-finding.js'
import { expertEngaged, findingsMade, investigated } from '../../../support/events.js'

const inquiring = (change: Partial<Controls['investigation']>) => ({
  investigation: { ...defaultControls.investigation, ...change },
})
const finding = findingsMade().finding
const found = (change: Partial<typeof finding>) => findingsMade({ finding: { ...finding, ...change } })
const silent = found({ customerAccount: undefined, staffAccount: undefined })
const serious = { serious: true }
const accused = { complainedAbout: ['teller'] }

describe('an investigation', () => {
  test.each<Finding>([
    ['begins with nobody assigned', 'assigned-first', { event: investigated() }, 'Nobody is assigned'],
    [
      'has somebody assigned',
      'assigned-first',
      { event: investigated(), file: { assigned: true } },
      undefined,
    ],
    [
      'needs nobody where the policy says so',
      'assigned-first',
      { event: findingsMade(), controls: inquiring({ assignedFirst: false }) },
      undefined,
    ],
    [
      'engages an expert behind the customer’s back',
      'expert-customer-told',
      { event: expertEngaged({ customerTold: false }) },
      'was not told',
    ],
    ['engages an expert openly', 'expert-customer-told', { event: expertEngaged() }, undefined],
    [
      'engages an expert where the policy does not mind',
      'expert-customer-told',
      {
        event: expertEngaged({ customerTold: false }),
        controls: inquiring({ customerToldOfExpert: false }),
      },
      undefined,
    ],
    [
      'of a serious violation is not begun',
      'special-for-serious',
      { event: findingsMade(), file: serious },
      'not started',
    ],
    [
      'of a serious violation is of another level',
      'special-for-serious',
      { event: findingsMade(), file: { ...serious, level: 'in-depth' } },
      'investigation is in-depth',
    ],
    [
      'of a serious violation is special',
      'special-for-serious',
      { event: findingsMade(), file: { ...serious, level: 'special' } },
      undefined,
    ],
    [
      'of a serious violation is of any level where the policy says so',
      'special-for-serious',
      { event: findingsMade(), file: serious, controls: inquiring({ specialForSerious: false }) },
      undefined,
    ],
    ['of anything else is of any level', 'special-for-serious', { event: findingsMade() }, undefined],
  ])('%s', expectFinding)
})

describe('findings', () => {
  test.each<Finding>([
    ['on evidence and rules', 'findings-grounded', { event: findingsMade() }, undefined],
    ['without rules', 'findings-grounded', { event: found({ rules: [] }) }, 'cite no rules'],
    ['without evidence', 'findings-grounded', { event: found({ evidence: [] }) }, 'cite no evidence'],
    [
      'without either name both',
      'findings-grounded',
      { event: found({ evidence: [], rules: [] }) },
      'cite no evidence and no rules',
    ],
    [
      'without what the policy does not ask for',
      'findings-grounded',
      { event: found({ rules: [] }), controls: inquiring({ findingsCite: ['evidence'] }) },
      undefined,
    ],
    ['about nobody need no accounts', 'both-accounts', { event: silent }, undefined],
    [
      'about a person need both accounts',
      'both-accounts',
      { event: silent, file: accused },
      'the customer’s account, the account of the staff',
    ],
    ['about a person with both', 'both-accounts', { event: findingsMade(), file: accused }, undefined],
    [
      'about a person lack the customer’s account alone',
      'both-accounts',
      { event: found({ customerAccount: undefined }), file: accused },
      'lack the customer’s account',
    ],
    [
      'about a person lack the staff’s account alone',
      'both-accounts',
      { event: found({ staffAccount: undefined }), file: accused },
      'lack the account of the staff concerned',
    ],
    [
      'about a person need none where the policy says never',
      'both-accounts',
      { event: silent, file: accused, controls: inquiring({ bothAccounts: 'never' }) },
      undefined,
    ],
    [
      'about nobody need both where the policy says always',
      'both-accounts',
      { event: silent, controls: inquiring({ bothAccounts: 'always' }) },
      'lack',
    ],
  ])('%s', expectFinding)
})
