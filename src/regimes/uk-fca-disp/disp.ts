import { citing } from '../citing.js'

/** Rules of DISP, read in the Handbook. */
export const disp = citing('FCA Handbook DISP', 'P')

export const addresses = {
  resolution: 'https://handbook.fca.org.uk/handbook/DISP/1/5.html?date=2024-02-27',
  limits: 'https://handbook.fca.org.uk/handbook/DISP/1/6.html?date=2012-02-14&timeline=True',
  acknowledgement: 'https://handbook.fca.org.uk/handbook/disp1/disp1s6?date=01-06-2026&timeline=true',
  ombudsman: 'https://handbook.fca.org.uk/handbook/DISP/2/8.html?date=2024-04-02&timeline=True',
  records: 'https://www.handbook.fca.org.uk/handbook/DISP/1/9.html?date=2021-09-23',
  reporting: 'https://public-ui-fcahandbook-dev.azurewebsites.net/handbook/disp1/disp1s11',
  leasing:
    'https://www.fca.org.uk/publications/policy-statements/ps25-18-changes-handling-rules-motor-finance-complaints',
  motorFinance: 'https://public-ui-fcahandbook-dev.azurewebsites.net/handbook/dispapp5/dispapp5s2',
} as const
