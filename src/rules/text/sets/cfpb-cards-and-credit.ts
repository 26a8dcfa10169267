import type { Signal } from '../signal-set.js'
import { writtenSignal } from './written-signal.js'

/** Accounts, cards and money on its way. */
export const cfpbCardSignals: readonly Signal[] = [
  writtenSignal(
    'checking-or-savings-account',
    { en: 'Checking or savings account', zh: '支票或储蓄账户' },
    {
      en: {
        4: `
          checking account* | savings account* | checking and savings | overdraft* | overdrawn |
          direct deposit | cashier's check | certificate of deposit | nsf | account bonus |
          new account bonus | money market account | business checking | chime | debit card* |
          check was returned | returned check | stop payment | forged check* | stolen check*`,
        2: `
          deposited | check deposit* | mobile deposit | bank branch | local branch | branch manager |
          my bank account | bank account | checking | teller | deposit | deposits | monthly fee |
          maintenance fee | atm | joint account | close my account | closed my account | hold on my |
          bonus | opened an account | open an account | wells fargo bank | td bank | pnc | citizens bank |
          us bank | u.s. bank | bank of america | regions | truist | suntrust | bbva | checks |
          routing number`,
        1: `
          bank | the bank | my bank | branch | funds | savings | withdraw* | the check | a check |
          access to my account | my money | zelle`,
      },
    },
    { negation: 'none' },
  ),
  writtenSignal(
    'credit-card',
    { en: 'Credit card', zh: '信用卡' },
    {
      en: {
        4: `
          credit card* | credit cards | rewards points | annual fee | balance transfer* | cash back |
          sign up bonus | sign-up bonus | welcome bonus | welcome offer | american express | amex |
          synchrony | comenity | discover card | barclays | barclaycard | store card | secured card |
          credit one | merrick | apple card | sapphire | card balance | card statement | late fee*`,
        2: `
          capital one | discover | citi | citibank | chase | charge back | chargeback |
          dispute the charge* | disputed the charge* | disputed charge* | the merchant | merchant |
          credit limit | minimum payment | billing cycle | billing statement | promotional | rewards |
          miles | cardholder | purchases | card account | card member | cardmember | my card |
          the charge | charges | 0 % | 0% apr | interest charge* | statement balance | credit line`,
        1: 'card | statement | purchase | refund | points | charged | hotel | airline | interest',
        [-2]: 'debit card* | prepaid card* | gift card* | prepaid',
      },
    },
    { negation: 'none' },
  ),
  writtenSignal(
    'prepaid-card',
    { en: 'Prepaid card', zh: '预付卡' },
    {
      en: {
        7: `
          prepaid card* | pre-paid card* | prepaid debit card* | gift card* | giftcard* | netspend |
          green dot | greendot | bluebird | vanilla | prepaid visa | prepaid mastercard | visa gift |
          direct express | reloadable card* | prepaid account | serve card | amex serve |
          american express serve | paypal prepaid | ucard | walmart moneycard | moneycard |
          money network | way2go | payroll card | reliacard | rushcard | akimbo | eppicard | edd card |
          unemployment card | government benefit card | government benefits card`,
        3: `
          prepaid | pre-paid | pre paid | gift | card activated | activate the card | activated the card |
          activate my card | balance on the card | money on the card | money on my card |
          funds on the card | loaded on | load money | reload* | card was declined | replacement card |
          unemployment benefits | stimulus card | economic impact payment | edd | back of the card | ebt`,
        1: 'activat* | new card | my card | the card | declined | card number | unemployment | loaded',
      },
    },
    { negation: 'none' },
  ),
  writtenSignal(
    'money-transfer',
    { en: 'Money transfer, virtual currency, or money service', zh: '汇款、虚拟货币或货币服务' },
    {
      en: {
        6: `
          coinbase | bitcoin* | crypto* | western union | moneygram | money gram | cash app | cashapp |
          venmo | paypal | zelle | virtual currency | wallet address | blockchain | wire transfer* |
          money order* | remitly | xoom | wise transfer | ethereum | binance | gemini | robinhood |
          money transfer* | transferwise | worldremit | crypto.com | blockfi | celsius | voyager |
          ria money | digital wallet | apple cash | google pay | metamask | check cashing`,
        2.5: `
          wallet | wire | wired | sent money | send money | sending money | transfer the money |
          recipient | the seller | coin | coins | scammer* | scammed | scam | exchange | transfer |
          money sent | sent the money | i sent | hacker* | hacked | withdrawal of my | withdrawals of my | transferred`,
        1: `
          transaction* | transfers | app | refund | money back | fraudulent | concert | tickets | seller |
          buyer`,
      },
    },
    { negation: 'none' },
  ),
]

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
