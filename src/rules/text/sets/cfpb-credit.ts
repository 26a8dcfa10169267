import type { Signal } from '../signal-set.js'
import { writtenSignal } from './written-signal.js'

/** Debts and what is reported about them. */
export const cfpbCreditSignals: readonly Signal[] = [
  writtenSignal(
    'credit-reporting',
    { en: 'Credit reporting or other personal consumer reports', zh: '征信或其他个人消费者报告' },
    {
      en: {
        4: `
          transunion | trans union | equifax | experian | credit reporting agenc* | credit report agenc* |
          consumer reporting agenc* | credit bureau* | fair credit reporting act | fcra | lexisnexis |
          lexis nexis | chexsystems | early warning services | sagestream | innovis | credit karma |
          hard inquir* | inquiries | consumer report | 15 u.s.c 1681 | 15 usc 1681 | u.s.c. 1681 | 605b |
          609 | background check | three bureaus | three credit bureaus`,
        2: `
          credit report* | credit file* | credit score* | credit profile | my report | inaccurate |
          inaccura* | identity theft | victim of identity | furnish* | block the | deleted from |
          removed from my | remove this | not mine | do not belong | does not belong | unverified |
          credit history | reporting agenc* | bureaus | hard inquiry | inquiry | reinsert* |
          ftc identity theft report | data breach | personal information | misleading`,
        1: 'reporting | report | dispute | disputed | accurate | verify | delete | credit',
      },
    },
    { negation: 'none' },
  ),
  writtenSignal(
    'debt-collection',
    { en: 'Debt collection', zh: '债务催收' },
    {
      en: {
        5: `
          debt collect* | collection agenc* | collections agenc* | collection company | debt collector* |
          fdcpa | fair debt collection | original creditor | validation of debt | debt validation |
          validate the debt | validate this debt | portfolio recovery | midland credit | midland funding |
          lvnv | convergent | enhanced recovery | credit collection services | ic system | cavalry |
          jefferson capital | transworld | hunter warfield | national credit systems | cease and desist |
          zombie debt | process server | collection account | alleged debt | collect a debt |
          collect this debt | collecting a debt | wage garnish* | collection attempt*`,
        2.5: `
          this debt | the debt | a debt | my debt | debt was | owe this | not my debt | do not owe |
          don't owe | collections | collection | collect | collector* | sold the debt | sold to |
          charged off | charge off | charge-off | statute of limitations | medical bill* | medical debt |
          creditor | garnish* | served | summons | judgment | law firm | lawsuit | recovery | apartment |
          landlord | eviction`,
        1: `
          debt | debts | owed | owe | calling me | harass* | threaten* | voicemail* | validation |
          settle* | medical | hospital | insurance`,
      },
    },
    { negation: 'none' },
  ),
  writtenSignal(
    'debt-or-credit-management',
    { en: 'Debt or credit management', zh: '债务或信用管理' },
    {
      en: {
        7: `
          debt relief | debt settlement | debt consolidation | credit repair | credit counsel* |
          debt management | debt resolution | debt consolidat* | consolidate my debt* |
          consolidate debt* | freedom debt | national debt relief | lexington law | credit saint |
          student loan relief | debt negotiat* | mortgage relief | foreclosure relief | loan relief |
          americor | creditrepair.com | accredited debt | clearone | pacific debt | century support |
          beyond finance | timeshare | loan forgiveness company | doc prep | document preparation |
          consumer credit counseling | debt help | credit repair* | debt free | debt relief* |
          student debt relief my | told me to stop paying | credit fix | credit restoration |
          credit solutions | debt solutions | debt company | settlement firm`,
        4: `
          settle my debt* | settle my account* | negotiate with my creditor* | negotiate with creditors |
          my creditors in my | enroll in their | their program | the program | this program |
          dedicated account | escrow to settle | monthly fee to | upfront fee* | up front fee* |
          fix my credit | repair my credit | clean up my credit | improve my credit |
          remove negative items from my contract the contract | relief program | relief company |
          settlement company | settlement program | money back guarantee | credit monitoring service |
          stop making payments | lower my debt* | all of my debt | negotiate my | forgiveness program |
          student loan forgiveness | service agreement my services their services the service |
          paid for their service* | pay off my debts | client agreement | enrollment`,
        1.5: `
          program | settlement | signed up | services | subscription | canceled my | cancelled my |
          guarantee* | consolidat* | retainer | attorney fee* | paid them | scam company | monthly fee |
          they promised | promised | creditors | solutions | consultation | full refund |
          signed a contract | sign up | legal services | fees up front`,
      },
    },
    { negation: 'none' },
  ),
]
